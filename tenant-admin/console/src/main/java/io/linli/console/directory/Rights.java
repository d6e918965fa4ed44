package io.linli.console.directory;

import java.util.Set;
import java.util.UUID;

/**
 * What somebody may do at present.
 *
 * @param roles the realm's, as a token names them
 * @param organizations all memberships, also in organizations that are closed
 */
public record Rights(Set<String> roles, Set<UUID> organizations) {

	public Rights {
		roles = Set.copyOf(roles);
		organizations = Set.copyOf(organizations);
	}

}
