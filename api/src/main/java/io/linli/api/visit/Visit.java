package io.linli.api.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import io.linli.api.graphql.Command;
import io.linli.api.graphql.Step;
import org.jspecify.annotations.Nullable;

/**
 * The inputs about visits and agreed services.
 */
sealed interface Visit extends Command {

	/** The input {@code RecordHomeVisitInput} (B-21, B-23). */
	record Record(String idempotencyKey, String projectId, String householdId, boolean declined,
			@Nullable Integer satisfaction, @Nullable Integer quality, @Nullable Boolean courteous,
			@Nullable String shortcomings, @Nullable String suggestions,
			@Nullable OffsetDateTime occurredAt) implements Visit {

		Answers answers() {
			return new Answers(this.satisfaction, this.quality, this.courteous, this.shortcomings, this.suggestions);
		}

	}

	/** The input {@code AttemptHomeVisitInput} (B-23). */
	record Attempt(String idempotencyKey, String projectId, String householdId,
			@Nullable OffsetDateTime occurredAt) implements Visit {
	}

	/** The input {@code MarkHouseholdInput} (B-24). */
	record Mark(String idempotencyKey, String projectId, String householdId, Reason reason, String note,
			LocalDate untilOn) implements Visit {
	}

	/** The input {@code AgreeServiceInput} (B-03). */
	record Agree(String idempotencyKey, String projectId, String householdId, String description, LocalDate beginsOn,
			LocalDate endsOn) implements Visit {
	}

	/** The input {@code CompleteServiceInput} (B-05, B-06). */
	record Complete(String idempotencyKey, String projectId, String householdId, Kind kind, String description,
			@Nullable OffsetDateTime occurredAt) implements Visit {
	}

	/** The input {@code EndServiceInput} (B-03). */
	record End(String idempotencyKey, String agreedServiceId, LocalDate endedOn, String reason) implements Visit {
	}

	/** The input {@code RecordServiceCallbackInput}. */
	record CallBack(String idempotencyKey, String serviceCallbackId, int expectedVersion, Method method,
			boolean reached, boolean declined, @Nullable Integer satisfaction, @Nullable Integer quality,
			@Nullable Boolean courteous, @Nullable Boolean chargeCorrect, @Nullable String shortcomings,
			@Nullable String suggestions, @Nullable OffsetDateTime occurredAt) implements Visit, Step {

		Answers answers() {
			return new Answers(this.satisfaction, this.quality, this.courteous, this.shortcomings, this.suggestions);
		}

	}

	/** Why a household is visited more often (B-24). */
	enum Reason {

		FEW_BUILDINGS, POOR_RESULT, MAJOR_EVENT

	}

	/** What else was done for a household, besides a contracted service. */
	enum Kind {

		OTHER, DEVELOPER_LEGACY

	}

	/** How the resident is asked. */
	enum Method {

		PHONE, HOME_VISIT, RECEPTION

	}

}
