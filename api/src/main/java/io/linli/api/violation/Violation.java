package io.linli.api.violation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.renovation.Department;
import io.linli.api.renovation.Site;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * A violation 违章 and the order in which it is handled: notice, rectification, re-check,
 * verification, report (D-14).
 */
class Violation {

	/** How far its handling has come. */
	enum Status {

		FOUND, SERVED, RECTIFIED, RECHECKED, VERIFIED, REPORTED

	}

	private final UUID id;

	private final UUID projectId;

	private final UUID renovationId;

	private final String kind;

	private final String title;

	private final Department responsible;

	private final Instant lastStepAt;

	private final int version;

	private Status status = Status.FOUND;

	private int cycle = 1;

	private @Nullable String rectification;

	private @Nullable Instant rectifiedAt;

	private @Nullable String recheckedBy;

	private @Nullable RectificationNotice notice;

	private Values changed = new Values();

	private Violation(UUID id, UUID projectId, UUID renovationId, String kind, String title, Department responsible,
			Instant lastStepAt, int version) {
		this.id = id;
		this.projectId = projectId;
		this.renovationId = renovationId;
		this.kind = kind;
		this.title = title;
		this.responsible = responsible;
		this.lastStepAt = lastStepAt;
		this.version = version;
	}

	/** Somebody of any department has found it (D-26). */
	static Violation find(UUID id, Site site, Catalogue.Entry kind, Instant at) {
		Violation violation = new Violation(id, site.projectId(), site.id(), kind.code(), kind.title(),
				kind.responsibleDepartment(), at, 0);
		violation.changed.name("status", Status.FOUND);
		return violation;
	}

	/** As it was kept. */
	static Violation of(ResultSet row) throws SQLException {
		Violation violation = new Violation(Cells.key(row, "id"), Cells.key(row, "project_id"),
				Cells.key(row, "renovation_id"), row.getString("kind"), row.getString("title"),
				Department.valueOf(row.getString("responsible_department")),
				Objects.requireNonNull(Cells.time(row, "last_step_at")), row.getInt("version"));
		violation.status = Status.valueOf(row.getString("status"));
		violation.cycle = row.getInt("cycle");
		violation.rectification = row.getString("rectification");
		violation.rectifiedAt = Cells.time(row, "rectified_at");
		violation.recheckedBy = row.getString("rechecked_by");
		violation.notice = RectificationNotice.of(row);
		return violation;
	}

	/** The notice is delivered to the household by two persons (D-04, D-07). */
	RectificationNotice serve(UUID noticeId, Deliverers deliverers, Instant at) {
		advance(Status.FOUND, Status.SERVED, "served", at);
		this.notice = new RectificationNotice(noticeId, deliverers, at, 0);
		return this.notice;
	}

	/** The notice that is at the household, before anything is rectified (D-08). */
	RectificationNotice delivered() {
		if (this.status != Status.SERVED || this.notice == null) {
			throw wrongState("received");
		}
		return this.notice;
	}

	/** The household has put it right, after it had the notice. */
	void rectify(String rectification, Instant at) {
		if (!delivered().isSettled()) {
			throw RefusedException.wrongState("Nobody has signed the notice yet, and it was not left either.");
		}
		advance(Status.SERVED, Status.RECTIFIED, "rectified", at);
		this.rectification = rectification;
		this.rectifiedAt = at;
		this.changed.text("rectification", rectification).time("rectified_at", at);
	}

	/**
	 * Somebody looks again; what is not right begins a new cycle.
	 * @return what stays on record of the cycle
	 */
	Recheck recheck(boolean passed, String note, String by, Instant at) {
		advance(Status.RECTIFIED, passed ? Status.RECHECKED : Status.FOUND, "re-checked", at);
		this.recheckedBy = by;
		Recheck recheck = new Recheck(this.cycle, Objects.requireNonNull(this.rectification),
				Objects.requireNonNull(this.rectifiedAt), passed, note, at, by);
		this.changed.text("recheck", note).text("rechecked_by", by).time("rechecked_at", at);
		if (!passed) {
			this.cycle++;
			this.notice = null;
			this.changed.number("cycle", this.cycle);
		}
		return recheck;
	}

	/** The maintenance supervisor looks as well, who did not re-check it (D-22). */
	void verify(String by, Instant at) {
		advance(Status.RECHECKED, Status.VERIFIED, "verified", at);
		if (by.equals(this.recheckedBy)) {
			throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
					"Whoever has re-checked it does not verify it: somebody else has to."));
		}
		this.changed.text("verified_by", by).time("verified_at", at);
	}

	/** The responsible department reports that it is done. */
	void report(String report, Instant at) {
		advance(Status.VERIFIED, Status.REPORTED, "reported", at);
		this.changed.text("report", report).time("reported_at", at);
	}

	void dueAt(@Nullable Instant due) {
		this.changed.time("due_at", due);
	}

	Subject subject() {
		return new Subject(SubjectKind.VIOLATION, this.id, this.projectId, this.kind, this.cycle);
	}

	UUID renovationId() {
		return this.renovationId;
	}

	String title() {
		return this.title;
	}

	Department responsible() {
		return this.responsible;
	}

	@Nullable RectificationNotice notice() {
		return this.notice;
	}

	int version() {
		return this.version;
	}

	/** What its steps have changed since it was kept. */
	Values changed() {
		return this.changed;
	}

	private void advance(Status from, Status to, String verb, Instant at) {
		if (this.status != from) {
			throw wrongState(verb);
		}
		Checks.expectAfter(at, this.lastStepAt, "the step before it");
		this.status = to;
		this.changed.name("status", to);
	}

	private RefusedException wrongState(String verb) {
		return RefusedException.wrongState("A violation that is " + this.status + " cannot be " + verb + ".");
	}

}
