package io.linli.console.signin;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.console.workplace.Workplace;
import io.linli.tenancy.Caller;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;

/**
 * Who is signed in, as the access token says.
 *
 * @param operates the platform, as nobody does who is in an organization
 */
public record Person(String subject, String username, String name, Set<Role> roles, List<Organization> organizations,
		boolean operates) {

	/** Those to whom the work of the day is open; administrators may look. */
	static final Set<Role> SUPERVISORS = EnumSet.of(Role.CUSTOMER_SERVICE_SUPERVISOR, Role.MAINTENANCE_SUPERVISOR,
			Role.PROJECT_MANAGER, Role.TENANT_ADMIN);

	/** Who acts in a company, with the rights that count there. */
	public static Person of(Caller.Staff staff) {
		return new Person(staff.subject(), staff.name(), staff.name(), staff.roles(), List.of(staff.organization()),
				false);
	}

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

	/** May open the work of the day. */
	public boolean supervises() {
		return SUPERVISORS.stream().anyMatch(this::has);
	}

	/** May open what the platform, a company or a group has here. */
	boolean mayWorkFor(Workplace workplace) {
		return switch (workplace) {
			case Workplace.Company company -> administers();
			case Workplace.Group group -> manages();
			case Workplace.Platform platform -> this.operates;
		};
	}

	/** The same person, who operates nothing. */
	Person withoutPlatform() {
		return new Person(this.subject, this.username, this.name, this.roles, this.organizations, false);
	}

	Workplace.Platform operator() {
		return new Workplace.Platform(new Caller.Operator(this.subject, this.username, null));
	}

	/** What the person may do, as rules for addresses name it. */
	Set<String> authorities() {
		return Stream
			.concat(this.roles.stream().map(Role::name),
					this.operates ? Stream.of(ConsoleUser.OPERATOR) : Stream.empty())
			.collect(Collectors.toUnmodifiableSet());
	}

	boolean has(Role role) {
		return this.roles.contains(role);
	}

	Caller.Staff memberOf(Organization organization) {
		return new Caller.Staff(this.subject, this.username, this.roles, organization);
	}

}
