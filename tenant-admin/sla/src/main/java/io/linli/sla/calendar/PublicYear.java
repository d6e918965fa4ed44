package io.linli.sla.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

/**
 * The holidays and make-up workdays of one calendar year, as a public notice gives them.
 *
 * @param knownFrom cases that start on this day or later are counted with it; earlier
 * ones keep the year that they knew
 * @param source the notice
 * @param holidays the name of each day off
 * @param makeUps the name of the holiday that each make-up workday is for
 */
public record PublicYear(int year, LocalDate knownFrom, DayName source, Map<LocalDate, DayName> holidays,
		Map<LocalDate, DayName> makeUps) implements Serializable {

	public PublicYear {
		holidays = Map.copyOf(holidays);
		makeUps = Map.copyOf(makeUps);
		for (LocalDate day : makeUps.keySet()) {
			if (holidays.containsKey(day)) {
				throw new IllegalArgumentException(day + " cannot be both a holiday and a make-up workday");
			}
		}
	}

}
