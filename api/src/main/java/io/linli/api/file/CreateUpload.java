package io.linli.api.file;

import io.linli.api.graphql.Command;

/**
 * The input {@code CreateUploadInput}.
 */
record CreateUpload(String idempotencyKey, String projectId, String name, MediaType mediaType,
		int sizeBytes) implements Command {
}
