package io.linli.api.benchmark;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The type {@code OpenComplaintAges}: those of one responsibility that were open at the
 * end of a month, by how old they were then (K11).
 *
 * @param responsibility null where it was not known then
 * @param medianDays of the cases themselves, in days of 24 hours
 */
record OpenComplaintAges(KpiUnit unit, @Nullable String responsibility, long open, double medianDays, double oldestDays,
		long upTo7Days, long upTo30Days, long upTo90Days, long over90Days, OffsetDateTime asOf) {
}
