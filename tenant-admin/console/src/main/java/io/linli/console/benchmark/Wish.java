package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an address asks for; null where it asks for nothing.
 *
 * @param from the first month
 * @param to the last month, included
 * @param earlierFrom the first month of the period that is compared with
 */
record Wish(@Nullable String kpi, @Nullable YearMonth from, @Nullable YearMonth to, @Nullable YearMonth earlierFrom,
		@Nullable YearMonth earlierTo, @Nullable UUID company, @Nullable UUID project) {

	boolean reversed() {
		return Period.reversed(this.from, this.to) || Period.reversed(this.earlierFrom, this.earlierTo);
	}

}
