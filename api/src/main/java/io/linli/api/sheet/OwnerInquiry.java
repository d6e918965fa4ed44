package io.linli.api.sheet;

import java.time.OffsetDateTime;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The inputs about a repair after which an owner asks, and which nobody finds at once
 * (R-13, R-15).
 */
sealed interface OwnerInquiry extends Command {

	/** The input {@code RecordOwnerInquiryInput}. */
	record Ask(String idempotencyKey, String projectId, @Nullable String householdId, @Nullable String askedBy,
			String question, @Nullable OffsetDateTime reportedAt,
			@Nullable OffsetDateTime occurredAt) implements OwnerInquiry {
	}

	/** The input {@code SettleOwnerInquiryInput}. */
	record Settle(String idempotencyKey, String ownerInquiryId, int expectedVersion, @Nullable String repairRequestId,
			String finding) implements OwnerInquiry {
	}

	/** What became of it. */
	enum Outcome {

		OPEN, MATCHED, RECORDED_AFTERWARDS, NO_RECORD

	}

}
