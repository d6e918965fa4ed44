package io.linli.api.activity;

import java.time.OffsetDateTime;
import java.util.List;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of an interest survey 意向调查.
 */
sealed interface InterestSurvey extends Command {

	/** The input {@code OpenInterestSurveyInput}. */
	record Open(String idempotencyKey, String projectId, String title, List<Question> questions,
			@Nullable OffsetDateTime occurredAt) implements InterestSurvey {
	}

	/** The input {@code InterestQuestionInput}. */
	record Question(String text, List<String> options) {
	}

	/** The input {@code RecordInterestAnswersInput}. */
	record Answers(String idempotencyKey, String interestSurveyId, List<Answer> answers,
			@Nullable OffsetDateTime occurredAt) implements InterestSurvey {
	}

	/** The input {@code InterestAnswerInput}. */
	record Answer(int question, int option, @Nullable String householdId, @Nullable Integer count) {
	}

}
