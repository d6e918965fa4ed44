package io.linli.console.signin;

import java.util.List;
import java.util.Set;

import io.linli.tenancy.Caller;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;

/**
 * Who is signed in, as the access token says.
 */
public record Person(String subject, String username, String name, Set<Role> roles, List<Organization> organizations) {

	public Person {
		roles = Set.copyOf(roles);
		organizations = List.copyOf(organizations);
	}

	/** May open the group's figures. */
	public boolean manages() {
		return has(Role.GROUP_MANAGER);
	}

	/** May open the company's thresholds. */
	public boolean administers() {
		return has(Role.TENANT_ADMIN);
	}

	boolean has(Role role) {
		return this.roles.contains(role);
	}

	Caller.Staff memberOf(Organization organization) {
		return new Caller.Staff(this.subject, this.username, this.roles, organization);
	}

}
