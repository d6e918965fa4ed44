package io.linli.sla;

import java.time.Duration;
import java.time.LocalDate;

import io.linli.sla.calendar.DayKind;

/**
 * A day of the calendar on the way from the start to the due time, or several in a row of
 * which nothing counts.
 *
 * @param from the first day
 * @param until the last day
 * @param counted how much of the limit was used up
 * @param left how much of it is left then
 */
public record CalendarStep(LocalDate from, LocalDate until, DayKind kind, Duration counted, Duration left,
		Words words) {
}
