package io.linli.console.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the page of a calendar shows.
 *
 * @param site null: the company's, for every project without one of its own
 * @param today by its clocks
 */
record CalendarPage(Calendars calendars, @Nullable Site site, LocalDate today, Month month) {

	static CalendarPage of(Calendars calendars, @Nullable Site site, @Nullable YearMonth month) {
		var today = calendars.today(site);
		return new CalendarPage(calendars, site, today,
				calendars.month(site, (month != null) ? month : YearMonth.from(today)));
	}

	public List<DayOfWeek> weekdays() {
		return List.of(DayOfWeek.values());
	}

	public @Nullable UUID project() {
		return (this.site != null) ? this.site.id() : null;
	}

	/** Of this calendar itself, the latest first. */
	public List<CalendarVersion> versions() {
		return this.calendars.of(this.site);
	}

	/** The version that a project's cases count by today; null: there is none. */
	public @Nullable CalendarVersion counting(@Nullable Site other) {
		return this.calendars.counting(other, this.today);
	}

	/** The project can go back to the company's. */
	public boolean hasOwn() {
		return this.site != null
				&& versions().stream().anyMatch((version) -> version.row().effective().until() == null);
	}

	CalendarForm form() {
		var last = versions().stream().findFirst().orElse(counting(this.site));
		return CalendarForm.fresh((last != null) ? last.row().version() : null, this.today,
				this.calendars.seen(this.site));
	}

}
