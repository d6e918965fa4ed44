package io.linli.tenancy.filing;

import java.time.LocalDate;

/**
 * What is filed with the Property Management Department each year.
 */
public enum Filing {

	/** Next year's work plan (P-01). */
	WORK_PLAN(1),
	/** The year's satisfaction report (P-02). */
	SATISFACTION_REPORT(0);

	private final int ahead;

	Filing(int ahead) {
		this.ahead = ahead;
	}

	/** The year whose filing is due on a day. */
	public int yearOf(LocalDate due) {
		return due.getYear() + this.ahead;
	}

}
