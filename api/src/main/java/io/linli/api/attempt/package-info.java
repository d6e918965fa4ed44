/**
 * Attempts to ask a resident, reached or not, about whatever owes it (B-13, B-14, B-17).
 */
@NullMarked
package io.linli.api.attempt;

import org.jspecify.annotations.NullMarked;
