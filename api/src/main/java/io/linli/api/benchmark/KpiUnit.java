package io.linli.api.benchmark;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a figure was counted over; null is what was summed.
 */
record KpiUnit(@Nullable String companyId, @Nullable String company, @Nullable String projectId,
		@Nullable String project, @Nullable YearMonth month) {

	/** What it is, whatever it was called. */
	List<Optional<Object>> key() {
		return List.of(Optional.ofNullable(this.companyId), Optional.ofNullable(this.projectId),
				Optional.ofNullable(this.month));
	}
}
