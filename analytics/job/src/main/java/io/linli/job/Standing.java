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
import java.util.List;
import java.util.UUID;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.report.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The published run, as what the next one starts from.
 *
 * @param asOf when it judged
 * @param program the code that counted
 * @param inputHash of the rows that it read
 * @param restated figures have been stated again since, and stand in no report yet
 */
record Standing(UUID runId, Instant asOf, String program, String inputHash, boolean restated) {

	private static final int ROWS_AT_ONCE = 10_000;

	/** Null before the first one. */
	static @Nullable Standing of(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
								select id, as_of, program, input_hash,
				       exists (select from mart.restated_kpi where restated_at >= run.started_at)
				from mart.run where id = (select run_id from mart.publication)""")) {
			return row.next()
					? new Standing(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant(),
							row.getString(3), row.getString(4), row.getBoolean(5))
					: null;
		}
	}

	/** The same rows, judged by the same code at the same instant. */
	boolean same(Run run) {
		return !this.restated && this.program.equals(Program.version()) && this.asOf.equals(run.asOf().instant())
				&& this.inputHash.equals(run.inputs().all());
	}

	/**
	 * What has to be counted again. All of it where other code has counted, or where time
	 * would have to run backwards.
	 */
	Periods touched(Connection connection, AsOf asOf) throws SQLException {
		if (!this.program.equals(Program.version()) || asOf.instant().isBefore(this.asOf)) {
			return Periods.ALL;
		}
		List<Mark> marks = marks(connection, asOf.instant());
		return asOf.instant().equals(this.asOf) ? Periods.of(marks) : Periods.since(this.asOf, marks);
	}

	/**
	 * What was counted of all other months. Strata and tallies stand where they are
	 * written; of these the reports need the sums of years.
	 */
	Kept kept(Connection connection, Periods touched) throws SQLException {
		if (touched.everything()) {
			return Kept.NOTHING;
		}
		String others = "not (" + touched.sql() + ")";
		List<Cell> cells = kept(connection, """
				select tenant_id, month, project_id, level_rank, kpi, numerator, denominator, proven_numerator,
				       proven_denominator, open_overdue, unmeasured from mart.kpi
				where run_id = '%s' and %s""".formatted(this.runId, others), Standing::cell);
		cells.removeIf((cell) -> touched.touches(cell.kpi().subject(), cell.tenantId(), cell.month()));
		return new Kept(cells, kept(connection, """
				select tenant_id, date_trunc('year', month)::date, project_id, what, name, side, sum(counted)
				from mart.tally where %s group by 1, 2, 3, 4, 5, 6""".formatted(others), Standing::ofYear),
				kept(connection, """
						select tenant_id, month, project_id, responsibility, age_seconds, complaints
						from mart.open_complaint where %s""".formatted(others), Standing::aged));
	}

	/** Makes something of a row, which begins with its company, month and project. */
	private interface Reader<T> {

		T read(Place place, ResultSet row) throws SQLException;

	}

	/** Where something was counted. */
	private record Place(String tenantId, LocalDate month, String projectId) {
	}

	/** Row by row: all months of all companies are many. */
	private static <T> List<T> kept(Connection connection, String sql, Reader<T> reader) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement select = connection.createStatement()) {
			select.setFetchSize(ROWS_AT_ONCE);
			List<T> kept = new ArrayList<>();
			Words words = new Words();
			try (ResultSet rows = select.executeQuery(sql)) {
				while (rows.next()) {
					kept.add(reader.read(new Place(words.same(rows.getString(1)),
							words.same(rows.getObject(2, LocalDate.class)), words.same(rows.getString(3))), rows));
				}
			}
			return kept;
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	private static Cell cell(Place place, ResultSet row) throws SQLException {
		Kpi kpi = Registry.find(row.getString(5)).orElseThrow();
		return new Cell(place.tenantId(), place.projectId(), row.getInt(4), place.month(), kpi, new Figure(
				row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11)));
	}

	private static Tallies.Monthly ofYear(Place place, ResultSet row) throws SQLException {
		return new Tallies.Monthly(place.tenantId(), place.projectId(), place.month(),
				Tally.What.valueOf(row.getString(4)), row.getString(5), row.getString(6), row.getLong(7));
	}

	private static OpenComplaints.Aged aged(Place place, ResultSet row) throws SQLException {
		return new OpenComplaints.Aged(place.tenantId(), place.projectId(), place.month(), row.getString(4),
				row.getLong(5), row.getLong(6));
	}

	private static List<Mark> marks(Connection connection, Instant asOf) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("""
				select tenant_id, since_on, until_on, visits, max(settles_at) from mart.touched
				where counted_at is distinct from ? group by 1, 2, 3, 4""")) {
			select.setObject(1, asOf.atOffset(ZoneOffset.UTC));
			try (ResultSet rows = select.executeQuery()) {
				List<Mark> marks = new ArrayList<>();
				while (rows.next()) {
					marks.add(new Mark(rows.getString(1), rows.getObject(2, LocalDate.class),
							rows.getObject(3, LocalDate.class), rows.getBoolean(4),
							rows.getObject(5, OffsetDateTime.class).toInstant()));
				}
				return marks;
			}
		}
	}

}
