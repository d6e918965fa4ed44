package io.linli.api.board;

import java.time.OffsetDateTime;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a notice board 宣传栏.
 */
sealed interface BoardEntry extends Command {

	/** When it happened, as the person says; null: now. */
	@Nullable OffsetDateTime occurredAt();

	/** The input {@code EstablishBoardSectionInput}. */
	record Establish(String idempotencyKey, String projectId, String title, int cycleDays,
			@Nullable OffsetDateTime occurredAt) implements BoardEntry {
	}

	/** The input {@code ViewBoardInput}. */
	record View(String idempotencyKey, String projectId, @Nullable String note,
			@Nullable OffsetDateTime occurredAt) implements BoardEntry {
	}

	/** An entry about a section. */
	sealed interface OfSection extends BoardEntry {

		String boardSectionId();

	}

	/** The input {@code PostOnBoardInput}. */
	record Post(String idempotencyKey, String boardSectionId, String content,
			@Nullable OffsetDateTime occurredAt) implements OfSection {
	}

	/** The input {@code UrgeBoardUpdateInput}. */
	record Urge(String idempotencyKey, String boardSectionId, String note,
			@Nullable OffsetDateTime occurredAt) implements OfSection {
	}

	/** The input {@code RetireBoardSectionInput}. */
	record Retire(String idempotencyKey, String boardSectionId, int expectedVersion,
			@Nullable OffsetDateTime occurredAt) implements OfSection {
	}

}
