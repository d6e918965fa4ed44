package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.compare.PeerFigure;
import io.linli.kpi.compare.Spread;
import io.linli.kpi.compare.Traits;
import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.PeerComparison;
import org.jspecify.annotations.Nullable;

/**
 * What companies see of peers, for their annual reports: the rows of
 * {@code mart.peer_figure} as they were published, and nothing that is made of them.
 */
final class PeersTold {

	/**
	 * Those of earlier nights: a run's own cells are made after it, so that a report made
	 * again for the same day would have more of them than the first one.
	 */
	private static final String TOLD = """
			select tenant_id, project_id, month, kpi, kpi_version, numerator, denominator, lower_quartile, median, upper_quartile,
			       tenants_at_least, projects_at_least, cases_at_least, thin, level_rank, size_band, delivery_age, city_tier, rest, as_of
			  from mart.peer_figure where as_of < ? and tenant_id <> all(?)""";

	/** So many rows does the driver hold beside what is made of them. */
	private static final int PORTION = 5_000;

	private PeersTold() {
	}

	/**
	 * By company; of whoever has withdrawn by now there is none, also where their rows
	 * are still to be forgotten.
	 */
	static Map<String, List<PeerComparison>> before(Instant asOf, Database database, Directory directory)
			throws SQLException {
		try (Connection reader = database.read();
				Connection mart = database.write();
				PreparedStatement select = mart.prepareStatement(TOLD)) {
			// Without a transaction the driver fetches all rows at once.
			mart.setAutoCommit(false);
			select.setFetchSize(PORTION);
			select.setObject(1, asOf.atOffset(ZoneOffset.UTC));
			select.setArray(2, mart.createArrayOf("uuid", PeerConsents.read(reader).withdrawn().toArray()));
			Map<String, List<PeerComparison>> told = new HashMap<>();
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					String tenant = row.getString("tenant_id");
					// What is counted no more has no figure beside which it could stand.
					Kpi kpi = Registry.find(row.getString("kpi")).orElse(null);
					if (kpi != null) {
						told.computeIfAbsent(tenant, (key) -> new ArrayList<>())
							.add(comparison(row, kpi, directory.unit(tenant, row.getString("project_id"))));
					}
				}
			}
			return told;
		}
	}

	private static PeerComparison comparison(ResultSet row, Kpi kpi, AnnualReport.Unit project) throws SQLException {
		PeerFigure cell = new PeerFigure(
				new Spread(value(row, "lower_quartile"), value(row, "median"), value(row, "upper_quartile")),
				row.getLong("tenants_at_least"), row.getLong("projects_at_least"), row.getLong("cases_at_least"),
				row.getBoolean("thin"));
		PeerComparison.Kind kind = new PeerComparison.Kind(row.getObject("level_rank", Integer.class),
				name(row, "size_band", Traits.Size::valueOf), name(row, "delivery_age", Traits.Age::valueOf),
				name(row, "city_tier", Traits.City::valueOf), row.getBoolean("rest"));
		return new PeerComparison(project, null, row.getObject("month", LocalDate.class), kpi,
				row.getInt("kpi_version"), new Figure(row.getLong("numerator"), row.getLong("denominator"), 0, 0, 0, 0),
				cell, kind, row.getObject("as_of", OffsetDateTime.class).toInstant());
	}

	private static double value(ResultSet row, String column) throws SQLException {
		return row.getLong(column) / 1000.0;
	}

	private static <T> @Nullable T name(ResultSet row, String column, Function<String, T> of) throws SQLException {
		String name = row.getString(column);
		return (name != null) ? of.apply(name) : null;
	}

}
