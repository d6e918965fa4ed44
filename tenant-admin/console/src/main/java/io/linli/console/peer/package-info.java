/**
 * Whether a company takes part in the comparison with companies of other groups.
 */
@NullMarked
package io.linli.console.peer;

import org.jspecify.annotations.NullMarked;
