package io.linli.api.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.linli.tenancy.filing.LedgerPeriod;
import io.linli.tenancy.filing.ProjectClock;

/**
 * The periods of a project of which a ledger was filed, by their first days.
 *
 * @param createdAt since when the project is here
 */
record BegunPeriods(ZoneId zone, Instant createdAt, Set<LocalDate> filed) {

	static BegunPeriods of(ResultSet row) throws SQLException {
		return new BegunPeriods(ZoneId.of(row.getString("time_zone")),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				Arrays.stream((Date[]) row.getArray("filed").getArray())
					.map(Date::toLocalDate)
					.collect(Collectors.toSet()));
	}

	/** The others that are over, and that ended after the project had come here. */
	List<LocalDate> missing(LedgerPeriod period, LocalDate from, LocalDate until, Instant now) {
		var clock = new ProjectClock(this.zone, this.createdAt);
		List<LocalDate> missing = new ArrayList<>();
		for (LocalDate begin = period.firstSince(from); begin.isBefore(until)
				&& clock.isOver(period.next(begin), now); begin = period.next(begin)) {
			if (!this.filed.contains(begin) && clock.wasHere(period.next(begin))) {
				missing.add(begin);
			}
		}
		return missing;
	}

}
