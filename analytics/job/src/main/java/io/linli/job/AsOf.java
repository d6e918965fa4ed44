package io.linli.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The moment that a run judges by: the end of a day. What was recorded later has not
 * happened.
 */
record AsOf(LocalDate day, ZoneId zone) {

	Instant instant() {
		return this.day.plusDays(1).atStartOfDay(this.zone).toInstant();
	}

	/** The last day of a month that is counted. */
	LocalDate lastDayOf(LocalDate month) {
		LocalDate end = month.plusMonths(1).minusDays(1);
		return end.isAfter(this.day) ? this.day : end;
	}

}
