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

}
