package io.linli.api.repair;

import java.time.Instant;

import io.linli.sla.Scope;
import io.linli.sla.Subject;

/**
 * Somebody urges 催办 those who have to do a repair.
 *
 * @param urgedAt as claimed
 */
public record RepairUrged(Subject subject, Scope scope, String note, Instant urgedAt) {
}
