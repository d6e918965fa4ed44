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

	/** What was counted of all other months; strata stand where they are written. */
	Counts kept(Connection connection, Periods touched) throws SQLException {
		if (touched.everything()) {
			return Counts.NONE;
		}
		return new Counts(kept(connection, touched, """
				select tenant_id, month, project_id, level_rank, kpi, numerator, denominator, proven_numerator,
				       proven_denominator, open_overdue, unmeasured from mart.kpi
				where run_id = '%s'""".formatted(this.runId), Standing::cell), List.of(), kept(connection, touched, """
				select tenant_id, month, project_id, what, name, side, counted from mart.tally""", Standing::monthly),
				kept(connection, touched, """
						select tenant_id, month, project_id, responsibility, age_seconds, complaints
						from mart.open_complaint""", Standing::aged));
	}

	/** Makes something of a row, which begins with its company and month. */
	private interface Reader<T> {

		T read(String tenantId, LocalDate month, ResultSet row) throws SQLException;

	}

	private static <T> List<T> kept(Connection connection, Periods touched, String sql, Reader<T> reader)
			throws SQLException {
		try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(sql)) {
			List<T> kept = new ArrayList<>();
			while (rows.next()) {
				String tenant = rows.getString(1);
				LocalDate month = rows.getObject(2, LocalDate.class);
				T row = reader.read(tenant, month, rows);
				boolean again = (row instanceof Cell cell) ? touched.touches(cell.kpi().subject(), tenant, month)
						: touched.touches(tenant, month);
				if (!again) {
					kept.add(row);
				}
			}
			return kept;
		}
	}

	private static Cell cell(String tenantId, LocalDate month, ResultSet row) throws SQLException {
		Kpi kpi = Registry.find(row.getString(5)).orElseThrow();
		return new Cell(tenantId, row.getString(3), row.getInt(4), month, kpi, new Figure(row.getLong(6),
				row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11)));
	}

	private static Tallies.Monthly monthly(String tenantId, LocalDate month, ResultSet row) throws SQLException {
		return new Tallies.Monthly(tenantId, row.getString(3), month, Tally.What.valueOf(row.getString(4)),
				row.getString(5), row.getString(6), row.getLong(7));
	}

	private static OpenComplaints.Aged aged(String tenantId, LocalDate month, ResultSet row) throws SQLException {
		return new OpenComplaints.Aged(tenantId, row.getString(3), month, row.getString(4), row.getLong(5),
				row.getLong(6));
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
