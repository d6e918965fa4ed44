package io.linli.console.report;

/**
 * What should have been filed and is not.
 *
 * @param year that the report is on, that the plans are for, or of the months
 * @param count how many; of a report 1
 */
public record Overdue(Kind kind, int year, int count) {

	/** What it is. */
	public enum Kind {

		/** The company's report on a year (P-02). */
		REPORT,
		/** Plans of a year (P-01). */
		PLANS,
		/** Statistics of months (B-15, B-26). */
		STATISTICS,
		/** Ledgers of weeks, months and quarters. */
		LEDGERS

	}

	/** Where it is filed, or said how. */
	public String uri() {
		return switch (this.kind) {
			case REPORT -> "/reports?year=" + this.year;
			case PLANS -> "/reports/plans?year=" + this.year;
			case STATISTICS, LEDGERS -> "/reports/months?year=" + this.year;
		};
	}

}
