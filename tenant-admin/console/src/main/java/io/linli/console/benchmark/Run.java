package io.linli.console.benchmark;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import io.linli.console.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * The nightly run that is published.
 *
 * @param newer up to when newer figures had been published, which these have replaced:
 * whoever runs the job for a past day may forget to run it again; null: none had
 */
record Run(UUID id, Instant asOf, String kpiVersion, Instant publishedAt, @Nullable Instant newer) {

	/** The month of the last moment that it counts. */
	YearMonth month() {
		return YearMonth.from(this.asOf.minusNanos(1).atZone(Words.ZONE));
	}

	/**
	 * The last month that it counts to the end: in one that still runs, what is done
	 * early is counted and what is not done yet is not.
	 */
	YearMonth completeMonth() {
		return YearMonth.from(this.asOf.atZone(Words.ZONE)).minusMonths(1);
	}

	/** Enough of the id to tell runs apart. */
	public String shortId() {
		return this.id.toString().substring(0, 8);
	}

}
