package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whole months, both ends included.
 */
record Period(YearMonth from, YearMonth to) {

	private static final int USUAL_MONTHS = 3;

	/**
	 * What was asked for; where nothing was, the last months that have figures, without
	 * those to come, in which something is due and done already.
	 * @param current the month of the figures' day
	 */
	static Period of(@Nullable YearMonth from, @Nullable YearMonth to, List<YearMonth> known, YearMonth current) {
		var begun = known.stream().filter((month) -> !month.isAfter(current)).toList();
		var usual = begun.isEmpty() ? known : begun;
		var last = (to != null) ? to : usual.getLast();
		var first = (from != null) ? from : usual.get(Math.max(0, usual.size() - USUAL_MONTHS));
		return first.isAfter(last) ? new Period(last, first) : new Period(first, last);
	}

	static boolean reversed(@Nullable YearMonth from, @Nullable YearMonth to) {
		return from != null && to != null && from.isAfter(to);
	}

}
