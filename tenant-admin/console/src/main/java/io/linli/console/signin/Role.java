package io.linli.console.signin;

/**
 * The roles that open a page of the console; the other roles of the realm open none.
 */
public enum Role {

	TENANT_ADMIN("tenant-admin"), GROUP_MANAGER("group-manager");

	private final String realmRole;

	Role(String realmRole) {
		this.realmRole = realmRole;
	}

	/** Its name in Keycloak and in the token. */
	public String realmRole() {
		return this.realmRole;
	}

}
