/**
 * The forms of the procedures, filled from a record and printed as HTML or PDF.
 */
@NullMarked
package io.linli.api.print;

import org.jspecify.annotations.NullMarked;
