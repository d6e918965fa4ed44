package io.linli.console.benchmark;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The nightly run that is published.
 */
record Run(UUID id, Instant asOf, String kpiVersion, Instant publishedAt) {

	/** Of most groups; a run ends with a day there. */
	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	/** The month of the last moment that it counts. */
	YearMonth month() {
		return YearMonth.from(this.asOf.minusNanos(1).atZone(ZONE));
	}

	/** Enough of the id to tell runs apart. */
	public String shortId() {
		return this.id.toString().substring(0, 8);
	}

}
