package io.linli.api.repair;

import java.time.Instant;

import io.linli.sla.Scope;
import io.linli.sla.Subject;

/**
 * A repair was completed; whoever owes something because of it hears so within the same
 * transaction (B-02).
 *
 * @param paidOrLegacy a paid service or a developer legacy item, of which each is called
 * back about (B-06)
 * @param completedAt as claimed
 */
public record RepairCompleted(Subject subject, Scope scope, boolean paidOrLegacy, Instant completedAt) {
}
