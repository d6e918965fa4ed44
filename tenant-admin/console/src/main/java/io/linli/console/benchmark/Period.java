package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Whole months, both ends included.
 */
record Period(YearMonth from, YearMonth to) {

	/** What a page can show of itself. */
	static final int MOST_MONTHS = 36;

	/**
	 * What was asked for; where nothing was, the last months that have figures, without
	 * those to come, in which something is due and done already.
	 * @param current the last month that may be chosen by itself
	 * @param usual how many months
	 */
	static Period of(@Nullable YearMonth from, @Nullable YearMonth to, List<YearMonth> known, YearMonth current,
			int usual) {
		var begun = known.stream().filter((month) -> !month.isAfter(current)).toList();
		var last = (to != null) ? to : (begun.isEmpty() ? known.getFirst() : begun.getLast());
		var first = (from != null) ? from : last.minusMonths(usual - 1L);
		return ordered(first, last).cut();
	}

	static Period month(YearMonth month) {
		return new Period(month, month);
	}

	static Period ordered(YearMonth one, YearMonth other) {
		return one.isAfter(other) ? new Period(other, one) : new Period(one, other);
	}

	static boolean reversed(@Nullable YearMonth from, @Nullable YearMonth to) {
		return from != null && to != null && from.isAfter(to);
	}

	/** As many months, just before. */
	Period before() {
		return new Period(this.from.minusMonths(months().size()), this.from.minusMonths(1));
	}

	List<YearMonth> months() {
		return Stream.iterate(this.from, (month) -> !month.isAfter(this.to), (month) -> month.plusMonths(1)).toList();
	}

	boolean holds(YearMonth month) {
		return !month.isBefore(this.from) && !month.isAfter(this.to);
	}

	boolean holds(Period other) {
		return holds(other.from) && holds(other.to);
	}

	boolean overlaps(Period other) {
		return !this.from.isAfter(other.to) && !other.from.isAfter(this.to);
	}

	/** Its last months, as many as a page can show. */
	Period cut() {
		var earliest = this.to.minusMonths(MOST_MONTHS - 1L);
		return this.from.isBefore(earliest) ? new Period(earliest, this.to) : this;
	}

}
