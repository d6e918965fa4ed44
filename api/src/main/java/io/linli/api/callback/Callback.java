package io.linli.api.callback;

import java.time.Instant;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.TenantKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A callback that one case owes (B-18), until the resident was reached.
 */
@Entity
@IdClass(TenantKey.class)
class Callback {

	@Id
	@TenantId
	private @Nullable UUID tenantId;

	@Id
	private UUID id;

	private UUID projectId;

	private @Nullable UUID complaintId;

	private @Nullable UUID repairRequestId;

	private int cycle;

	private Instant owedSince;

	private @Nullable Instant dueAt;

	private @Nullable Instant doneAt;

	private @Nullable Instant recordedAt;

	@Enumerated(EnumType.STRING)
	private RecordCallback.@Nullable Method method;

	private @Nullable String caller;

	private @Nullable Boolean reached;

	private @Nullable Integer satisfaction;

	private @Nullable Boolean courteous;

	private @Nullable Boolean shoeCovers;

	private @Nullable Integer quality;

	private @Nullable Boolean chargeCorrect;

	private @Nullable String opinion;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected Callback() {
	}

	private Callback(UUID id, Subject of, Instant owedSince, @Nullable Instant dueAt) {
		this.id = id;
		this.projectId = of.projectId();
		this.complaintId = (of.kind() == SubjectKind.COMPLAINT) ? of.id() : null;
		this.repairRequestId = (of.kind() == SubjectKind.REPAIR) ? of.id() : null;
		this.cycle = of.cycle();
		this.owedSince = owedSince;
		this.dueAt = dueAt;
	}

	/** A case owes it since it was solved or completed (B-01, B-02). */
	static Callback owe(UUID id, Subject of, Instant since, @Nullable Instant dueAt) {
		return new Callback(id, of, since, dueAt);
	}

	/** The resident was asked, or not reached: then it is still owed. */
	void record(RecordCallback.Checked input, String caller, Instant recordedAt) {
		if (Boolean.TRUE.equals(this.reached)) {
			throw new RefusedException(
					UserError.of(UserError.Code.WRONG_STATE, "This callback has its answers already."));
		}
		if (input.doneAt().isBefore(this.owedSince)) {
			throw new RefusedException(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"This is before the callback was owed, at " + this.owedSince + ".", "occurredAt"));
		}
		this.method = input.method();
		this.reached = input.reached();
		this.doneAt = input.doneAt();
		this.recordedAt = recordedAt;
		this.caller = caller;
		answer(input.answers());
	}

	private void answer(RecordCallback.Answers answers) {
		this.satisfaction = answers.satisfaction();
		this.courteous = answers.courteous();
		this.shoeCovers = answers.shoeCovers();
		this.quality = answers.quality();
		this.chargeCorrect = answers.chargeCorrect();
		this.opinion = answers.opinion();
	}

	UUID id() {
		return this.id;
	}

	/** Null for a complaint's. */
	@Nullable UUID repairRequestId() {
		return this.repairRequestId;
	}

	int cycle() {
		return this.cycle;
	}

	int version() {
		return this.version;
	}

}
