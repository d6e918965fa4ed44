package io.linli.api.escalation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import io.linli.sla.SubjectKind;
import io.linli.tenancy.Role;

/**
 * What residents said is reported in writing as not in order (B-16).
 *
 * @param kind of what was asked
 * @param told the roles of those to whom the report goes
 * @param reportedAt as claimed
 */
public record NonConformity(UUID projectId, SubjectKind kind, UUID callbackId, Set<Role> told, String finding,
		Instant reportedAt) {
}
