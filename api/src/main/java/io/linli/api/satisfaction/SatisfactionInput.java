package io.linli.api.satisfaction;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a satisfaction survey (P-02).
 */
sealed interface SatisfactionInput extends Command {

	/** The input {@code IssueQuestionnaireInput}. */
	record Issue(String idempotencyKey, String title, String note,
			List<String> questions) implements SatisfactionInput {
	}

	/** The input {@code OpenSatisfactionSurveyInput}. */
	record Open(String idempotencyKey, String projectId, String questionnaireId, int year, LocalDate framedOn,
			@Nullable Integer sampleSize, @Nullable String repeatReason) implements SatisfactionInput {
	}

	/** The input {@code RecordSurveyResponsesInput}. */
	record Respond(String idempotencyKey, String surveyId, List<Response> responses,
			@Nullable OffsetDateTime occurredAt) implements SatisfactionInput {
	}

	/** The input {@code SurveyResponseInput}. */
	record Response(String householdId, List<@Nullable Integer> scores, @Nullable String comment) {
	}

}
