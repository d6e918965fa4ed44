package io.linli.console.calendar;

import java.time.YearMonth;
import java.util.List;

import io.linli.sla.calendar.DayKind;
import io.linli.sla.calendar.PublicYear;
import io.linli.sla.calendar.WorkDay;
import org.jspecify.annotations.Nullable;

/**
 * The days of a month.
 *
 * @param notice where its public holidays come from; null: none are observed, or nobody
 * has published that year's
 */
record Month(YearMonth of, List<Day> days, @Nullable PublicYear notice) {

	/**
	 * A day of it.
	 *
	 * @param known false: the company has not said when it works then
	 */
	record Day(WorkDay day, boolean known) {
	}

	/** Monday is 1. */
	public int startsOn() {
		return this.of.atDay(1).getDayOfWeek().getValue();
	}

	/** Holidays are observed, but nobody has published those of the year. */
	public boolean unpublished() {
		return this.days.stream().anyMatch((day) -> day.day().kind() == DayKind.UNPUBLISHED);
	}

}
