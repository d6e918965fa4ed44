package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.linli.job.report.Document;
import io.linli.kpi.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The tables that the API and the console read. A run is written and published in one
 * transaction: readers see all of it or what was before, and a run that dies leaves
 * nothing.
 */
final class Mart implements AutoCloseable {

	/** Two weeks of nights can be compared or taken back. */
	static final int RUNS_KEPT = 14;

	private static final int BATCH = 1000;

	private static final String ONLY_ONE = "select pg_try_advisory_lock(hashtext('linli nightly run'))";

	private final Connection connection;

	Mart(Database database) throws SQLException {
		this.connection = database.write();
	}

	/** False: another run is at work, and holds the lock until its connection ends. */
	boolean lock() throws SQLException {
		try (Statement statement = this.connection.createStatement(); var row = statement.executeQuery(ONLY_ONE)) {
			return row.next() && row.getBoolean(1);
		}
	}

	void publish(Run run, Directory directory, List<Cell> cells, List<Document> reports) throws SQLException {
		this.connection.setAutoCommit(false);
		try {
			start(run);
			writeCells(run, directory, cells);
			writeReports(run, directory, reports);
			switchTo(run);
			this.connection.commit();
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

	/** The operator's record of a published run. */
	void record(Run run, List<RunLog.Step> steps) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement("""
				insert into mart.run_step (run_id, seq, name, row_count, milliseconds) values (?, ?, ?, ?, ?)""")) {
			int seq = 0;
			for (RunLog.Step step : steps) {
				bind(insert, run.id(), ++seq, step.name(), step.rows(), step.milliseconds());
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	private void start(Run run) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement("""
				insert into mart.run (id, as_of, kpi_version, snapshot, input_hash, started_at, finished_at)
				values (?, ?, ?, ?, ?, ?, clock_timestamp())""")) {
			bind(insert, run.id(), utc(run.asOf().instant()), run.kpiVersion(), run.snapshot(), run.inputs().all(),
					utc(run.startedAt()));
			insert.executeUpdate();
		}
	}

	private void writeCells(Run run, Directory directory, List<Cell> cells) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement("""
				insert into mart.kpi (tenant_id, run_id, group_id, project_id, project_name, tenant_name, level_rank, \
				month, kpi, kpi_version, numerator, denominator, proven_numerator, proven_denominator, open_overdue, \
				unmeasured, as_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
			int waiting = 0;
			for (Cell cell : cells) {
				bind(insert, run, directory, cell);
				insert.addBatch();
				if (++waiting % BATCH == 0) {
					insert.executeBatch();
				}
			}
			insert.executeBatch();
		}
	}

	private static void bind(PreparedStatement insert, Run run, Directory directory, Cell cell) throws SQLException {
		Figure figure = cell.figure();
		LocalDate end = cell.month().plusMonths(1).minusDays(1);
		bind(insert, UUID.fromString(cell.tenantId()), run.id(), group(run, directory, cell.tenantId(), end),
				UUID.fromString(cell.projectId()), directory.project(cell.tenantId(), cell.projectId()),
				directory.company(cell.tenantId()).name(), cell.levelRank(), cell.month(), cell.kpi().code(),
				cell.kpi().version(), figure.numerator(), figure.denominator(), figure.provenNumerator(),
				figure.provenDenominator(), figure.openOverdue(), figure.unmeasured(), utc(run.asOf().instant()));
	}

	private void writeReports(Run run, Directory directory, List<Document> reports) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement("""
				insert into mart.annual_report (tenant_id, run_id, group_id, year, input_hash, html, as_of)
				values (?, ?, ?, ?, ?, ?, ?)""")) {
			for (Document report : reports) {
				String tenant = report.company().tenantId();
				bind(insert, UUID.fromString(tenant), run.id(),
						group(run, directory, tenant, LocalDate.of(report.year(), 12, 31)), report.year(),
						run.inputs().of(tenant), report.html(), utc(run.asOf().instant()));
				insert.executeUpdate();
			}
		}
	}

	private void switchTo(Run run) throws SQLException {
		try (PreparedStatement publish = this.connection.prepareStatement("""
				insert into mart.publication (run_id) values (?)
				on conflict (only_one) do update set run_id = excluded.run_id, published_at = now()""");
				PreparedStatement forget = this.connection.prepareStatement("""
						delete from mart.run where id not in (
						  select id from mart.run order by finished_at desc, id limit ?)""")) {
			bind(publish, run.id());
			publish.executeUpdate();
			bind(forget, RUNS_KEPT);
			forget.executeUpdate();
		}
	}

	/** The group of the last day that is counted, as a key; null for none. */
	private static @Nullable UUID group(Run run, Directory directory, String tenant, LocalDate end) {
		LocalDate last = end.isAfter(run.asOf().day()) ? run.asOf().day() : end;
		String group = directory.group(tenant, last);
		return (group != null) ? UUID.fromString(group) : null;
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
