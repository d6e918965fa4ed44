package io.linli.api.file;

import io.linli.api.graphql.Command;

/**
 * The input {@code WithdrawAttachmentInput}.
 */
record WithdrawAttachment(String idempotencyKey, String attachmentId, String reason) implements Command {
}
