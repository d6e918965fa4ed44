package io.linli.console.calendar;

import java.time.LocalDate;

import io.linli.sla.calendar.WorkCalendar;

/**
 * A calendar that somebody wants from a day on.
 */
record NewCalendar(LocalDate from, WorkCalendar.Version version, String note) {
}
