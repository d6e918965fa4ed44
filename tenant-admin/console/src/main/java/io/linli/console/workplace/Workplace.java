package io.linli.console.workplace;

import java.util.UUID;

/**
 * What a person works for in this session; its id is that of the Keycloak organization.
 */
public sealed interface Workplace {

	UUID id();

	String name();

	/** A property company 物业公司, the tenant of its own rows. */
	record Company(UUID id, String name) implements Workplace {
	}

	/** A group 集团: its managers read the mart's figures, never cases. */
	record Group(UUID id, String name) implements Workplace {
	}

}
