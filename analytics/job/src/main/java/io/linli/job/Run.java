package io.linli.job;

import java.time.Instant;
import java.util.UUID;

/**
 * One nightly run: by when it judges, and what it was made from.
 */
record Run(UUID id, AsOf asOf, String kpiVersion, String snapshot, Inputs inputs, Instant startedAt) {
}
