package io.linli.console.report;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The report of a centre or of a group, which is published as a part of its company's or
 * in those of its companies.
 *
 * @param uri where it is shown
 * @param editions of what it was made
 */
record PartPage(String uri, int year, Instant asOf, Contents contents, List<Edition> editions) {

	public String name() {
		return this.contents.whole().name();
	}

	/** Up to when newer figures had been published; null: none had. */
	public @Nullable Instant newer() {
		return this.editions.getFirst().newer();
	}

	public List<Lack> lacks() {
		return Lack.of(this.contents);
	}

	/** Whether it stands side by side there, company by company. */
	public boolean ofGroup() {
		return this.uri.startsWith("/reports/group/");
	}

}
