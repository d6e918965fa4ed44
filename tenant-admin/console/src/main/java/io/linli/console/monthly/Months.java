package io.linli.console.monthly;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

import io.linli.tenancy.filing.LedgerPeriod;
import org.springframework.stereotype.Component;

/**
 * What is missing of the filings of months, of all projects that the reader sees; to be
 * asked inside the wall.
 */
@Component
public class Months {

	private final MonthsQueries queries;

	private final InstantSource time;

	Months(MonthsQueries queries, InstantSource time) {
		this.queries = queries;
		this.time = time;
	}

	/** Of a year. */
	public Missing missing(int year) {
		var graces = this.queries.graces();
		var statistics = this.queries.statisticDays(year);
		var ledgers = this.queries.ledgerDays(year);
		var now = this.time.instant();
		int statisticsMissing = 0;
		int ledgersMissing = 0;
		for (var site : this.queries.sites()) {
			statisticsMissing += SiteYear.missing(LedgerPeriod.MONTH, year,
					statistics.getOrDefault(new Series(site.id(), LedgerPeriod.MONTH), Set.of()),
					site.statistics(graces), now);
			for (var period : LedgerPeriod.values()) {
				ledgersMissing += SiteYear.missing(period, year,
						ledgers.getOrDefault(new Series(site.id(), period), Set.of()), site.ledgers(graces), now);
			}
		}
		return new Missing(year, statisticsMissing, ledgersMissing);
	}

	/** What a project files period by period. */
	record Series(UUID project, LedgerPeriod period) {
	}

}
