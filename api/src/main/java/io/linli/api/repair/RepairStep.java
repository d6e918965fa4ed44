package io.linli.api.repair;

import java.time.OffsetDateTime;

import io.linli.api.graphql.Step;
import io.linli.sla.PauseReason;
import io.linli.sla.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A verb on a repair request that was recorded before.
 */
sealed interface RepairStep extends Step {

	String repairRequestId();

	/** The input {@code PassOnRepairInput}. */
	record PassOn(String idempotencyKey, String repairRequestId, int expectedVersion, PassedOnBy passedOnBy,
			@Nullable OffsetDateTime occurredAt) implements RepairStep {
	}

	/** The input {@code OpenWorkOrderInput}. */
	record OpenOrder(String idempotencyKey, String repairRequestId, int expectedVersion,
			@Nullable OffsetDateTime occurredAt) implements RepairStep {
	}

	/** The input {@code ArriveOnSiteInput}. */
	record Arrive(String idempotencyKey, String repairRequestId, int expectedVersion, ArrivalChannel channel,
			@Nullable OffsetDateTime occurredAt) implements RepairStep {
	}

	/** The input {@code VerifyRepairInput}. */
	record Verify(String idempotencyKey, String repairRequestId, int expectedVersion,
			@Nullable OffsetDateTime occurredAt) implements RepairStep {
	}

	/** The input {@code CompleteRepairInput}. */
	record Complete(String idempotencyKey, String repairRequestId, int expectedVersion, String result,
			@Nullable Integer feeCents, @Nullable OffsetDateTime occurredAt) implements RepairStep {
	}

	/** The input {@code VerifyPublicAreaInput}. */
	record VerifyOnSite(String idempotencyKey, String repairRequestId, int expectedVersion,
			@Nullable OffsetDateTime occurredAt) implements RepairStep {
	}

	/** The input {@code UrgeRepairInput}. */
	record Urge(String idempotencyKey, String repairRequestId, int expectedVersion, String note,
			@Nullable OffsetDateTime occurredAt) implements RepairStep {
	}

	/** The input {@code ReclassifyRepairInput}. */
	record Reclassify(String idempotencyKey, String repairRequestId, int expectedVersion, Urgency urgency,
			@Nullable OffsetDateTime occurredAt) implements RepairStep {
	}

	/** The input {@code PauseRepairInput}. */
	record Pause(String idempotencyKey, String repairRequestId, int expectedVersion, PauseReason reason,
			@Nullable OffsetDateTime occurredAt) implements RepairStep {
	}

	/** The input {@code ResumeRepairInput}. */
	record Resume(String idempotencyKey, String repairRequestId, int expectedVersion,
			@Nullable OffsetDateTime occurredAt) implements RepairStep {
	}

	/** How the arrival was reported: to the intake, or by the worker's own app. */
	enum ArrivalChannel {

		RADIO, PHONE, APP

	}

}
