package io.linli.api.activity;

import java.time.OffsetDateTime;
import java.util.List;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about an activity that was announced.
 */
sealed interface ActivityEntry extends Command {

	String activityId();

	/** The input {@code PlanActivityInput}. */
	record Plan(String idempotencyKey, String activityId, @Nullable String interestSurveyId, String text,
			@Nullable OffsetDateTime occurredAt) implements ActivityEntry {
	}

	/** The input {@code ArrangeActivityStaffInput}. */
	record Arrange(String idempotencyKey, String activityId, List<Duty> staff) implements ActivityEntry {
	}

	/** The input {@code ActivityDutyInput}. */
	record Duty(String name, String duty) {
	}

	/** The input {@code AttestActivityInput}. */
	record Attest(String idempotencyKey, String activityId, boolean orderKept, boolean safe, @Nullable String note,
			@Nullable OffsetDateTime occurredAt) implements ActivityEntry {
	}

	/** The input {@code RegisterParticipantsInput}. */
	record Register(String idempotencyKey, String activityId, List<Participant> participants,
			@Nullable OffsetDateTime occurredAt) implements ActivityEntry {
	}

	/** The input {@code ParticipantInput}. */
	record Participant(String name, @Nullable String householdId, @Nullable String phone) {
	}

	/** The input {@code DrawParticipantsInput}. */
	record Draw(String idempotencyKey, String activityId) implements ActivityEntry {
	}

	/** The input {@code ChooseParticipantInput}. */
	record Choose(String idempotencyKey, String activityId, String participantId,
			String reason) implements ActivityEntry {
	}

	/** The input {@code SummarizeActivityInput}. */
	record Summarize(String idempotencyKey, String activityId, String text,
			@Nullable OffsetDateTime occurredAt) implements ActivityEntry {
	}

}
