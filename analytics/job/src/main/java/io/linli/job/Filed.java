package io.linli.job;

import java.time.Instant;
import java.util.UUID;

/**
 * The published run, whose figures are stated again.
 *
 * @param asOf when it judged
 * @param kpiVersion of the registry with which it counted
 */
record Filed(UUID runId, Instant asOf, String kpiVersion) {
}
