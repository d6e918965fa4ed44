package io.linli.console.benchmark;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

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

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	/** Whether its months can have figures at all. */
	boolean possible() {
		return Stream.of(this.from, this.to, this.earlierFrom, this.earlierTo)
			.filter(Objects::nonNull)
			.mapToInt(YearMonth::getYear)
			.allMatch((year) -> year >= FIRST_YEAR && year <= LAST_YEAR);
	}

	/** Only one end of the period was asked for. */
	boolean halfPeriod() {
		return (this.from == null) != (this.to == null);
	}

	/** Of the periods that were asked for, in months. */
	long longest() {
		return Math.max(months(this.from, this.to), months(this.earlierFrom, this.earlierTo));
	}

	private static long months(@Nullable YearMonth one, @Nullable YearMonth other) {
		return (one != null && other != null) ? Math.abs(ChronoUnit.MONTHS.between(one, other)) + 1 : 0;
	}

	boolean reversed() {
		return Period.reversed(this.from, this.to) || Period.reversed(this.earlierFrom, this.earlierTo);
	}

}
