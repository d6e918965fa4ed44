package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.linli.kpi.report.Document;
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

	/**
	 * Known to the database, too, by {@code nobody_counts}: no proof of a deletion beside
	 * it.
	 */
	private static final String ONLY_ONE = "select pg_try_advisory_lock(hashtext('linli nightly run'))";

	private static final Comparator<Strata.Stratum> STRATA_BY_KEY = Comparator.comparing(Strata.Stratum::tenantId)
		.thenComparing(Strata.Stratum::month)
		.thenComparing(Strata.Stratum::kpi)
		.thenComparing(Strata.Stratum::projectId)
		.thenComparing(Strata.Stratum::levelRank)
		.thenComparing(Strata.Stratum::stratum);

	private static final Comparator<Tallies.Monthly> TALLIES_BY_KEY = Comparator.comparing(Tallies.Monthly::tenantId)
		.thenComparing(Tallies.Monthly::projectId)
		.thenComparing(Tallies.Monthly::month)
		.thenComparing(Tallies.Monthly::what);

	private static final Comparator<OpenComplaints.Aged> OPEN_BY_KEY = Comparator
		.comparing(OpenComplaints.Aged::tenantId)
		.thenComparing(OpenComplaints.Aged::month)
		.thenComparing(OpenComplaints.Aged::projectId);

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

	void publish(Run run, Directory directory, Periods touched, Counts counts, List<Issue> reports, Imported imported)
			throws SQLException {
		this.connection.setAutoCommit(false);
		try {
			start(run);
			writeCells(run, directory, counts.cells());
			writeScorecards(run, directory, inReadingOrder(Scorecard.of(counts.cells()), directory));
			writeReports(run, reports);
			writeStrata(run, directory, touched, counts.strata());
			writeTallies(touched, counts.tallies());
			imported.write(this, run, directory);
			writeOpen(run, directory, counts.open());
			switchTo(run);
			settle(run);
			this.connection.commit();
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

	/** The run that is published; null before the first one. */
	@Nullable Standing standing() throws SQLException {
		return Standing.of(this.connection);
	}

	/** What of its figures has to be counted again. */
	Periods touched(Standing standing, AsOf asOf) throws SQLException {
		return standing.touched(this.connection, asOf);
	}

	/** What it has counted of all other months. */
	Kept kept(Standing standing, Periods touched) throws SQLException {
		return standing.kept(this.connection, touched);
	}

	/** What the lake's tables hold, reading those only of which it is not known. */
	Inputs inputs(Lake lake, Map<Table, Long> versions) throws SQLException {
		KnownInputs kept = new KnownInputs(this.connection);
		Map<Table, Map<String, Inputs.Rows>> known = kept.of(versions);
		Inputs inputs = Inputs.of(lake, known);
		kept.keep(inputs, versions, known);
		return inputs;
	}

	@Override
	public void close() throws SQLException {
		// The server ends a session some time after its client has gone.
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("select pg_advisory_unlock_all()");
		}
		finally {
			this.connection.close();
		}
	}

	private void start(Run run) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement("""
				insert into mart.run (id, as_of, kpi_version, program, snapshot, input_hash, started_at, finished_at)
				values (?, ?, ?, ?, ?, ?, ?, clock_timestamp())""")) {
			bind(insert, run.id(), utc(run.asOf().instant()), run.kpiVersion(), Program.version(), run.snapshot(),
					run.inputs().all(), utc(run.startedAt()));
			insert.executeUpdate();
		}
	}

	private void writeCells(Run run, Directory directory, List<Cell> cells) throws SQLException {
		insert("mart.kpi", """
				tenant_id, run_id, group_id, project_id, project_name, tenant_name, level_rank, month, kpi, \
				kpi_version, numerator, denominator, proven_numerator, proven_denominator, open_overdue, unmeasured, \
				as_of""", cells, (cell) -> {
			String tenant = cell.tenantId();
			Figure figure = cell.figure();
			return Arrays.asList(tenant, run.id(), group(run, directory, tenant, cell.month()), cell.projectId(),
					directory.project(tenant, cell.projectId()).name(), directory.company(tenant).name(),
					cell.levelRank(), cell.month(), cell.kpi().code(), cell.kpi().version(), figure.numerator(),
					figure.denominator(), figure.provenNumerator(), figure.provenDenominator(), figure.openOverdue(),
					figure.unmeasured(), utc(run.asOf().instant()));
		});
	}

	private void writeScorecards(Run run, Directory directory, List<Scorecard> cards) throws SQLException {
		insert("mart.scorecard", """
				tenant_id, run_id, month, project_id, as_of, tenant_name, project_name, city, group_id, \
				""" + String.join(", ", Scorecard.COLUMNS), cards, (card) -> {
			String tenant = card.tenantId();
			Directory.Project project = directory.project(tenant, card.projectId());
			List<@Nullable Object> values = new ArrayList<>(Arrays.<@Nullable Object>asList(tenant, run.id(),
					card.month(), card.projectId(), utc(run.asOf().instant()), directory.company(tenant).name(),
					project.name(), project.city(), group(run, directory, tenant, card.month())));
			values.addAll(card.counts());
			return values;
		});
	}

	// Rows that lie as they are read need no page twice, and next to no sorting.
	private static List<Scorecard> inReadingOrder(List<Scorecard> cards, Directory directory) {
		return cards.stream()
			.sorted(Comparator.comparing((Scorecard card) -> directory.company(card.tenantId()).name())
				.thenComparing(Scorecard::tenantId)
				.thenComparing(Scorecard::month)
				.thenComparing((card) -> directory.project(card.tenantId(), card.projectId()).name())
				.thenComparing(Scorecard::projectId))
			.toList();
	}

	private void writeReports(Run run, List<Issue> reports) throws SQLException {
		for (boolean part : new boolean[] { false, true }) {
			insert(part ? "mart.annual_report_part" : "mart.annual_report",
					"tenant_id, run_id, group_id, year, input_hash, html, json, as_of",
					reports.stream().filter((report) -> report.part() == part).toList(), (report) -> {
						Document document = report.document();
						String tenant = document.company().tenantId();
						return Arrays.asList(tenant, run.id(), report.groupId(), document.year(),
								run.inputs().of(tenant), document.html(), document.json(), utc(run.asOf().instant()));
					});
		}
	}

	/**
	 * Only what was counted takes the place of what was there: a month in which nothing
	 * is left loses its rows as well.
	 */
	private void writeStrata(Run run, Directory directory, Periods touched, List<Strata.Stratum> strata)
			throws SQLException {
		replace("mart.case_mix", touched.sql(), """
				tenant_id, month, kpi, project_id, level_rank, stratum, numerator, denominator, group_id, as_of""",
				inOrder(strata, STRATA_BY_KEY), (stratum) -> {
					String tenant = stratum.tenantId();
					return Arrays.asList(tenant, stratum.month(), stratum.kpi(), stratum.projectId(),
							stratum.levelRank(), stratum.stratum(), stratum.numerator(), stratum.denominator(),
							group(run, directory, tenant, stratum.month()), utc(run.asOf().instant()));
				});
	}

	/** Writes all rows that a table has from now on. */
	<T> void replace(String table, String columns, List<T> rows, Function<T, List<@Nullable Object>> values)
			throws SQLException {
		replace(table, "true", columns, rows, values);
	}

	private <T> void replace(String table, String which, String columns, List<T> rows,
			Function<T, List<@Nullable Object>> values) throws SQLException {
		try (Statement forget = this.connection.createStatement()) {
			forget.executeUpdate("delete from " + table + " where " + which);
		}
		insert(table, columns, rows, values);
	}

	private void writeTallies(Periods touched, List<Tallies.Monthly> tallies) throws SQLException {
		replace("mart.tally", touched.sql(), "tenant_id, project_id, month, what, name, side, counted",
				inOrder(tallies, TALLIES_BY_KEY), (tally) -> Arrays.asList(tally.tenantId(), tally.projectId(),
						tally.month(), tally.what().name(), tally.name(), tally.side(), tally.counted()));
	}

	/** All months are there, counted or kept. */
	private void writeOpen(Run run, Directory directory, List<OpenComplaints.Aged> open) throws SQLException {
		replace("mart.open_complaint", """
				tenant_id, month, project_id, responsibility, age_seconds, complaints, project_name, tenant_name, \
				group_id, as_of""", inOrder(open, OPEN_BY_KEY), (aged) -> {
			String tenant = aged.tenantId();
			return Arrays.asList(tenant, aged.month(), aged.projectId(), aged.responsibility(), aged.ageSeconds(),
					aged.complaints(), directory.project(tenant, aged.projectId()).name(),
					directory.company(tenant).name(), group(run, directory, tenant, aged.month()),
					utc(run.asOf().instant()));
		});
	}

	// To write rows in the order of their keys takes half as long as in any other.
	private static <T> List<T> inOrder(List<T> rows, Comparator<T> order) {
		return rows.stream().sorted(order).toList();
	}

	private <T> void insert(String table, String columns, List<T> rows, Function<T, List<@Nullable Object>> values)
			throws SQLException {
		CopyWriter.write(this.connection, table, columns, rows, values);
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

	/** What the run has counted needs no second look, but where it judged too early. */
	private void settle(Run run) throws SQLException {
		try (PreparedStatement forget = this.connection
			.prepareStatement("delete from mart.touched where settles_at <= ?");
				PreparedStatement counted = this.connection
					.prepareStatement("update mart.touched set counted_at = ?")) {
			bind(forget, utc(run.asOf().instant()));
			forget.executeUpdate();
			bind(counted, utc(run.asOf().instant()));
			counted.executeUpdate();
		}
	}

	/** The group of the last day of the month that is counted; null for none. */
	private static @Nullable String group(Run run, Directory directory, String tenant, LocalDate month) {
		return directory.group(tenant, run.asOf().lastDayOf(month));
	}

	static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i]);
		}
	}

}
