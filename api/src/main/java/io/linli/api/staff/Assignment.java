package io.linli.api.staff;

import io.linli.api.graphql.Command;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * The inputs that say where a person works.
 */
sealed interface Assignment extends Command {

	/** The input {@code AssignToProjectInput}. */
	record Assign(String idempotencyKey, String staffMemberId, @Nullable String projectId, Role role,
			@Nullable Duty duty) implements Assignment {
	}

	/** What a person is dedicated to (D-25). */
	enum Duty {

		/** 装修专人. */
		RENOVATION

	}

	/** The input {@code EndAssignmentInput}. */
	record End(String idempotencyKey, String staffMemberId, String assignmentId) implements Assignment {
	}

	/** The input {@code EndEmploymentInput}. */
	record Leave(String idempotencyKey, String staffMemberId, int expectedVersion) implements Assignment {
	}

}
