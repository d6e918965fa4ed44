package io.linli.sla;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

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
					.map((row) -> new CalendarRows.Row(row.projectId(), ALWAYS, row.version()))
					.toList());
	}

}
