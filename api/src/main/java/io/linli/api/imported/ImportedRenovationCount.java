package io.linli.api.imported;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * How many imported renovations of a kind stand somewhere.
 *
 * @param project null where all are counted together
 */
record ImportedRenovationCount(@Nullable String project, String ledger, String category, ImportedStatus status,
		long count, OffsetDateTime asOf) {
}
