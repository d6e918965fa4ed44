package io.linli.api.renovation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import io.linli.api.graphql.Step;
import org.jspecify.annotations.Nullable;

/**
 * A verb on a renovation that was applied for before.
 */
sealed interface RenovationStep extends Step {

	String renovationId();

	/** The input {@code ConfirmIdentityInput}. */
	record ConfirmIdentity(String idempotencyKey, String renovationId, int expectedVersion, String document,
			@Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code FileMaterialsInput}. */
	record FileMaterials(String idempotencyKey, String renovationId, int expectedVersion, List<MaterialKind> kinds,
			@Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code CompleteFormalitiesInput}. */
	record CompleteFormalities(String idempotencyKey, String renovationId, int expectedVersion,
			@Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code InformOwnerInput}. */
	record InformOwner(String idempotencyKey, String renovationId, int expectedVersion, Channel channel, String notice,
			@Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code IssuePermitInput}. */
	record IssuePermit(String idempotencyKey, String renovationId, int expectedVersion, LocalDate startsOn,
			LocalDate endsOn, boolean sealed, @Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code ExtendPermitInput}. */
	record ExtendPermit(String idempotencyKey, String renovationId, int expectedVersion, LocalDate endsOn,
			String reason, boolean sealed, @Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code IssueWorkerPassInput}. */
	record IssuePass(String idempotencyKey, String renovationId, int expectedVersion, String worker, String trade,
			LocalDate startsOn, LocalDate endsOn, boolean photo,
			@Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code TakeBackWorkerPassInput}. */
	record TakeBackPass(String idempotencyKey, String renovationId, int expectedVersion, String number, String reason,
			@Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code ReceiveHandoffInput}. */
	record ReceiveHandoff(String idempotencyKey, String renovationId, int expectedVersion, String handoffId,
			@Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code RecordDebrisRemovalInput}. */
	record RemoveDebris(String idempotencyKey, String renovationId, int expectedVersion, String place,
			@Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code NotifyCompletionInput}. */
	record NotifyCompletion(String idempotencyKey, String renovationId, int expectedVersion, OffsetDateTime completedAt,
			@Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code RefuseAcceptanceInput}. */
	record Refuse(String idempotencyKey, String renovationId, int expectedVersion, String reason,
			@Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code AcceptRenovationInput}. */
	record Accept(String idempotencyKey, String renovationId, int expectedVersion, String acceptance,
			List<Signature> signatures, @Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** The input {@code ArchiveRenovationInput}. */
	record Archive(String idempotencyKey, String renovationId, int expectedVersion,
			@Nullable OffsetDateTime occurredAt) implements RenovationStep {
	}

	/** How an owner is told (D-27). */
	enum Channel {

		PHONE, RECEPTION, HOME_VISIT

	}

}
