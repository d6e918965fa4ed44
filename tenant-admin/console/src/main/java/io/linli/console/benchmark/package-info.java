/**
 * The group's projects side by side, in the figures of the last published run.
 */
@NullMarked
package io.linli.console.benchmark;

import org.jspecify.annotations.NullMarked;
