package io.linli.console.client;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A client application that is used for the company, or for which something is set.
 *
 * @param name as its tokens name it
 * @param documents the SHA-256 of each trusted document that it may send, and no others;
 * null: it is not bound to some
 * @param version of what is set; {@link #UNSET}: nothing is
 * @param usedAt when it was used last, to about a minute; null: it never was
 * @param usedFrom the address of the network; empty: it is not known
 */
record Client(String name, Permissions permissions, @Nullable List<String> documents, int version,
		@Nullable String setBy, @Nullable Instant setAt, @Nullable Instant usedAt, String usedFrom) {

	static final int UNSET = -1;

	/** Whether it was made for one company (infra/client), and waits to be set up. */
	public boolean waits() {
		return this.name.startsWith("company-") && !limited();
	}

	public boolean limited() {
		return this.version != UNSET;
	}

}
