package io.linli.api.escalation;

import io.linli.api.graphql.Command;

/**
 * The input {@code AcknowledgeNoticeInput}.
 */
record AcknowledgeNotice(String idempotencyKey, String noticeId) implements Command {
}
