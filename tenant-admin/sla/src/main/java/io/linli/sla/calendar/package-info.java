/**
 * Days and hours: what a project's day is, and which of its seconds are working time.
 */
@NullMarked
package io.linli.sla.calendar;

import org.jspecify.annotations.NullMarked;
