package io.linli.api.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.PauseReason;
import io.linli.sla.Responsibility;
import io.linli.sla.Scope;
import io.linli.sla.Severity;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * A complaint 投诉 (C-01) with its handling sheet, and the steps that the procedures allow.
 * What else its record says (C-12) is written once and decides nothing.
 */
class Complaint {

	/** How far it has come. */
	enum Status {

		RECORDED, CLASSIFIED, HANDLING, SOLVED

	}

	private final UUID id;

	private final UUID projectId;

	private final String category;

	private final Instant receivedAt;

	private final int version;

	private ComplaintHandling sheet;

	private final List<HandlingStep> steps = new ArrayList<>();

	private Status status = Status.RECORDED;

	private @Nullable Responsibility responsibility;

	private @Nullable Severity severity;

	private boolean coolingOff;

	private @Nullable Instant solvedAt;

	private int cycle = 1;

	private @Nullable Instant solveDueAt;

	private boolean mayBeFollowedUp;

	private @Nullable Instant followedUpAt;

	private @Nullable Reclassification reclassification;

	private Complaint(UUID id, UUID projectId, String category, Instant receivedAt, int version,
			ComplaintHandling sheet) {
		this.id = id;
		this.projectId = projectId;
		this.category = category;
		this.receivedAt = receivedAt;
		this.version = version;
		this.sheet = sheet;
	}

	/** Writes the record (C-12). */
	static Complaint record(UUID id, RecordComplaint.Checked input) {
		return new Complaint(id, input.projectId(), input.category(), input.receivedAt(), 0,
				ComplaintHandling.none(input.receivingDepartment()));
	}

	/** As it was kept; when it was received, or else written down. */
	static Complaint of(ResultSet row) throws SQLException {
		Complaint complaint = new Complaint(Cells.key(row, "id"), Cells.key(row, "project_id"),
				row.getString("category"), Objects.requireNonNull(Cells.time(row, "begun_at")), row.getInt("version"),
				ComplaintHandling.none(row.getString("receiving_department")));
		complaint.status = Status.valueOf(row.getString("status"));
		complaint.responsibility = Cells.name(Responsibility.class, row, "responsibility");
		complaint.severity = Cells.name(Severity.class, row, "severity");
		complaint.coolingOff = row.getBoolean("cooling_off");
		complaint.solvedAt = Cells.time(row, "solved_at");
		complaint.cycle = row.getInt("cycle");
		complaint.solveDueAt = Cells.time(row, "solve_due_at");
		complaint.mayBeFollowedUp = row.getBoolean("may_be_followed_up");
		complaint.followedUpAt = Cells.time(row, "followed_up_at");
		return complaint;
	}

	/** Its sheet, where there is one already. */
	Complaint on(ComplaintHandling sheet) {
		this.sheet = sheet;
		return this;
	}

	/** Tells property from developer and minor from major (C-07, C-11). */
	void classify(Classification classification) {
		if (this.status != Status.RECORDED) {
			throw wrongState("classified");
		}
		take(classification);
		this.status = Status.CLASSIFIED;
	}

	/** It turns out to be of another kind than it was thought to be (C-11). */
	void reclassify(Classification classification, String reason) {
		expectOpen("reclassified");
		if (classification.responsibility() == this.responsibility && classification.severity() == this.severity
				&& classification.coolingOff() == this.coolingOff) {
			throw new RefusedException(UserError.invalid("It is classified so already."));
		}
		this.reclassification = new Reclassification(this.responsibility, this.severity, this.coolingOff,
				classification, reason);
		take(classification);
	}

	/** A step of the handling (C-13, C-22). */
	void handle(HandlingStep step) {
		expectOpen("handled");
		if (step.action() == ComplaintStep.Action.FOLLOW_UP) {
			followUp(step.occurredAt());
		}
		take(step);
	}

	// Those of the developer and those that cool off are the project manager's to follow.
	private void followUp(Instant at) {
		if (this.responsibility != Responsibility.DEVELOPER && !this.coolingOff) {
			throw RefusedException
				.wrongState("The project manager follows complaints of the developer, and those that cool off.");
		}
		if (this.followedUpAt == null || at.isAfter(this.followedUpAt)) {
			this.followedUpAt = at;
		}
	}

	/** Solved, as the person says at that time. */
	void solve(String measure, String actor, Instant solvedAt) {
		expectOpen("solved");
		this.sheet = this.sheet.complete(measure, actor, solvedAt);
		this.solvedAt = solvedAt;
		this.status = Status.SOLVED;
	}

	/**
	 * The complainant does not accept the solution: a new cycle, the old one stays as it
	 * was.
	 */
	void reopen(HandlingStep step) {
		if (this.status != Status.SOLVED) {
			throw wrongState("reopened");
		}
		this.cycle++;
		this.solvedAt = null;
		this.sheet = this.sheet.resume();
		take(step);
	}

	/** Whether there is, or was, a limit for following up that its project may have. */
	boolean mayBeFollowedUp() {
		return this.mayBeFollowedUp;
	}

	/** Only one that was classified so cools off 冷处理 (C-07). */
	void expectMayStandStill(PauseReason reason) {
		if (reason == PauseReason.COOLING_OFF && !this.coolingOff) {
			throw RefusedException.wrongState("Only a complaint that is classified as cooling off cools off.");
		}
	}

	void dueAt(@Nullable Instant due) {
		this.solveDueAt = due;
	}

	Scope scope() {
		return Scope.complaint(this.severity, this.responsibility);
	}

	Subject subject() {
		return new Subject(SubjectKind.COMPLAINT, this.id, this.projectId, this.category, this.cycle);
	}

	Instant receivedAt() {
		return this.receivedAt;
	}

	@Nullable Instant solvedAt() {
		return this.solvedAt;
	}

	int version() {
		return this.version;
	}

	ComplaintHandling sheet() {
		return this.sheet;
	}

	/** The lines that the sheet has got since it was kept. */
	List<HandlingStep> steps() {
		return List.copyOf(this.steps);
	}

	/** That it turned out to be of another kind since it was kept; null: it did not. */
	@Nullable Reclassification reclassification() {
		return this.reclassification;
	}

	/** What its steps change. */
	Values state() {
		return new Values().name("status", this.status)
			.name("responsibility", this.responsibility)
			.name("severity", this.severity)
			.flag("cooling_off", this.coolingOff)
			.time("solved_at", this.solvedAt)
			.number("cycle", this.cycle)
			.time("solve_due_at", this.solveDueAt)
			.time("followed_up_at", this.followedUpAt);
	}

	private void take(Classification classification) {
		this.responsibility = classification.responsibility();
		this.severity = classification.severity();
		this.coolingOff = classification.coolingOff();
	}

	private void take(HandlingStep step) {
		this.sheet = this.sheet.begin(step.actor());
		this.steps.add(step);
		this.status = Status.HANDLING;
	}

	private void expectOpen(String verb) {
		if (this.status != Status.CLASSIFIED && this.status != Status.HANDLING) {
			throw wrongState(verb);
		}
	}

	private RefusedException wrongState(String verb) {
		return RefusedException.wrongState("A complaint that is " + this.status + " cannot be " + verb + ".");
	}

}
