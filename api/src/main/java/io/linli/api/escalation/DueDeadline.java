package io.linli.api.escalation;

import java.time.Instant;
import java.util.UUID;

import io.linli.sla.SubjectKind;

/**
 * A deadline of any company that wants to be looked at, by its keys.
 *
 * @param wakeAt since when it waits
 */
record DueDeadline(UUID tenantId, UUID id, SubjectKind kind, UUID subjectId, Instant wakeAt) {
}
