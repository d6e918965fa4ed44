package io.linli.api.complaint;

import java.time.Instant;

import io.linli.sla.Scope;
import io.linli.sla.Subject;

/**
 * A complaint was solved; whoever owes something because of it hears so within the same
 * transaction (B-01).
 *
 * @param solvedAt as claimed
 */
public record ComplaintSolved(Subject subject, Scope scope, Instant solvedAt) {
}
