package io.linli.api.watch;

import java.util.UUID;

/**
 * A deadline that has started, stopped, paused or come to a step of its ladder.
 */
record Change(UUID deadlineId, UUID projectId) {
}
