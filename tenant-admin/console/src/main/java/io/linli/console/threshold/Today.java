package io.linli.console.threshold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * The company's day: where its projects lie in several zones the latest of their dates,
 * so that a version that starts today rewrites no day that has passed anywhere.
 */
record Today(LocalDate date, ZoneId zone) {

	static Today of(Instant now, Collection<ZoneId> zones, ZoneId otherwise) {
		var latest = otherwise;
		if (!zones.isEmpty()) {
			latest = zones.stream()
				.max((one, other) -> now.atZone(one).toLocalDateTime().compareTo(now.atZone(other).toLocalDateTime()))
				.get();
		}
		return new Today(now.atZone(latest).toLocalDate(), latest);
	}

	/**
	 * Instants of a day on which to ask which limit counts: a limit by the end of the day
	 * may be the strictest in the evening only.
	 */
	List<Instant> samples(LocalDate day) {
		return List.of(LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(17, 59), LocalTime.of(23, 59))
			.stream()
			.map((time) -> day.atTime(time).atZone(this.zone).toInstant())
			.toList();
	}

}
