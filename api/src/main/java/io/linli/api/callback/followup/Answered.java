package io.linli.api.callback.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.linli.api.callback.Case;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Cells;
import org.jspecify.annotations.Nullable;

/**
 * A callback as far as it has come, against which what follows from it is held.
 *
 * @param of null: a service, or the visit of a year
 * @param wrong a mark of 1 or 2, a no, or a shortcoming in words
 * @param doneAt null before the first time
 * @param reportedAt when it was reported as not in order; null: it was not
 */
record Answered(UUID projectId, @Nullable Case of, Instant owedSince, boolean reached, boolean wrong,
		@Nullable Instant doneAt, @Nullable Instant reportedAt) {

	/** As it was kept. */
	static Answered of(ResultSet row, Subject.Kind kind) throws SQLException {
		return new Answered(Cells.key(row, "project_id"), (kind == Subject.Kind.CASE) ? Case.of(row) : null,
				Objects.requireNonNull(Cells.time(row, "owed_since")), row.getBoolean("reached"),
				row.getBoolean("wrong"), Cells.time(row, "done_at"), null);
	}

	/** With what was reported about it, if anything was. */
	Answered reported(List<Instant> times) {
		return new Answered(this.projectId, this.of, this.owedSince, this.reached, this.wrong, this.doneAt,
				times.isEmpty() ? null : times.getFirst());
	}

	/**
	 * Two arrange the callback of a complaint, and neither of them did the job (B-10).
	 */
	void expectArrangedBy(String supervisor, String departmentSupervisor, Set<String> doers, Instant at) {
		if (!(this.of instanceof Case.OfComplaint) || this.reached) {
			throw RefusedException.wrongState("The callback of a complaint is arranged, before it was made.");
		}
		Checks.expectAfter(at, this.owedSince, "the callback was owed");
		if (supervisor.equals(departmentSupervisor)) {
			throw new RefusedException(
					UserError.invalid("Two different people arrange it together.", "departmentSupervisor"));
		}
		if (doers.contains(supervisor) || doers.contains(departmentSupervisor)) {
			throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
					"Whoever handled the complaint does not arrange its callback."));
		}
	}

	/** What residents said can be reported, once (B-16). */
	void expectToReport(Instant at) {
		if (!this.reached || this.reportedAt != null) {
			throw RefusedException.wrongState("A callback that was answered is reported, and only once.");
		}
		if (!this.wrong) {
			throw RefusedException.wrongState(
					"Nothing is wrong by its answers: no mark of 1 or 2, no \"no\", and no shortcoming in words.");
		}
		Checks.expectAfter(at, this.doneAt, "the callback");
	}

	/** Measures, replies and another call follow a report (B-16). */
	void expectReported(Instant at) {
		if (this.reportedAt == null) {
			throw RefusedException.wrongState("Nothing was reported about this callback.");
		}
		Checks.expectAfter(at, this.reportedAt, "the report");
	}

	/** Nobody asks about the own job (B-11). */
	void expectOther(String caller, Set<String> doers) {
		if (doers.contains(caller)) {
			throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
					"Whoever did the job does not call back about it: somebody else has to."));
		}
	}

}
