package io.linli.console.plan;

/**
 * What a project files period by period.
 */
enum Periodical {

	/** The statistics of a month's callbacks (B-15, B-26). */
	STATISTIC,
	/** Ledgers of repairs of weeks, months and quarters. */
	LEDGER;

	/** By which the company's decision is named. */
	String rule() {
		return name() + "_GRACE_DAYS";
	}

}
