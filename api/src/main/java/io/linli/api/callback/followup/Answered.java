package io.linli.api.callback.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Cells;
import org.jspecify.annotations.Nullable;

/**
 * A callback as far as it has come, against which what follows from it is held.
 *
 * @param doneAt null before the first time
 * @param reportedAt when it was reported as not in order; null: it was not
 * @param doer who handled the complaint
 */
record Answered(@Nullable UUID complaintId, @Nullable UUID repairRequestId, boolean reached, @Nullable Instant doneAt,
		@Nullable Instant reportedAt, @Nullable String doer) {

	/** As it was kept. */
	static Answered of(ResultSet row) throws SQLException {
		return new Answered(Cells.optionalKey(row, "complaint_id"), Cells.optionalKey(row, "repair_request_id"),
				row.getBoolean("reached"), Cells.time(row, "done_at"), Cells.time(row, "reported_at"),
				row.getString("doer"));
	}

	/**
	 * Two arrange the callback of a complaint, and neither of them did the job (B-10).
	 */
	void expectArrangedBy(String supervisor, String departmentSupervisor) {
		if (this.complaintId == null || this.reached) {
			throw wrongState("The callback of a complaint is arranged, before it was made.");
		}
		if (supervisor.equals(departmentSupervisor)) {
			throw new RefusedException(
					UserError.invalid("Two different people arrange it together.", "departmentSupervisor"));
		}
		if (supervisor.equals(this.doer) || departmentSupervisor.equals(this.doer)) {
			throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
					"Whoever handled the complaint does not arrange its callback."));
		}
	}

	/** What residents said can be reported, once (B-16). */
	void expectToReport(Instant at) {
		if (!this.reached || this.reportedAt != null) {
			throw wrongState("A callback that was answered is reported, and only once.");
		}
		Checks.expectAfter(at, this.doneAt, "the callback");
	}

	/** Measures, replies and another call follow a report (B-16). */
	void expectReported(Instant at) {
		if (this.reportedAt == null) {
			throw wrongState("Nothing was reported about this callback.");
		}
		Checks.expectAfter(at, this.reportedAt, "the report");
	}

	/** Nobody asks about the own job (B-11). */
	void expectOther(String caller) {
		if (Objects.equals(caller, this.doer)) {
			throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
					"Whoever did the job does not call back about it: somebody else has to."));
		}
	}

	private static RefusedException wrongState(String message) {
		return new RefusedException(UserError.of(UserError.Code.WRONG_STATE, message));
	}

}
