package io.linli.console.threshold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.sla.WorkCalendars;
import io.linli.sla.calendar.WorkCalendar;

/**
 * The company's day: where its projects lie in several zones the latest of their dates,
 * so that a version that starts today rewrites no day that has passed anywhere.
 *
 * @param zone the one in which it is that date
 * @param projects the time zone of each project
 * @param work the calendars that count working time
 */
public record Today(LocalDate date, ZoneId zone, Map<UUID, ZoneId> projects, WorkCalendars work) {

	static Today of(Instant now, Map<UUID, ZoneId> projects, ZoneId otherwise, WorkCalendars calendars) {
		var latest = projects.values()
			.stream()
			.max(Comparator.comparing((zone) -> now.atZone(zone).toLocalDateTime()))
			.orElse(otherwise);
		return new Today(now.atZone(latest).toLocalDate(), latest, projects, calendars);
	}

	/** The company's calendar; a project may have one of its own. */
	WorkCalendar calendar(LocalDate day) {
		return this.work.on(null, this.zone, day);
	}

	/**
	 * The company's calendar first, then those by which projects count otherwise: their
	 * own, or the company's in their own time zone.
	 */
	List<WorkCalendar> calendars(LocalDate day) {
		var sites = this.projects.entrySet()
			.stream()
			.map((project) -> this.work.on(project.getKey(), project.getValue(), day));
		return Stream.concat(Stream.of(calendar(day)), sites).distinct().toList();
	}

	/**
	 * Instants of a day in a time zone on which to ask which limit counts: a limit by the
	 * end of the day may be the strictest in the evening only.
	 */
	static List<Instant> samples(LocalDate day, ZoneId zone) {
		return List.of(LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(17, 59), LocalTime.of(23, 59))
			.stream()
			.map((time) -> day.atTime(time).atZone(zone).toInstant())
			.toList();
	}

}
