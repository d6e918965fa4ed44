/**
 * A company leaves or comes back: everything of it in one file.
 */
@NullMarked
package io.linli.departure;

import org.jspecify.annotations.NullMarked;
