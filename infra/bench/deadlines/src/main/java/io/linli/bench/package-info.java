/**
 * What deadlines cost.
 */
@NullMarked
package io.linli.bench;

import org.jspecify.annotations.NullMarked;
