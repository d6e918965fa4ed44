package io.linli.api.escalation;

import java.time.Instant;
import java.util.UUID;

import io.linli.sla.SubjectKind;
import io.linli.tenancy.Role;

/**
 * What a role is told about a case.
 *
 * @param happenedAt when it came up
 * @param toldAt from when it is shown
 */
record Notice(UUID projectId, SubjectKind subjectKind, UUID subjectId, Role role, Instant happenedAt, Instant toldAt) {

	/** What it is about. */
	enum Kind {

		LIMIT_NEAR, LIMIT_PASSED, OVERDUE, URGED, NON_CONFORMITY

	}

}
