/**
 * When a company works, and each of its projects that has a calendar of its own.
 */
@NullMarked
package io.linli.console.calendar;

import org.jspecify.annotations.NullMarked;
