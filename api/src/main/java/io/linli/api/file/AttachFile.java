package io.linli.api.file;

import java.time.OffsetDateTime;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code AttachFileInput}.
 */
record AttachFile(String idempotencyKey, String subjectId, String uploadId, Purpose purpose,
		@Nullable OffsetDateTime occurredAt) implements Command {
}
