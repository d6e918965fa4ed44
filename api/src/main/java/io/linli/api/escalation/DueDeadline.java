package io.linli.api.escalation;

import java.util.UUID;

import io.linli.sla.SubjectKind;

/**
 * A deadline of any company that wants to be looked at, by its keys.
 */
record DueDeadline(UUID tenantId, UUID id, SubjectKind kind, UUID subjectId) {
}
