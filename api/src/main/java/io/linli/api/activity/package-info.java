/**
 * Social and cultural activities 社区文化活动: from the interest survey to the summary.
 */
@NullMarked
package io.linli.api.activity;

import org.jspecify.annotations.NullMarked;
