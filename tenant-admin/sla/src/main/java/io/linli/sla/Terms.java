package io.linli.sla;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkDay;

/**
 * The limits and calendars that are in force on one day, to judge promises by that
 * started on other days. They travel to wherever deadlines are.
 */
public record Terms(List<Threshold> limits, List<CalendarRows.Row> calendars) implements Serializable {

	private static final Period ALWAYS = Period.since(LocalDate.MIN);

	public Terms {
		limits = List.copyOf(limits);
		calendars = List.copyOf(calendars);
	}

	/** Those of all versions that are in force on a day. */
	public static Terms on(LocalDate day, Collection<Threshold> limits, Collection<CalendarRows.Row> calendars) {
		return new Terms(
				limits.stream()
					.filter((limit) -> limit.effective().contains(day))
					.map((limit) -> limit.during(ALWAYS))
					.toList(),
				calendars.stream()
					.filter((row) -> row.effective().contains(day))
					.map((row) -> new CalendarRows.Row(row.projectId(), ALWAYS, withFormerDays(row, calendars)))
					.toList());
	}

	/**
	 * A version says nothing of own days that were over when it was made. They are what
	 * the versions said that were in force on them, unless this one says otherwise.
	 */
	private static WorkCalendar.Version withFormerDays(CalendarRows.Row row, Collection<CalendarRows.Row> all) {
		WorkCalendar.Version version = row.version();
		Map<LocalDate, WorkDay.Own> own = new HashMap<>();
		all.stream()
			.filter((former) -> Objects.equals(former.projectId(), row.projectId())
					&& former.effective().from().isBefore(row.effective().from()))
			.forEach((former) -> former.version()
				.own()
				.entrySet()
				.stream()
				.filter((day) -> former.effective().contains(day.getKey()))
				.forEach((day) -> own.put(day.getKey(), day.getValue())));
		own.putAll(version.own());
		return new WorkCalendar.Version(version.id(), version.week(), version.holidays(), own);
	}

}
