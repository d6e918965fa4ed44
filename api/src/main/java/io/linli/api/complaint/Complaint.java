package io.linli.api.complaint;

import java.time.Instant;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.Responsibility;
import io.linli.sla.Scope;
import io.linli.sla.Severity;
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
 * The complaint record 投诉记录表 (C-01, C-12) and the steps that the procedures allow.
 */
@Entity
@IdClass(TenantKey.class)
class Complaint {

	/** How far it has come. */
	enum Status {

		RECORDED, CLASSIFIED, HANDLING, SOLVED

	}

	@Id
	@TenantId
	private @Nullable UUID tenantId;

	@Id
	private UUID id;

	private String number;

	private UUID projectId;

	private @Nullable UUID householdId;

	@Enumerated(EnumType.STRING)
	private Status status = Status.RECORDED;

	@Enumerated(EnumType.STRING)
	private @Nullable Responsibility responsibility;

	@Enumerated(EnumType.STRING)
	private @Nullable Severity severity;

	private boolean coolingOff;

	private String category;

	private String receivingDepartment;

	private String summary;

	private String detail;

	private @Nullable String complainant;

	private @Nullable String phone;

	private @Nullable Instant receivedAt;

	private Instant recordedAt;

	private @Nullable Instant solvedAt;

	private int cycle = 1;

	private @Nullable Instant solveDueAt;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected Complaint() {
	}

	private Complaint(UUID id, String number, RecordComplaint.Checked input, Instant recordedAt) {
		this.id = id;
		this.number = number;
		this.projectId = input.projectId();
		this.householdId = input.householdId();
		this.category = input.category();
		this.receivingDepartment = input.receivingDepartment();
		this.summary = input.summary();
		this.detail = input.detail();
		this.complainant = input.complainant();
		this.phone = input.phone();
		this.receivedAt = input.receivedAt();
		this.recordedAt = recordedAt;
	}

	/** Writes the record (C-12). */
	static Complaint record(UUID id, String number, RecordComplaint.Checked input, Instant recordedAt) {
		return new Complaint(id, number, input, recordedAt);
	}

	/**
	 * Whose it is to solve, how grave it is, and whether it has to cool off (C-07, C-11).
	 */
	void classify(Responsibility responsibility, Severity severity, boolean coolingOff) {
		expect(Status.RECORDED, "classified");
		this.responsibility = responsibility;
		this.severity = severity;
		this.coolingOff = coolingOff;
		this.status = Status.CLASSIFIED;
	}

	/** A step of the handling (C-13, C-22). */
	void handle() {
		if (this.status != Status.CLASSIFIED && this.status != Status.HANDLING) {
			throw wrongState("handled");
		}
		this.status = Status.HANDLING;
	}

	/** Solved, as the person says at that time. */
	void solve(Instant solvedAt) {
		if (this.status != Status.CLASSIFIED && this.status != Status.HANDLING) {
			throw wrongState("solved");
		}
		this.solvedAt = solvedAt;
		this.status = Status.SOLVED;
	}

	/**
	 * The complainant does not accept the solution: a new cycle, the old one stays as it
	 * was.
	 */
	void reopen() {
		expect(Status.SOLVED, "reopened");
		this.cycle++;
		this.solvedAt = null;
		this.status = Status.HANDLING;
	}

	void dueAt(@Nullable Instant due) {
		this.solveDueAt = due;
	}

	/** Refuses a time before the step that it follows. */
	void expectAfter(Instant occurred, @Nullable Instant before, String step) {
		if (before != null && occurred.isBefore(before)) {
			throw new RefusedException(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"This is before the complaint was " + step + ", at " + before + ".", "occurredAt"));
		}
	}

	Scope scope() {
		return Scope.complaint(this.severity, this.responsibility);
	}

	Subject subject() {
		return new Subject(SubjectKind.COMPLAINT, this.id, this.projectId, this.category, this.cycle);
	}

	UUID id() {
		return this.id;
	}

	UUID projectId() {
		return this.projectId;
	}

	String receivingDepartment() {
		return this.receivingDepartment;
	}

	/** When it was received, or else written down. */
	Instant receivedAt() {
		return (this.receivedAt != null) ? this.receivedAt : this.recordedAt;
	}

	@Nullable Instant solvedAt() {
		return this.solvedAt;
	}

	int version() {
		return this.version;
	}

	private void expect(Status expected, String verb) {
		if (this.status != expected) {
			throw wrongState(verb);
		}
	}

	private RefusedException wrongState(String verb) {
		return new RefusedException(UserError.of(UserError.Code.WRONG_STATE,
				"A complaint that is " + this.status + " cannot be " + verb + "."));
	}

}
