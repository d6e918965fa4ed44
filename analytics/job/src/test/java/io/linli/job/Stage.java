package io.linli.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.backing.Postgres;
import io.linli.migrations.Migrations;
import org.apache.spark.sql.SparkSession;

/**
 * A migrated database with a lake of its own, on the one Spark of this JVM.
 */
final class Stage implements AutoCloseable {

	private static final Path FOLDER = folder();

	private final Postgres postgres = Postgres.temporary();

	private final Path lake;

	private final SparkSession spark;

	Stage(String name) {
		Migrations.apply(this.postgres.admin());
		this.lake = FOLDER.resolve(name);
		SparkSession first = Session.start(database(), this.lake);
		this.spark = first.newSession();
		for (var setting : Session.conf(database(), this.lake).getAll()) {
			if (setting._1().startsWith("spark.sql.catalog")) {
				this.spark.conf().set(setting._1(), setting._2());
			}
		}
	}

	/**
	 * One whose plans are interpreted, and by Spark alone, which for a few rows is less
	 * work than to compile code. Others hold what is compiled and native against
	 * PostgreSQL.
	 */
	static Stage interpreted(String name) {
		Stage stage = new Stage(name);
		stage.spark.conf().set("spark.sql.codegen.wholeStage", "false");
		stage.spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
		stage.spark.conf().set("spark.comet.enabled", "false");
		return stage;
	}

	Database database() {
		return Database.of(Map.of("LINLI_DB_URL", this.postgres.jdbcUrl()));
	}

	SparkSession spark() {
		return this.spark;
	}

	Path lake() {
		return this.lake;
	}

	Connection admin() throws SQLException {
		return this.postgres.admin().getConnection();
	}

	/** A run as of the end of that day in Shanghai. */
	void run(String day) throws SQLException, IOException {
		run(day, new Shelf(null));
	}

	void run(String day, Shelf shelf) throws SQLException, IOException {
		new NightlyRun(this.spark, database(), new RunLog(quiet())).run(asOf(day), shelf, false);
	}

	/** The same, counting every month, whatever has been counted before. */
	void runAnew(String day) throws SQLException, IOException {
		new NightlyRun(this.spark, database(), new RunLog(quiet())).run(asOf(day), new Shelf(null), true);
	}

	/** What the job says of a restatement. */
	String restate(String... args) throws SQLException {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		new RestatementRun(this.spark, database(), new RunLog(new PrintStream(said, true, StandardCharsets.UTF_8)))
			.run(RestateArguments.of(args));
		return said.toString(StandardCharsets.UTF_8);
	}

	static AsOf asOf(String day) {
		return new AsOf(LocalDate.parse(day), ZoneId.of("Asia/Shanghai"));
	}

	static PrintStream quiet() {
		return new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
	}

	void execute(String sql) throws SQLException {
		try (Connection connection = admin(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** Writes into the source, as an earlier program might have, and as what is new. */
	void write(String sql) throws SQLException {
		try (Connection connection = admin()) {
			write(connection, sql);
		}
	}

	/** Without the triggers that refuse such changes, and that would say what is new. */
	static void write(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica; set search_path = linli");
			statement
				.execute(sql.replaceFirst("^update (\\w+) set ", "update $1 set row_xid = pg_current_xact_id(), "));
		}
	}

	/** What a run has published of all months. */
	List<String> published() throws SQLException {
		return rows(
				"""
						select tenant_id, project_id, level_rank, month, kpi, format('Figure[numerator=%s, denominator=%s, \
						provenNumerator=%s, provenDenominator=%s, openOverdue=%s, unmeasured=%s]', numerator, denominator,
						proven_numerator, proven_denominator, open_overdue, unmeasured)
						from mart.kpi join mart.publication using (run_id)
						union all select tenant_id, project_id, level_rank, month, kpi, concat_ws(', ', stratum, numerator, denominator)
						from mart.case_mix
						union all select tenant_id, project_id, 0, month, what, concat_ws(', ', name, side, counted) from mart.tally
						union all select tenant_id, project_id, 0, month, 'OPEN', concat_ws(', ', responsibility, age_seconds, complaints)
						from mart.open_complaint
						order by 1, 2, 3, 4, 5, 6""");
	}

	/** What all facts of the lake give, in the same order. */
	List<String> counted(LocalDate day) {
		return counted(new Warehouse(this.spark, new Marks(database())), asOf(day.toString()).instant());
	}

	static List<String> counted(Lake lake, Instant asOf) {
		FactTables facts = FactTables.make(new Facts(lake, asOf));
		List<String> counted = new ArrayList<>();
		List<Part> parts = Ratios.parts(facts);
		Ratios.cells(parts)
			.forEach((cell) -> counted.add(row(cell.tenantId(), cell.projectId(), cell.levelRank(), cell.month(),
					cell.kpi().code(), cell.figure())));
		Strata.of(parts)
			.forEach((cell) -> counted.add(row(cell.tenantId(), cell.projectId(), cell.levelRank(), cell.month(),
					cell.kpi(), cell.stratum(), cell.numerator(), cell.denominator())));
		Tallies.of(facts)
			.forEach((cell) -> counted.add(
					row(Stream
						.of(cell.tenantId(), cell.projectId(), 0, cell.month(), cell.what(), cell.name(), cell.side(),
								cell.counted())
						.filter(Objects::nonNull)
						.toArray())));
		facts.release();
		new OpenComplaints(lake, asOf, Days.of(lake), Periods.ALL).ages()
			.forEach((cell) -> counted.add(row(cell.tenantId(), cell.projectId(), 0, cell.month(), "OPEN",
					cell.responsibility(), cell.ageSeconds(), cell.complaints())));
		return sorted(counted);
	}

	private static List<String> sorted(List<String> rows) {
		return rows.stream().sorted().toList();
	}

	private static String row(Object... values) {
		return Stream.of(values).map(String::valueOf).collect(Collectors.joining(", "));
	}

	/** The rows of a query, each as its values with commas between. */
	List<String> rows(String sql) throws SQLException {
		try (Connection connection = admin()) {
			return rows(connection, sql);
		}
	}

	static List<String> rows(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
			List<String> rows = new ArrayList<>();
			while (found.next()) {
				List<String> values = new ArrayList<>();
				for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
					values.add(String.valueOf(found.getString(i)));
				}
				rows.add(String.join(", ", values));
			}
			return rows;
		}
	}

	/** A script of the test's resources. */
	static String script(String name) {
		try (var in = Stage.class.getResourceAsStream("/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The generated world with fewer cases: repairs, complaints and of each other kind.
	 */
	static String generated(int repairs, int complaints, int others) {
		return script("generated.sql").replace("(1, 7000)", "(1, " + repairs + ")")
			.replace("(1, 3000)", "(1, " + complaints + ")")
			.replace("(1, 1500)", "(1, " + others + ")");
	}

	@Override
	public void close() {
		this.postgres.close();
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory("linli-lake");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
