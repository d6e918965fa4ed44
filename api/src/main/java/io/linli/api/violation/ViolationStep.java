package io.linli.api.violation;

import java.time.OffsetDateTime;

import io.linli.api.graphql.Step;
import org.jspecify.annotations.Nullable;

/**
 * A verb on a violation that was found before.
 */
sealed interface ViolationStep extends Step {

	String violationId();

	/** The input {@code ServeRectificationNoticeInput}. */
	record Serve(String idempotencyKey, String violationId, int expectedVersion, String content,
			OffsetDateTime rectifyBy, String firstDeliverer, OffsetDateTime firstSignedAt, String secondDeliverer,
			OffsetDateTime secondSignedAt, @Nullable OffsetDateTime occurredAt) implements ViolationStep {
	}

	/** The input {@code AcknowledgeReceiptInput}. */
	record Acknowledge(String idempotencyKey, String violationId, int expectedVersion, String signee,
			@Nullable OffsetDateTime occurredAt) implements ViolationStep {
	}

	/** The input {@code LeaveNoticeInput}. */
	record Leave(String idempotencyKey, String violationId, int expectedVersion, boolean leftAtDoor, boolean photoTaken,
			@Nullable String witness, @Nullable OffsetDateTime occurredAt) implements ViolationStep {
	}

	/** The input {@code RectifyViolationInput}. */
	record Rectify(String idempotencyKey, String violationId, int expectedVersion, String rectification,
			@Nullable OffsetDateTime occurredAt) implements ViolationStep {
	}

	/** The input {@code RecheckViolationInput}. */
	record Recheck(String idempotencyKey, String violationId, int expectedVersion, boolean passed, String note,
			@Nullable OffsetDateTime occurredAt) implements ViolationStep {
	}

	/** The input {@code VerifyRectificationInput}. */
	record Verify(String idempotencyKey, String violationId, int expectedVersion,
			@Nullable OffsetDateTime occurredAt) implements ViolationStep {
	}

	/** The input {@code ReportViolationInput}. */
	record Report(String idempotencyKey, String violationId, int expectedVersion, String report,
			@Nullable OffsetDateTime occurredAt) implements ViolationStep {
	}

}
