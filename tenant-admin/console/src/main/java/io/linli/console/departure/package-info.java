/**
 * How a company leaves: everything of it as one file.
 */
@NullMarked
package io.linli.console.departure;

import org.jspecify.annotations.NullMarked;
