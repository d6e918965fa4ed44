package io.linli.api.callback.followup;

import java.time.OffsetDateTime;
import java.time.YearMonth;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The inputs about what follows from callbacks.
 */
sealed interface Followup extends Command {

	/** About one callback. */
	sealed interface OfCallback extends Followup {

		String callbackId();

		/** When it happened, as the person says; null: now. */
		@Nullable OffsetDateTime occurredAt();

	}

	/** The input {@code ArrangeCallbackInput} (B-10). */
	record Arrange(String idempotencyKey, String callbackId, String supervisor, String departmentSupervisor,
			@Nullable OffsetDateTime occurredAt) implements OfCallback {
	}

	/** The input {@code ReportNonConformityInput} (B-16). */
	record Report(String idempotencyKey, String callbackId, String finding, String manager, String departmentSupervisor,
			@Nullable OffsetDateTime occurredAt) implements OfCallback {
	}

	/** The input {@code ReplyToNonConformityInput} (B-16). */
	record Reply(String idempotencyKey, String callbackId, ReplyKind kind, String words,
			@Nullable OffsetDateTime occurredAt) implements OfCallback {
	}

	/** The input {@code RecordRecallInput} (B-16). */
	record Recall(String idempotencyKey, String callbackId, Method method, @Nullable Integer satisfaction,
			@Nullable String opinion, @Nullable OffsetDateTime occurredAt) implements OfCallback {
	}

	/** The input {@code RecordSuggestionInput} (B-25). */
	record Suggest(String idempotencyKey, String projectId, @Nullable String callbackId, String words,
			@Nullable OffsetDateTime occurredAt) implements Followup {
	}

	/** The input {@code DecideSuggestionInput} (B-25). */
	record Decide(String idempotencyKey, String suggestionId, int expectedVersion, boolean adopted,
			String why) implements Followup {
	}

	/** The input {@code FileCallbackStatisticInput} (B-15, B-26). */
	record FileStatistic(String idempotencyKey, String projectId, YearMonth month,
			String analysis) implements Followup {
	}

	/** What was done about a non-conformity: 转交, 措施, 答复. */
	enum ReplyKind {

		TRANSFER, MEASURE, REPLY

	}

	/** How the resident is asked again. */
	enum Method {

		PHONE, HOME_VISIT, RECEPTION

	}

}
