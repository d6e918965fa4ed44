package io.linli.api.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * The day by which something is to be filed.
 */
record DueDay(LocalDate dueOn) {

	// A report is at risk from December 1 on.
	private static final Period NEAR = Period.ofDays(14);

	/** Next year's work plan: by November 25 (P-01). */
	static DueDay ofPlan(int year) {
		return new DueDay(LocalDate.of(year - 1, Month.NOVEMBER, 25));
	}

	/** The year's satisfaction report: by December 15 (P-02). */
	static DueDay ofReport(int year) {
		return new DueDay(LocalDate.of(year, Month.DECEMBER, 15));
	}

	/** Whether that day is over. */
	boolean isOver(LocalDate today) {
		return today.isAfter(this.dueOn);
	}

	/** Whether it is near and not over. */
	boolean isNear(LocalDate today) {
		return !today.isBefore(this.dueOn.minus(NEAR)) && !isOver(today);
	}

	/** The days that are left; negative: so many too late. */
	int daysLeft(LocalDate today) {
		return Math.toIntExact(ChronoUnit.DAYS.between(today, this.dueOn));
	}

}
