package io.linli.console.today;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import io.linli.sla.SubjectKind;
import io.linli.tenancy.Role;

/**
 * Which kinds of cases a person's roles come to, as {@code docs/rights.md} has it for the
 * API: a maintenance supervisor neither to complaints nor to callbacks, which are not for
 * those who did the job (B-11). The projects are the fence's matter.
 *
 * @param callbacks also how they were made
 */
record Sight(Set<SubjectKind> kinds, boolean callbacks) {

	private static final Set<Role> OF_ALL = EnumSet.of(Role.CUSTOMER_SERVICE_SUPERVISOR, Role.PROJECT_MANAGER,
			Role.TENANT_ADMIN);

	private static final Set<SubjectKind> OF_MAINTENANCE = EnumSet.of(SubjectKind.REPAIR, SubjectKind.RENOVATION,
			SubjectKind.PATROL, SubjectKind.VIOLATION);

	static Sight of(Set<Role> roles) {
		return roles.stream().anyMatch(OF_ALL::contains) ? new Sight(EnumSet.allOf(SubjectKind.class), true)
				: new Sight(OF_MAINTENANCE, false);
	}

	Stream<Group> groups() {
		return Stream.of(Group.values()).filter((group) -> this.callbacks || group != Group.CALLBACKS);
	}

}
