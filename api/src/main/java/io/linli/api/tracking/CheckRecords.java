package io.linli.api.tracking;

import java.time.LocalDate;
import java.util.List;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code CheckRecordsInput}.
 */
record CheckRecords(String idempotencyKey, String projectId, LocalDate week, List<Finding> findings,
		@Nullable String note) implements Command {

	/** The input {@code RecordFindingInput}. */
	record Finding(String complaintId, String finding) {
	}

}
