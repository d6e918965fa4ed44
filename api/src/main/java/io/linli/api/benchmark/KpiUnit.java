package io.linli.api.benchmark;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.api.graphql.GlobalId;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was counted over; null is what was summed.
 */
public record KpiUnit(@Nullable String companyId, @Nullable String company, @Nullable String projectId,
		@Nullable String project, @Nullable YearMonth month) {

	/** A project, over all months that were asked for. */
	public static KpiUnit project(UUID companyId, String company, UUID projectId, String project) {
		return new KpiUnit(new GlobalId("Company", companyId).encode(), company,
				new GlobalId("Project", projectId).encode(), project, null);
	}

	/** The same in one month. */
	public KpiUnit in(YearMonth of) {
		return new KpiUnit(this.companyId, this.company, this.projectId, this.project, of);
	}

	/** What it is, whatever it was called. */
	List<Optional<Object>> key() {
		return List.of(Optional.ofNullable(this.companyId), Optional.ofNullable(this.projectId),
				Optional.ofNullable(this.month));
	}
}
