package io.linli.console.client;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A trusted document, for one client application of the company.
 *
 * @param hash the SHA-256 of its text, by which it is known
 * @param operations the names of its operations; empty: it has none
 * @param listed whether it is in the operator's folder
 * @param firstUsedAt when the client used it first; null: it never did
 * @param lastUsedAt when the client used it last, to about an hour; null: it never did
 * @param companyUsedAt the same for any client of the company
 */
record Document(String hash, String operations, boolean listed, @Nullable Instant firstUsedAt,
		@Nullable Instant lastUsedAt, @Nullable Instant companyUsedAt) {

	private static final int SHORT = 12;

	/** The beginning of its id, which is enough to find it. */
	public String id() {
		return "sha256:" + this.hash.substring(0, SHORT);
	}

	/** How people call it. */
	public String name() {
		return this.operations.isEmpty() ? id() : this.operations;
	}

	/** Of the folder, and nobody of the company has used it. */
	public boolean idle() {
		return this.listed && this.companyUsedAt == null;
	}

}
