package io.linli.api.benchmark;

import java.time.OffsetDateTime;

/**
 * The nightly run that is published.
 *
 * @param kpiVersion a hash of the registry with which it counted
 * @param inputHash a hash of what it read
 */
record KpiRun(OffsetDateTime asOf, String kpiVersion, String inputHash, OffsetDateTime finishedAt) {
}
