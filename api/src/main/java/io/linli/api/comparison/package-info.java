/**
 * Comparing projects fairly: those of a company or a group openly and as a funnel, and
 * with other groups in cells of peers that name nobody, for companies that have given
 * their consent.
 */
@NullMarked
package io.linli.api.comparison;

import org.jspecify.annotations.NullMarked;
