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

	/** The figures of all other months. */
	List<Cell> kept(Connection connection, Periods touched) throws SQLException {
		List<Cell> cells = new ArrayList<>();
		if (touched.everything()) {
			return cells;
		}
		try (PreparedStatement select = connection.prepareStatement("""
				select tenant_id, project_id, level_rank, month, kpi, numerator, denominator, proven_numerator,
				       proven_denominator, open_overdue, unmeasured from mart.kpi where run_id = ?""")) {
			select.setObject(1, this.runId);
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					Cell cell = cell(rows);
					if (!touched.touches(cell.tenantId(), cell.month())) {
						cells.add(cell);
					}
				}
			}
		}
		return cells;
	}

	private static Cell cell(ResultSet row) throws SQLException {
		Kpi kpi = Registry.find(row.getString(5)).orElseThrow();
		return new Cell(row.getString(1), row.getString(2), row.getInt(3), row.getObject(4, LocalDate.class), kpi,
				new Figure(row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10),
						row.getLong(11)));
	}

	private static List<Mark> marks(Connection connection, Instant asOf) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("""
				select tenant_id, since_on, until_on, max(settles_at) from mart.touched
				where counted_at is distinct from ? group by 1, 2, 3""")) {
			select.setObject(1, asOf.atOffset(ZoneOffset.UTC));
			try (ResultSet rows = select.executeQuery()) {
				List<Mark> marks = new ArrayList<>();
				while (rows.next()) {
					marks.add(new Mark(rows.getString(1), rows.getObject(2, LocalDate.class),
							rows.getObject(3, LocalDate.class), rows.getObject(4, OffsetDateTime.class).toInstant()));
				}
				return marks;
			}
		}
	}

}
