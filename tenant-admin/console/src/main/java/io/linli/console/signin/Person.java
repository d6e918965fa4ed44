package io.linli.console.signin;

import java.util.List;
import java.util.Set;

/**
 * Who is signed in, as the access token says.
 */
public record Person(String username, String name, Set<Role> roles, List<Membership> memberships) {

	public Person {
		roles = Set.copyOf(roles);
		memberships = List.copyOf(memberships);
	}

	public boolean has(Role role) {
		return this.roles.contains(role);
	}

	public boolean manages() {
		return has(Role.GROUP_MANAGER);
	}

	public boolean administers() {
		return has(Role.TENANT_ADMIN);
	}

}
