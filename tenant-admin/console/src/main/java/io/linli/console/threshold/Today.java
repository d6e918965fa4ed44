package io.linli.console.threshold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.linli.sla.CalendarRows;
import io.linli.sla.WorkCalendars;
import io.linli.sla.calendar.WorkCalendar;

/**
 * The company's day: where its projects lie in several zones the latest of their dates,
 * so that a version that starts today rewrites no day that has passed anywhere.
 *
 * @param work the calendars that count working time
 */
record Today(LocalDate date, ZoneId zone, WorkCalendars work) {

	static Today of(Instant now, Collection<ZoneId> zones, ZoneId otherwise, WorkCalendars calendars) {
		var latest = otherwise;
		if (!zones.isEmpty()) {
			latest = zones.stream()
				.max((one, other) -> now.atZone(one).toLocalDateTime().compareTo(now.atZone(other).toLocalDateTime()))
				.get();
		}
		return new Today(now.atZone(latest).toLocalDate(), latest, calendars);
	}

	/** The company's calendar; a project may have one of its own. */
	WorkCalendar calendar(LocalDate day) {
		return this.work.on(null, this.zone, day);
	}

	/** The company's calendar first, then those that projects have of their own. */
	List<WorkCalendar> calendars(LocalDate day) {
		var own = this.work.all().stream().map(CalendarRows.Row::projectId).filter(Objects::nonNull).distinct();
		return Stream.concat(Stream.of(calendar(day)), own.map((project) -> this.work.on(project, this.zone, day)))
			.distinct()
			.toList();
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
