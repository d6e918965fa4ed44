package io.linli.api.inspection;

import java.time.LocalDate;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of an inspection's verbs.
 */
sealed interface InspectionStep extends Command {

	/** The input {@code InspectRecordsInput}. */
	record Inspect(String idempotencyKey, String projectId, RecordKind kind, LocalDate from, LocalDate until, int size,
			@Nullable LocalDate inspectedOn) implements InspectionStep {
	}

	/** The input {@code RecordInspectionFindingInput}. */
	record Find(String idempotencyKey, String inspectionId, int recordSeq, int itemSeq, int pointsLost, String finding,
			LocalDate rectifyBy) implements InspectionStep {
	}

	/** The input {@code CloseInspectionInput}. */
	record Close(String idempotencyKey, String inspectionId) implements InspectionStep {
	}

	/** The input {@code ReplyToFindingInput}. */
	record Reply(String idempotencyKey, String findingId, int expectedVersion, String reply) implements InspectionStep {
	}

}
