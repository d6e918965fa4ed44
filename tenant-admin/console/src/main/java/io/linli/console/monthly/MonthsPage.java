package io.linli.console.monthly;

import java.time.YearMonth;
import java.util.List;

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
	 * @param owed whether it is over, and not before the project came here
	 */
	record Line(YearMonth month, boolean owed, @Nullable Filed statistic, @Nullable Filed ledger) {
	}

	public long missing() {
		return this.lines.stream()
			.filter(Line::owed)
			.mapToLong((line) -> missing(line.statistic()) + missing(line.ledger()))
			.sum();
	}

	private static int missing(@Nullable Filed filed) {
		return (filed == null) ? 1 : 0;
	}

}
