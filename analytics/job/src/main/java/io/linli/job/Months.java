package io.linli.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month, a quarter or a year, as the mart has them: whole months.
 *
 * @param from the first day of the first month
 * @param to the first day of the last month
 */
record Months(LocalDate from, LocalDate to) {

	private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?");

	/** Written as 2026-10, 2026-Q3 or 2026. */
	static Months of(String text) {
		Matcher written = WRITTEN.matcher(text);
		if (!written.matches()) {
			throw new IllegalArgumentException(
					"--period " + text + " is no period: write it as 2026-10, 2026-Q3 or 2026.");
		}
		int year = Integer.parseInt(written.group(1));
		if (written.group(2) != null) {
			return of(YearMonth.of(year, Integer.parseInt(written.group(2))), 1);
		}
		return (written.group(3) != null) ? of(YearMonth.of(year, 3 * Integer.parseInt(written.group(3)) - 2), 3)
				: of(YearMonth.of(year, 1), 12);
	}

	/** The first day that is in none of them. */
	LocalDate end() {
		return this.to.plusMonths(1);
	}

	boolean endedBy(Instant moment, ZoneId zone) {
		return !end().atStartOfDay(zone).toInstant().isAfter(moment);
	}

	@Override
	public String toString() {
		String first = YearMonth.from(this.from).toString();
		return this.from.equals(this.to) ? first : first + " to " + YearMonth.from(this.to);
	}

	private static Months of(YearMonth first, int months) {
		return new Months(first.atDay(1), first.plusMonths(months - 1L).atDay(1));
	}

}
