package io.linli.console.monthly;

import java.time.YearMonth;
import java.util.List;

import io.linli.console.monthly.Statistic.Count;
import org.jspecify.annotations.Nullable;

/**
 * A month whose statistics are to be filed.
 *
 * @param counts what the records say now
 * @param duty what was filed last, and by when it is due
 * @param files whether the reader files them
 */
record StatisticPage(Site site, YearMonth month, List<Count> counts, Duty duty, boolean files) {

	/** The number of the last filing; 0: there is none. */
	public int last() {
		return (this.duty.filed() != null) ? this.duty.filed().number() : 0;
	}

	/** That by which a count is a share; null: it is none. */
	public @Nullable Integer whole(Count part) {
		return Statistic.whole(this.counts, part);
	}

}
