package io.linli.api.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.linli.api.benchmark.KpiUnit;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.compare.Spread;
import io.linli.kpi.compare.Traits;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a company's copies of what is told of the cells in which its projects lie.
 */
@Component
class PeerQueries {

	private static final int MOST_FIGURES = 10_000;

	private static final UUID NO_PROJECT = new UUID(0, 0);

	private static final String FIGURES = """
			select * from mart.peer_figure_shown
			 where month = ? and kpi = any(string_to_array(?, ',')) and (? or project_id = ?)
			 order by array_position(string_to_array(?, ','), kpi), tenant_name, tenant_id, project_name, project_id
			 limit ?""";

	private final TenantReads reads;

	PeerQueries(TenantReads reads) {
		this.reads = reads;
	}

	/**
	 * A month's figures beside their cells, of all projects or of one.
	 * @param codes null for all KPIs
	 * @throws RefusedException when they would be too many for one answer
	 */
	List<PeerComparison> figures(YearMonth month, @Nullable UUID project, @Nullable Collection<String> codes) {
		String asked = Registry.all()
			.stream()
			.map(Kpi::code)
			.filter((code) -> codes == null || codes.contains(code))
			.collect(Collectors.joining(","));
		List<PeerComparison> found = this.reads.list(FIGURES, List.of(month.atDay(1), asked, project == null,
				(project != null) ? project : NO_PROJECT, asked, MOST_FIGURES + 1), (row, number) -> figure(row));
		if (found.size() > MOST_FIGURES) {
			throw new RefusedException(
					UserError.invalid("These are more than 10,000 figures; ask for fewer KPIs.", "codes"));
		}
		return found;
	}

	private static PeerComparison figure(ResultSet row) throws SQLException {
		Kpi kpi = Registry.find(row.getString("kpi")).orElseThrow();
		KpiUnit unit = KpiUnit
			.project(row.getObject("tenant_id", UUID.class), row.getString("tenant_name"),
					row.getObject("project_id", UUID.class), row.getString("project_name"))
			.in(YearMonth.from(row.getObject("month", LocalDate.class)));
		Figure figure = new Figure(row.getLong("numerator"), row.getLong("denominator"), 0, 0, 0, 0);
		return new PeerComparison(kpi, row.getInt("kpi_version"), unit, figure, cell(row),
				row.getObject("as_of", OffsetDateTime.class));
	}

	private static PeerComparison.Cell cell(ResultSet row) throws SQLException {
		Spread spread = new Spread(value(row, "lower_quartile"), value(row, "median"), value(row, "upper_quartile"));
		return new PeerComparison.Cell(row.getObject("level_rank", Integer.class),
				name(row, "size_band", Traits.Size::valueOf), name(row, "delivery_age", Traits.Age::valueOf),
				name(row, "city_tier", Traits.City::valueOf), row.getBoolean("rest"), spread,
				row.getLong("tenants_at_least"), row.getLong("projects_at_least"), row.getLong("cases_at_least"),
				row.getBoolean("thin"));
	}

	private static double value(ResultSet row, String column) throws SQLException {
		return row.getLong(column) / 1000.0;
	}

	private static <T> @Nullable T name(ResultSet row, String column, Function<String, T> of) throws SQLException {
		String name = row.getString(column);
		return (name != null) ? of.apply(name) : null;
	}

}
