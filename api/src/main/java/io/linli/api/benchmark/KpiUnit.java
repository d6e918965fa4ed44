package io.linli.api.benchmark;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * What a figure was counted over; null is what was summed.
 */
record KpiUnit(@Nullable String companyId, @Nullable String company, @Nullable String projectId,
		@Nullable String project, @Nullable YearMonth month) {
}
