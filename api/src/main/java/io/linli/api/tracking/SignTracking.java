package io.linli.api.tracking;

import java.time.LocalDate;
import java.util.List;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code SignTrackingInput}.
 */
record SignTracking(String idempotencyKey, String projectId, @Nullable LocalDate day, List<String> complaintIds,
		@Nullable String note) implements Command {
}
