package io.linli.tenancy.filing;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * The day by which something is to be filed.
 */
public record DueDay(LocalDate dueOn) {

	// A report that is due on December 15 is at risk from December 1 on.
	private static final Period NEAR = Period.ofDays(14);

	/** Whether that day is over. */
	public boolean isOver(LocalDate today) {
		return today.isAfter(this.dueOn);
	}

	/** Whether it is near and not over. */
	public boolean isNear(LocalDate today) {
		return !today.isBefore(this.dueOn.minus(NEAR)) && !isOver(today);
	}

	/** The days that are left; negative: so many too late. */
	public int daysLeft(LocalDate today) {
		return Math.toIntExact(ChronoUnit.DAYS.between(today, this.dueOn));
	}

}
