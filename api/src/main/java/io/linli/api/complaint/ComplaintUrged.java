package io.linli.api.complaint;

import java.time.Instant;

import io.linli.sla.Subject;

/**
 * Somebody urges 催办 those who have to solve a complaint (C-22).
 *
 * @param urgedAt as claimed
 */
public record ComplaintUrged(Subject subject, String note, Instant urgedAt) {
}
