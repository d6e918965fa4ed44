package io.linli.api.complaint;

import java.time.OffsetDateTime;

import io.linli.api.graphql.Step;
import io.linli.sla.PauseReason;
import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A verb on a complaint that was recorded before.
 */
sealed interface ComplaintStep extends Step {

	String complaintId();

	/** The input {@code ClassifyComplaintInput}. */
	record Classify(String idempotencyKey, String complaintId, int expectedVersion, Responsibility responsibility,
			Severity severity, boolean coolingOff, @Nullable OffsetDateTime occurredAt) implements ComplaintStep {

		Classification classification() {
			return new Classification(this.responsibility, this.severity, this.coolingOff);
		}

	}

	/** The input {@code ReclassifyComplaintInput}. */
	record Reclassify(String idempotencyKey, String complaintId, int expectedVersion, Responsibility responsibility,
			Severity severity, boolean coolingOff, String reason,
			@Nullable OffsetDateTime occurredAt) implements ComplaintStep {

		Classification classification() {
			return new Classification(this.responsibility, this.severity, this.coolingOff);
		}

	}

	/** The input {@code HandleComplaintInput}. */
	record Handle(String idempotencyKey, String complaintId, int expectedVersion, Action action, String note,
			@Nullable OffsetDateTime occurredAt) implements ComplaintStep {
	}

	/** The input {@code SolveComplaintInput}. */
	record Solve(String idempotencyKey, String complaintId, int expectedVersion, String measure,
			@Nullable OffsetDateTime occurredAt) implements ComplaintStep {
	}

	/** The input {@code ReopenComplaintInput}. */
	record Reopen(String idempotencyKey, String complaintId, int expectedVersion, String reason,
			@Nullable OffsetDateTime occurredAt) implements ComplaintStep {
	}

	/** The input {@code PauseComplaintInput}. */
	record Pause(String idempotencyKey, String complaintId, int expectedVersion, PauseReason reason,
			@Nullable OffsetDateTime occurredAt) implements ComplaintStep {
	}

	/** The input {@code ResumeComplaintInput}. */
	record Resume(String idempotencyKey, String complaintId, int expectedVersion,
			@Nullable OffsetDateTime occurredAt) implements ComplaintStep {
	}

	/** What is done about a complaint (C-07, C-14, C-22, C-23). */
	enum Action {

		HANDLE, URGE, COORDINATE, EXTRA_SERVICE, EXPLAIN, REOPEN, FOLLOW_UP, FEEDBACK

	}

}
