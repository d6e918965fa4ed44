/**
 * Estates 项目 with their service centres, and their households 户.
 */
@NullMarked
package io.linli.api.project;

import org.jspecify.annotations.NullMarked;
