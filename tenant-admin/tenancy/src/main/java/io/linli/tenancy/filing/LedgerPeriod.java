package io.linli.tenancy.filing;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What a ledger of repairs is about: 周, 月, 季.
 */
public enum LedgerPeriod {

	WEEK, MONTH, QUARTER;

	private static final int MONTHS_OF_A_QUARTER = 3;

	/** Whether a period of this kind begins on that day: weeks on Monday. */
	public boolean beginsOn(LocalDate day) {
		return switch (this) {
			case WEEK -> day.getDayOfWeek() == DayOfWeek.MONDAY;
			case MONTH -> day.getDayOfMonth() == 1;
			case QUARTER -> day.getDayOfMonth() == 1 && day.getMonthValue() % MONTHS_OF_A_QUARTER == 1;
		};
	}

	/** The day on which the next one begins. */
	public LocalDate next(LocalDate begin) {
		return switch (this) {
			case WEEK -> begin.plusWeeks(1);
			case MONTH -> begin.plusMonths(1);
			case QUARTER -> begin.plusMonths(MONTHS_OF_A_QUARTER);
		};
	}

	/** The first that begins on that day or after it. */
	public LocalDate firstSince(LocalDate day) {
		LocalDate begin = day;
		while (!beginsOn(begin)) {
			begin = begin.plusDays(1);
		}
		return begin;
	}

}
