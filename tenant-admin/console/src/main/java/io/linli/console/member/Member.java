package io.linli.console.member;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works, or has worked, for the company (G-06).
 *
 * @param name the login
 * @param leftAt null: works here
 */
record Member(UUID id, String name, String fullName, @Nullable String phone, @Nullable Instant leftAt, int version,
		List<Assignment> assignments) {

	/**
	 * Where a person works now, and as what.
	 *
	 * @param project its name; null: the whole company
	 */
	record Assignment(UUID id, Role role, @Nullable String project, Instant since, String by) {
	}

	/** A project in which somebody may work. */
	record Place(UUID id, String code, String name) {
	}

	/** How often the person works here in this role. */
	long assignmentsAs(Role role) {
		return this.assignments.stream().filter((assignment) -> assignment.role() == role).count();
	}

}
