/**
 * What a new company's administrator does first, and what of it is done.
 */
@NullMarked
package io.linli.console.start;

import org.jspecify.annotations.NullMarked;
