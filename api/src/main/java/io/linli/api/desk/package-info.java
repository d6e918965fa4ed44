/**
 * What all desks do with a command: once, with evidence, and moving clocks.
 */
@NullMarked
package io.linli.api.desk;

import org.jspecify.annotations.NullMarked;
