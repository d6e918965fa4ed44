package io.linli.api.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

	/** By the columns company_id, company, project_id, project and month of a row. */
	static KpiUnit of(ResultSet row) throws SQLException {
		LocalDate month = row.getObject("month", LocalDate.class);
		return new KpiUnit(id("Company", row.getObject("company_id", UUID.class)), row.getString("company"),
				id("Project", row.getObject("project_id", UUID.class)), row.getString("project"),
				(month != null) ? YearMonth.from(month) : null);
	}

	private static @Nullable String id(String type, @Nullable UUID key) {
		return (key != null) ? new GlobalId(type, key).encode() : null;
	}

	/** What it is, whatever it was called. */
	List<Optional<Object>> key() {
		return List.of(Optional.ofNullable(this.companyId), Optional.ofNullable(this.projectId),
				Optional.ofNullable(this.month));
	}
}
