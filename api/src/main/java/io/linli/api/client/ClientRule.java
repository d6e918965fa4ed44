package io.linli.api.client;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a company lets a client application do.
 *
 * @param missing whether it is refused because the company has not set it up
 * @param trustedOnly whether it may send no documents but trusted ones
 * @param documents the SHA-256 of each document that it may send, and no others; null: it
 * is not bound to some
 */
public record ClientRule(boolean missing, Set<ClientScope> scopes, boolean trustedOnly,
		@Nullable Set<String> documents) {

	/** Of a client for which the company has set nothing. */
	static final ClientRule UNLIMITED = new ClientRule(false, EnumSet.allOf(ClientScope.class), false, null);

	/** Of such a client, where the company refuses those. */
	static final ClientRule NOT_SET_UP = new ClientRule(true, Set.of(), false, null);

	public ClientRule {
		scopes = Set.copyOf(scopes);
		documents = (documents != null) ? Set.copyOf(documents) : null;
	}

	public boolean allows(ClientScope scope) {
		return this.scopes.contains(scope);
	}

	/** Whether it may send some documents and no others. */
	public boolean bound() {
		return this.documents != null;
	}

	/** Whether the company has not chosen other documents for it. */
	public boolean allowsDocument(String hash) {
		return this.documents == null || this.documents.contains(hash);
	}

}
