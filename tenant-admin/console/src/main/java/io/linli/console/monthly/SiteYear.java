package io.linli.console.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.linli.tenancy.filing.Grace;
import io.linli.tenancy.filing.LedgerPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What a project has filed of a year, and what it should have.
 *
 * @param months in their order
 * @param others weeks and quarters of which a ledger is filed or could be
 */
record SiteYear(List<Month> months, List<Other> others) {

	private static final int MONTHS = 12;

	/** A month. */
	record Month(YearMonth month, Duty statistic, Duty ledger) {
	}

	/** A week or a quarter. */
	record Other(LedgerPeriod period, LocalDate beginsOn, Duty ledger) {
	}

	/**
	 * What a company has set of the days of grace, the earliest first.
	 */
	record Graces(List<Grace> statistics, List<Grace> ledgers) {
	}

	/**
	 * The year of a project.
	 * @param statistics the last filing of each month
	 * @param ledgers the last filing of each period
	 */
	static SiteYear of(Site site, int year, Graces graces, List<Filed> statistics, List<Filed> ledgers, Instant now) {
		var monthly = site.statistics(graces);
		var terms = site.ledgers(graces);
		var months = IntStream.rangeClosed(1, MONTHS)
			.mapToObj((number) -> YearMonth.of(year, number))
			.map((month) -> new Month(month, duty(statistics, LedgerPeriod.MONTH, month.atDay(1), monthly, now),
					duty(ledgers, LedgerPeriod.MONTH, month.atDay(1), terms, now)))
			.toList();
		var others = new ArrayList<Other>();
		for (var period : List.of(LedgerPeriod.WEEK, LedgerPeriod.QUARTER)) {
			for (var begin : begins(period, year)) {
				var duty = duty(ledgers, period, begin, terms, now);
				if (duty.filed() != null || duty.open()) {
					others.add(new Other(period, begin, duty));
				}
			}
		}
		return new SiteYear(months, List.copyOf(others));
	}

	/**
	 * How many of a year's periods should be there and are not.
	 * @param filed the first days of those that are filed
	 */
	static int missing(LedgerPeriod period, int year, Set<LocalDate> filed, Terms terms, Instant now) {
		return Math.toIntExact(begins(period, year).stream()
			.filter((begin) -> !filed.contains(begin))
			.map(period::next)
			.filter((next) -> Standing.of(next, terms, now) == Standing.MISSING)
			.count());
	}

	/** The first days of the periods that begin in a year. */
	private static List<LocalDate> begins(LedgerPeriod period, int year) {
		return Stream
			.iterate(period.firstSince(LocalDate.of(year, 1, 1)), (begin) -> begin.getYear() == year, period::next)
			.toList();
	}

	/**
	 * What is wanted of a period, and what there is of it.
	 * @param all what is filed
	 */
	static Duty duty(List<Filed> all, LedgerPeriod period, LocalDate begin, Terms terms, Instant now) {
		var next = period.next(begin);
		var found = all.stream()
			.filter((filed) -> filed.period() == period && filed.beginsOn().equals(begin))
			.findFirst()
			.orElse(null);
		return new Duty(found, Standing.of(next, terms, now), lastDay(terms, next));
	}

	private static @Nullable LocalDate lastDay(Terms terms, LocalDate next) {
		var due = terms.due(next);
		return (due != null) ? LocalDate.ofInstant(due, terms.owing().zone()).minusDays(1) : null;
	}

	/** How many filings of months should be there and are not. */
	int missingMonths() {
		return Math.toIntExact(this.months.stream()
			.flatMap((month) -> Stream.of(month.statistic(), month.ledger()))
			.filter(Duty::missing)
			.count());
	}

	/** The same of weeks and quarters. */
	int missingOthers() {
		return Math.toIntExact(this.others.stream().filter((other) -> other.ledger().missing()).count());
	}

}
