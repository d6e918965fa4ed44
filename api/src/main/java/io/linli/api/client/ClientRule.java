package io.linli.api.client;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a company lets a client application do.
 *
 * @param trustedOnly whether it may send no documents but trusted ones
 */
public record ClientRule(Set<ClientScope> scopes, boolean trustedOnly) {

	/** Of a client for which the company has set nothing. */
	static final ClientRule UNLIMITED = new ClientRule(EnumSet.allOf(ClientScope.class), false);

	public ClientRule {
		scopes = Set.copyOf(scopes);
	}

	public boolean allows(ClientScope scope) {
		return this.scopes.contains(scope);
	}

}
