package io.linli.sla;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import io.linli.sla.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * All versions of a company's calendars. They answer which one counts for a project.
 */
public final class WorkCalendars {

	/** Of a company that has not said when it works. */
	public static final WorkCalendars NONE = new WorkCalendars(List.of());

	private final List<CalendarRows.Row> all;

	/** A calendar works out its months once, so it is kept. */
	private final Map<Key, WorkCalendar> known = new ConcurrentHashMap<>();

	private record Key(ZoneId zone, UUID version) {
	}

	public WorkCalendars(Collection<CalendarRows.Row> all) {
		this.all = List.copyOf(all);
	}

	public List<CalendarRows.Row> all() {
		return this.all;
	}

	/**
	 * The calendar of a project on a day: its own, without one the company's, without
	 * that an unknown one.
	 * @param projectId null: the company's
	 */
	public WorkCalendar on(@Nullable UUID projectId, ZoneId zone, LocalDate day) {
		return find(zone, (row) -> row.effective().contains(day)
				&& (row.projectId() == null || row.projectId().equals(projectId)));
	}

	/** The version that a deadline pins, or that of its start where it pins none. */
	public WorkCalendar of(Deadline deadline, UUID projectId) {
		@Nullable UUID pinned = deadline.pin().calendarId();
		if (pinned != null) {
			return find(deadline.zone(), (row) -> row.version().id().equals(pinned));
		}
		if (deadline.startedAt() == null) {
			return WorkCalendar.unknown(deadline.zone());
		}
		return on(projectId, deadline.zone(), LocalDate.ofInstant(deadline.startedAt(), deadline.zone()));
	}

	private WorkCalendar find(ZoneId zone, Predicate<CalendarRows.Row> condition) {
		return this.all.stream()
			.filter(condition)
			.min(Comparator.comparing((CalendarRows.Row row) -> row.projectId() == null))
			.map((row) -> this.known.computeIfAbsent(new Key(zone, row.version().id()),
					(key) -> WorkCalendar.of(zone, row.version())))
			.orElseGet(() -> WorkCalendar.unknown(zone));
	}

}
