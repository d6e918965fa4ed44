package io.linli.api.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import io.linli.sla.PlatformLadder;

/**
 * When nobody is told anything but emergencies, by the clocks on site. What comes
 * meanwhile is told when it ends.
 *
 * @param from the first quiet time of a day; the same as {@code until}: never
 * @param until the first time that is not quiet any more; before {@code from}: of the
 * next day
 */
record QuietTime(LocalTime from, LocalTime until) {

	/** The platform's, for a company that says nothing. */
	static final QuietTime USUAL = new QuietTime(PlatformLadder.QUIET_FROM, PlatformLadder.QUIET_UNTIL);

	static final String OWN = "select from_time, until_time from quiet_time";

	static QuietTime of(ResultSet row) throws SQLException {
		return new QuietTime(row.getObject("from_time", LocalTime.class), row.getObject("until_time", LocalTime.class));
	}

	/** When something that comes up now is told. */
	Instant tell(Instant now, ZoneId zone) {
		ZonedDateTime local = now.atZone(zone);
		if (!covers(local.toLocalTime())) {
			return now;
		}
		boolean tomorrow = !local.toLocalTime().isBefore(this.until);
		return local.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(this.until).atZone(zone).toInstant();
	}

	private boolean covers(LocalTime time) {
		if (this.from.isBefore(this.until)) {
			return !time.isBefore(this.from) && time.isBefore(this.until);
		}
		return !this.from.equals(this.until) && (!time.isBefore(this.from) || time.isBefore(this.until));
	}

}
