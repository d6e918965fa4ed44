package io.linli.console.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.compare.Spread;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what is told of the cells of peers in which projects lie; to be called inside the
 * wall.
 */
@Repository
class PeerQueries {

	private static final String SHOWN = " from mart.peer_figure_shown where kpi = ? and tenant_id = coalesce(?, tenant_id)";

	private static final List<String> TRAITS = List.of("size_band", "delivery_age", "city_tier");

	private final JdbcClient database;

	PeerQueries(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The last month that has cells of a KPI.
	 * @param until none after it; null for any
	 */
	Optional<YearMonth> lastMonth(Kpi kpi, @Nullable UUID company, @Nullable YearMonth until) {
		return this.database.sql("select max(month)" + SHOWN + " and month <= coalesce(cast(? as date), month)")
			.param(kpi.code())
			.param(company)
			.param((until != null) ? until.atDay(1) : null)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single()
			.map(YearMonth::from);
	}

	/** A month's figures beside their cells. */
	List<PeerFigures.Peer> figures(Kpi kpi, YearMonth month, @Nullable UUID company) {
		return this.database
			.sql("select *" + SHOWN + " and month = ? order by tenant_name, tenant_id, project_name, project_id")
			.param(kpi.code())
			.param(company)
			.param(month.atDay(1))
			.query((row, number) -> peer(row))
			.list();
	}

	private static PeerFigures.Peer peer(ResultSet row) throws SQLException {
		var project = new Project(row.getObject("tenant_id", UUID.class), row.getString("tenant_name"),
				row.getObject("project_id", UUID.class), row.getString("project_name"));
		var spread = new Spread(value(row, "lower_quartile"), value(row, "median"), value(row, "upper_quartile"));
		return new PeerFigures.Peer(project,
				new Figure(row.getLong("numerator"), row.getLong("denominator"), 0, 0, 0, 0), spread,
				row.getObject("level_rank", Integer.class), traits(row), row.getBoolean("rest"), row.getBoolean("thin"),
				row.getLong("tenants_at_least"), row.getLong("projects_at_least"), row.getLong("cases_at_least"));
	}

	private static List<String> traits(ResultSet row) throws SQLException {
		var traits = new ArrayList<String>();
		for (var trait : TRAITS) {
			var name = row.getString(trait);
			if (name != null) {
				traits.add(trait + "." + name);
			}
		}
		return traits;
	}

	private static double value(ResultSet row, String column) throws SQLException {
		return row.getLong(column) / 1000.0;
	}

}
