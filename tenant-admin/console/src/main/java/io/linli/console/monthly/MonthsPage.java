package io.linli.console.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.linli.tenancy.filing.ProjectClock;
import org.jspecify.annotations.Nullable;

/**
 * What a project has filed in a year, month by month.
 *
 * @param site null: the reader sees no project
 * @param others the ledgers of weeks and quarters, in their order
 */
record MonthsPage(int year, List<Site> sites, @Nullable Site site, List<Line> lines, List<Filed> others) {

	/**
	 * A month.
	 *
	 * @param statistic null: not filed
	 * @param statisticStands how it stands where it is not filed
	 * @param ledger null: not filed
	 * @param ledgerStands how it stands where it is not filed
	 */
	record Line(YearMonth month, @Nullable Filed statistic, Standing statisticStands, @Nullable Filed ledger,
			Standing ledgerStands) {
	}

	/** How something stands that is not filed. */
	enum Standing {

		/** The month was over before the project came here: nobody wants it. */
		BEFORE,
		/** The month is not over. */
		NOT_OVER,
		/** It can be filed, and its day is not over. */
		OPEN,
		/** It should be there. */
		MISSING;

		static Standing of(YearMonth month, Instant due, ProjectClock clock, Instant now) {
			var next = month.plusMonths(1).atDay(1);
			if (!clock.wasHere(next)) {
				return BEFORE;
			}
			if (!clock.isOver(next, now)) {
				return NOT_OVER;
			}
			return now.isAfter(due) ? MISSING : OPEN;
		}

	}

	/** The year on which it opens: that of the month whose filings are under way. */
	static int openingYear(LocalDate today) {
		return YearMonth.from(today).minusMonths(1).getYear();
	}

	/** How many should be there and are not. */
	public long missing() {
		return this.lines.stream()
			.mapToLong((line) -> missing(line.statistic(), line.statisticStands())
					+ missing(line.ledger(), line.ledgerStands()))
			.sum();
	}

	private static int missing(@Nullable Filed filed, Standing standing) {
		return (filed == null && standing == Standing.MISSING) ? 1 : 0;
	}

}
