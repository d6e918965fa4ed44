package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Subject;
import io.linli.kpi.report.RestatedFigure;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code mart.restated_kpi}: figures that were stated again, beside those that
 * had been filed. A restatement is written in one transaction; none is ever changed but
 * by the mark that a later one has taken its place.
 */
final class Restatements implements AutoCloseable {

	private static final String COUNTS = "numerator, denominator, proven_numerator, proven_denominator, open_overdue, unmeasured";

	private static final String FILED = """
			select project_id, level_rank, month, kpi, %s from mart.kpi
			where run_id = ? and tenant_id = ? and month between ? and ? order by kpi, month, project_id, level_rank"""
		.formatted(COUNTS);

	private static final String SUPERSEDE = """
			update mart.restated_kpi set superseded_by = ?
			where tenant_id = ? and month between ? and ? and superseded_by is null""";

	private static final String INSERT = """
			insert into mart.restated_kpi (tenant_id, number, group_id, project_id, project_name, tenant_name, level_rank, \
			month, kpi, kpi_version, %s, filed_%s, as_of, run_id, limits_on, reason, restated_by, restated_at)
			values (%s?)"""
		.formatted(COUNTS, COUNTS.replace(", ", ", filed_"), "?, ".repeat(27));

	private static final String TOTALS = """
			select kpi || ': filed ' || sum(filed_numerator) || '/' || sum(filed_denominator) || ', restated ' ||
			       sum(numerator) || '/' || sum(denominator)
			from mart.restated_kpi where tenant_id = ? and number = ? group by kpi order by kpi""";

	private static final String COUNTING = """
			select tenant_id, project_id, month, kpi, number, limits_on, reason, %s
			from mart.restated_kpi where superseded_by is null
			group by tenant_id, project_id, month, kpi, number, limits_on, reason
			order by tenant_id, kpi, month, project_id"""
		.formatted(Stream.of((COUNTS + ", filed_" + COUNTS.replace(", ", ", filed_")).split(", "))
			.map((count) -> "sum(" + count + ")::bigint as " + count)
			.collect(Collectors.joining(", ")));

	private final Connection connection;

	/** What a figure is of. */
	private record Key(String projectId, int levelRank, LocalDate month, Kpi kpi) {
	}

	Restatements(Database database) throws SQLException {
		this.connection = database.write();
	}

	/** The run that readers see; null before the first one. */
	@Nullable Filed published() throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery("""
				select id, as_of, kpi_version from mart.run where id = (select run_id from mart.publication)""")) {
			return row.next() ? new Filed(row.getObject(1, UUID.class),
					row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)) : null;
		}
	}

	/**
	 * Writes all figures of promises of the company's months, those that came out the
	 * same as well: so none of an earlier restatement is left among them.
	 * @return the restatement's number, counted by company
	 * @throws IllegalArgumentException where there is no figure
	 */
	int write(Restated restated, Directory directory, List<Cell> cells) throws SQLException {
		this.connection.setAutoCommit(false);
		try {
			Map<Key, Figure> filed = filed(restated);
			Map<Key, Figure> again = new LinkedHashMap<>();
			cells.forEach((cell) -> again.put(new Key(cell.projectId(), cell.levelRank(), cell.month(), cell.kpi()),
					cell.figure()));
			Set<Key> keys = new LinkedHashSet<>(filed.keySet());
			keys.addAll(again.keySet());
			if (keys.isEmpty()) {
				throw new IllegalArgumentException("%s has no figure of promises in %s."
					.formatted(restated.asked().alias(), restated.asked().months()));
			}
			int number = next(restated);
			supersede(restated, number);
			try (PreparedStatement insert = this.connection.prepareStatement(INSERT)) {
				for (Key key : keys) {
					bind(insert, values(restated, number, directory, key, again.getOrDefault(key, Figure.NONE),
							filed.getOrDefault(key, Figure.NONE)));
					insert.addBatch();
				}
				insert.executeBatch();
			}
			this.connection.commit();
			return number;
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

	/** A sentence a KPI: what was filed, and what came out. */
	List<String> totals(String tenantId, int number) throws SQLException {
		try (PreparedStatement select = this.connection.prepareStatement(TOTALS)) {
			bind(select, UUID.fromString(tenantId), number);
			try (ResultSet rows = select.executeQuery()) {
				List<String> totals = new ArrayList<>();
				while (rows.next()) {
					totals.add(rows.getString(1));
				}
				return totals;
			}
		}
	}

	/** What counts of all restatements, by company; the levels are summed. */
	Map<String, List<RestatedFigure>> counting(Directory directory) throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery(COUNTING)) {
			Map<String, List<RestatedFigure>> counting = new LinkedHashMap<>();
			while (rows.next()) {
				String tenant = rows.getString("tenant_id");
				// What is counted no more has no figure beside which it could stand.
				Kpi kpi = Registry.find(rows.getString("kpi")).orElse(null);
				if (kpi != null) {
					counting.computeIfAbsent(tenant, (key) -> new ArrayList<>())
						.add(new RestatedFigure(directory.unit(tenant, rows.getString("project_id")),
								rows.getObject("month", LocalDate.class), kpi, rows.getInt("number"),
								figure(rows, "filed_"), figure(rows, ""), rows.getObject("limits_on", LocalDate.class),
								rows.getString("reason")));
				}
			}
			return counting;
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	private Map<Key, Figure> filed(Restated restated) throws SQLException {
		Months months = restated.asked().months();
		try (PreparedStatement select = this.connection.prepareStatement(FILED)) {
			bind(select, restated.filed().runId(), UUID.fromString(restated.tenantId()), months.from(), months.to());
			try (ResultSet rows = select.executeQuery()) {
				Map<Key, Figure> filed = new LinkedHashMap<>();
				while (rows.next()) {
					Kpi kpi = Registry.find(rows.getString("kpi")).orElseThrow();
					if (kpi.subject() == Subject.DEADLINE) {
						filed.put(new Key(rows.getString("project_id"), rows.getInt("level_rank"),
								rows.getObject("month", LocalDate.class), kpi), figure(rows, ""));
					}
				}
				return filed;
			}
		}
	}

	private int next(Restated restated) throws SQLException {
		try (PreparedStatement select = this.connection
			.prepareStatement("select coalesce(max(number), 0) + 1 from mart.restated_kpi where tenant_id = ?")) {
			bind(select, UUID.fromString(restated.tenantId()));
			try (ResultSet row = select.executeQuery()) {
				row.next();
				return row.getInt(1);
			}
		}
	}

	private void supersede(Restated restated, int number) throws SQLException {
		Months months = restated.asked().months();
		try (PreparedStatement update = this.connection.prepareStatement(SUPERSEDE)) {
			bind(update, number, UUID.fromString(restated.tenantId()), months.from(), months.to());
			update.executeUpdate();
		}
	}

	private static @Nullable Object[] values(Restated restated, int number, Directory directory, Key key, Figure figure,
			Figure filed) {
		String tenant = restated.tenantId();
		RestateArguments asked = restated.asked();
		@Nullable String group = directory.group(tenant, key.month().plusMonths(1).minusDays(1));
		List<@Nullable Object> values = new ArrayList<>(Arrays.<@Nullable Object>asList(UUID.fromString(tenant), number,
				(group != null) ? UUID.fromString(group) : null, UUID.fromString(key.projectId()),
				directory.project(tenant, key.projectId()).name(), directory.company(tenant).name(), key.levelRank(),
				key.month(), key.kpi().code(), key.kpi().version()));
		values.addAll(counts(figure));
		values.addAll(counts(filed));
		values.addAll(List.of(utc(restated.filed().asOf()), restated.filed().runId(), asked.limitsOn(), asked.reason(),
				asked.by(), utc(restated.at())));
		return values.toArray();
	}

	private static List<Long> counts(Figure figure) {
		return List.of(figure.numerator(), figure.denominator(), figure.provenNumerator(), figure.provenDenominator(),
				figure.openOverdue(), figure.unmeasured());
	}

	private static Figure figure(ResultSet row, String prefix) throws SQLException {
		return new Figure(row.getLong(prefix + "numerator"), row.getLong(prefix + "denominator"),
				row.getLong(prefix + "proven_numerator"), row.getLong(prefix + "proven_denominator"),
				row.getLong(prefix + "open_overdue"), row.getLong(prefix + "unmeasured"));
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i]);
		}
	}

}
