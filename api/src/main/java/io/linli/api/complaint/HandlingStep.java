package io.linli.api.complaint;

import java.time.Instant;
import java.util.UUID;

import io.linli.api.graphql.Ids;
import io.linli.tenancy.TenantKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the handling sheet: who did what about the complaint, and when.
 */
@Entity
@IdClass(TenantKey.class)
class HandlingStep {

	@Id
	@TenantId
	private @Nullable UUID tenantId;

	@Id
	private UUID id;

	private UUID complaintId;

	private int seq;

	@Enumerated(EnumType.STRING)
	private ComplaintStep.Action action;

	private String note;

	private String actor;

	private Instant occurredAt;

	private Instant recordedAt;

	@SuppressWarnings("NullAway.Init")
	protected HandlingStep() {
	}

	HandlingStep(UUID complaintId, int seq, ComplaintStep.Action action, String note, String actor, Instant occurredAt,
			Instant recordedAt) {
		this.id = Ids.next();
		this.complaintId = complaintId;
		this.seq = seq;
		this.action = action;
		this.note = note;
		this.actor = actor;
		this.occurredAt = occurredAt;
		this.recordedAt = recordedAt;
	}

}
