package io.linli.api.escalation;

import java.time.Instant;
import java.util.UUID;

import io.linli.sla.SubjectKind;

/**
 * What a role is told about a case.
 *
 * @param happenedAt when the step of the ladder was reached
 * @param toldAt from when it is shown
 */
record Notice(UUID projectId, SubjectKind subjectKind, UUID subjectId, UUID deadlineId, Rung rung, Instant happenedAt,
		Instant toldAt) {

	/** What it is about. */
	enum Kind {

		LIMIT_NEAR, LIMIT_PASSED, OVERDUE

	}

}
