package io.linli.api.complaint;

import java.time.Instant;

/**
 * One line of the handling sheet: who did what about the complaint, and when.
 */
record HandlingStep(ComplaintStep.Action action, String note, String actor, Instant occurredAt, Instant recordedAt) {
}
