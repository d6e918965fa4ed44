package io.linli.console.benchmark;

import java.time.Instant;
import java.util.UUID;

/**
 * The nightly run that is published.
 */
record Run(UUID id, Instant asOf, String kpiVersion, Instant publishedAt) {

	/** Enough of the id to tell runs apart. */
	public String shortId() {
		return this.id.toString().substring(0, 8);
	}

}
