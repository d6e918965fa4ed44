package io.linli.console.calendar;

import java.time.Instant;
import java.time.LocalDate;

import io.linli.sla.CalendarRows;

/**
 * A version of a calendar with who set it and when.
 */
record CalendarVersion(CalendarRows.Row row, String setBy, Instant setAt, String note) {

	public boolean holds(LocalDate day) {
		return this.row.effective().contains(day);
	}

	public boolean planned(LocalDate day) {
		return this.row.effective().from().isAfter(day);
	}

}
