/**
 * The local start: everything of Linli on one machine, in the order in which it can
 * stand, and down again.
 */
@NullMarked
package io.linli.stack;

import org.jspecify.annotations.NullMarked;
