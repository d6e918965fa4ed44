package io.linli.console.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a project has filed in a year, month by month.
 *
 * @param site null: the reader sees no project
 * @param filings null, as the site
 * @param files whether the reader files statistics
 */
record MonthsPage(int year, List<Site> sites, @Nullable Site site, @Nullable SiteYear filings, boolean files) {

	/** The year on which it opens: that of the month whose filings are under way. */
	static int openingYear(LocalDate today) {
		return YearMonth.from(today).minusMonths(1).getYear();
	}

	/** How many filings of months should be there and are not. */
	public int missing() {
		return (this.filings == null) ? 0 : this.filings.missingMonths();
	}

	/** The same of weeks and quarters. */
	public int missingOthers() {
		return (this.filings == null) ? 0 : this.filings.missingOthers();
	}

}
