package io.linli.api.benchmark;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import io.linli.api.graphql.Checks;

/**
 * Whole months, both ends included.
 */
public record Period(YearMonth from, YearMonth to) {

	private static final int LONGEST = 36;

	private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

	private static final YearMonth LATEST = YearMonth.of(2099, 12);

	/**
	 * The months that were asked for.
	 * @throws io.linli.api.graphql.RefusedException when they are no period
	 */
	public static Period of(YearMonth from, YearMonth to) {
		Checks checks = new Checks();
		require(checks, from, "from");
		require(checks, to, "to");
		checks.require(!from.isAfter(to), "The period from " + from + " to " + to + " ends before it begins.", "to");
		checks.pass();
		long months = ChronoUnit.MONTHS.between(from, to) + 1;
		checks.require(months <= LONGEST,
				"The period has " + months + " months; ask for up to " + LONGEST + " at a time.", "from");
		checks.pass();
		return new Period(from, to);
	}

	/**
	 * One month that may have figures.
	 * @throws io.linli.api.graphql.RefusedException when it cannot
	 */
	public static YearMonth month(YearMonth month) {
		Checks checks = new Checks();
		require(checks, month, "month");
		checks.pass();
		return month;
	}

	private static void require(Checks checks, YearMonth month, String argument) {
		checks.require(!month.isBefore(EARLIEST), "There are no figures before " + EARLIEST + ".", argument);
		checks.require(!month.isAfter(LATEST), "There are no figures after " + LATEST + ".", argument);
	}

}
