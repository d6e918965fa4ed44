package io.linli.sla.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A day of a calendar.
 *
 * @param name the holiday, or the company's own words; empty for a weekday
 * @param hours empty: nobody works
 */
public record WorkDay(LocalDate date, DayKind kind, DayName name, List<Hours> hours) {

	/** What a company says of one date: its own hours, or none, and why. */
	public record Own(String name, List<Hours> hours) implements Serializable {

		public Own {
			hours = Hours.ofDay(hours);
		}

	}

}
