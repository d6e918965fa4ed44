package io.linli.console.report;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A company's annual satisfaction report (P-02), without its page: as it is published
 * now, or as a filing keeps it.
 *
 * @param company its name
 * @param revision of the filing; 0: as it is published
 * @param filing that keeps it; null: none does
 * @param run that has made it
 * @param asOf the instant at which the run judged
 * @param newer up to when newer figures had been published, before these were published
 * or drafted; null: none had
 * @param size of its data, in bytes; 0: it has none beside its page
 */
record Edition(UUID companyId, String company, int year, int revision, @Nullable UUID filing, UUID run, Instant asOf,
		@Nullable Instant newer, String inputHash, int size) {

	public boolean data() {
		return this.size > 0;
	}

	public boolean published() {
		return this.revision == 0;
	}

	/** By which an address names it among the company's: year and revision. */
	public String name() {
		return this.year + "-" + this.revision;
	}

	/** Where it is shown. */
	public String uri() {
		return "/reports/" + this.companyId + "/" + this.year;
	}

	/** Where a part of it is, such as its page. */
	public String uri(String part) {
		return uri() + "/" + part + (published() ? "" : "?revision=" + this.revision);
	}

}
