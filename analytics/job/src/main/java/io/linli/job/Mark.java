package io.linli.job;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Months of a company, or of all of them, whose figures may have become others since they
 * were counted.
 *
 * @param since the first day of the first month
 * @param until the first day of the last month
 * @param visits of their figures only those of visits at home (K15), which a January has
 * for its whole year
 * @param settlesAt when all has happened that the rows tell of: a run that judges earlier
 * sees a part of it only, and a later one has to look again
 */
record Mark(String tenantId, LocalDate since, LocalDate until, boolean visits, Instant settlesAt) {

	private static final String EVERYBODY = "00000000-0000-0000-0000-000000000000";

	/** All months of all companies. */
	static Mark everything(Instant settlesAt) {
		return new Mark(EVERYBODY, Periods.EVER, Periods.FOR_EVER, false, settlesAt);
	}

	boolean ofEverybody() {
		return this.tenantId.equals(EVERYBODY);
	}

}
