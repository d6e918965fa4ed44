package io.linli.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.iceberg.SnapshotSummary;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A lake of many small files becomes one of few, whatever happens on the way; what a
 * filed report was made from can be read for as long as it stands.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpkeepIntegrationTests {

	/** The clock of the database is the real one: an increment needs days to come. */
	private static final LocalDate FIRST = LocalDate.now(Stage.asOf("2026-01-01").zone()).plusDays(1);

	private static final LocalDate NEXT = FIRST.plusDays(1);

	private static final String WAITS = """
			from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%iceberg_tables%'""";

	private static Stage stage;

	/** What the first night published, of which a report was filed. */
	private static List<String> filed;

	private static Map<Table, Long> reported;

	@BeforeAll
	static void aReportIsFiledAndManySmallChangesFollow() throws SQLException, IOException {
		stage = new Stage("upkeep");
		stage.execute(Stage.script("hand.sql"));
		stage.run(FIRST.toString());
		filed = stage.published();
		reported = lake().versions();
		stage
			.write("""
					insert into report_filing (tenant_id, id, year, revision, status, run_id, input_hash, drafted_at, drafted_by, \
					reviewed_at, reviewed_by, filed_at, filed_by, late, html, as_of, snapshot)
					select t.tenant_id, gen_random_uuid(), 2026, 1, 'FILED', r.id, r.input_hash, now(), 'who', now(), 'another', now(), 'who', false, \
					'<p>', r.as_of, r.snapshot from mart.run r, (select tenant_id from tenant limit 1) t""");
		upkeep();
		// With the one that was there first.
		for (int change = 1; change < Versions.SMALL_FILES; change++) {
			stage.write("update complaint set category = 'noise %d'".formatted(change));
			stage.write("update deadline set due_at = due_at + interval '1 minute' where subject_kind = 'COMPLAINT'");
			follow();
		}
	}

	@AfterAll
	static void close() {
		stage.close();
	}

	@Test
	@Order(1)
	void killedWhileItWritesFilesTogetherItLeavesWhatWasPublished() throws Exception {
		List<Path> before = files(Table.COMPLAINT);
		Long published = lake().versions().get(Table.COMPLAINT);
		try (Connection holder = stage.admin(); Statement statement = holder.createStatement()) {
			holder.setAutoCommit(false);
			// The files are written, and cannot become the table's.
			statement.execute("select from lake.iceberg_tables where table_name = 'complaint' for update");
			Process night = Children.start(stage, KilledRun.class, "none", NEXT.toString(), stage.lake().toString());
			Children.go(night);
			while (stage.rows("select " + WAITS).isEmpty()) {
				assertThat(night.isAlive()).as("%s", night.isAlive() ? "" : Children.said(night)).isTrue();
				Thread.sleep(100);
			}
			night.destroyForcibly().waitFor();
			// The server would still do what it was told last.
			assertThat(stage.rows("select pg_terminate_backend(pid, 10000) " + WAITS)).containsExactly("t");
		}
		assertThat(files(Table.COMPLAINT)).hasSizeGreaterThan(before.size());
		assertThat(lake().versions()).containsEntry(Table.COMPLAINT, published);
		assertThat(dataFiles(Table.COMPLAINT)).isEqualTo(Versions.SMALL_FILES * months());
	}

	@Test
	@Order(2)
	void theNextNightWritesThemTogetherAndNoFigureIsDifferent() throws SQLException, IOException {
		List<String> before = stage.published();
		assertThat(night(NEXT)).contains("Nothing has changed", "compact complaint", "upkeep")
			.as("done by the night that died")
			.doesNotContain("compact deadline");
		assertThat(dataFiles(Table.COMPLAINT)).as("one for each month").isEqualTo(months());
		assertThat(stage.counted(NEXT)).isEqualTo(before);
		assertThat(stage.rows("select name, snapshot_id from mart.lake_table where name in ('complaint', 'deadline')"))
			.as("its rows need not be counted again")
			.containsExactlyInAnyOrder("complaint, " + lake().versions().get(Table.COMPLAINT),
					"deadline, " + lake().versions().get(Table.DEADLINE));
		assertThat(night(NEXT)).contains("Nothing has changed").doesNotContain("compact complaint");
	}

	@Test
	@Order(3)
	void aFileOfADeadRunGoesAfterADay() throws IOException {
		Versions complaint = versions(Table.COMPLAINT);
		List<Path> before = files(Table.COMPLAINT);
		complaint.sweep(Instant.now());
		assertThat(files(Table.COMPLAINT)).isEqualTo(before);
		complaint.sweep(Instant.now().plus(Versions.ORPHAN_AGE));
		assertThat(files(Table.COMPLAINT)).hasSizeLessThan(before.size());
		assertThat(lake().table(Table.COMPLAINT).count()).isPositive();
	}

	@Test
	@Order(4)
	void whereItFailsTheNightStands() throws SQLException, IOException {
		stage.execute("revoke select on linli.report_filing from linli_mart");
		assertThat(night(NEXT)).contains("the lake could not be tidied");
		assertThat(stage.rows("select status from mart.night order by started_at desc limit 1"))
			.containsExactly("UNCHANGED");
		stage.execute("grant select (tenant_id, id, status, snapshot) on linli.report_filing to linli_mart");
	}

	@Test
	@Order(5)
	void aVersionThatNobodyNamesIsGoneAndThatOfAFiledReportStillReads() throws SQLException, IOException {
		long compacted = lake().versions().get(Table.COMPLAINT);
		stage.execute("delete from mart.run where id <> (select run_id from mart.publication)");
		stage.write("update complaint set category = 'last'");
		follow();
		upkeep();
		Versions complaint = versions(Table.COMPLAINT);
		assertThat(complaint.table().snapshot(compacted)).isNull();
		assertThat(complaint.table().refs()).containsKey("report-" + reported.get(Table.COMPLAINT));
		assertThat(NamedVersions.read(stage.database()).byRuns(Table.COMPLAINT)).singleElement()
			.satisfies((version) -> assertThat(complaint.table().snapshot(version)).isNotNull());
		assertThat(Stage.counted(UpkeepIntegrationTests::asReported, Stage.asOf(FIRST.toString()).instant()))
			.isEqualTo(filed);
	}

	@Test
	@Order(6)
	void aTableWithOtherColumnsKeepsWhatIsFiled() throws SQLException {
		stage.spark().sql("alter table lake.linli.complaint set tblproperties ('linli.source.columns' = 'other ones')");
		follow();
		upkeep();
		assertThat(lake().table(Table.COMPLAINT).where("category = 'last'").count()).isPositive();
		assertThat(asReported(Table.COMPLAINT).where("category = 'last'").count()).isZero();
		assertThat(asReported(Table.COMPLAINT).count()).isPositive();
	}

	@Test
	@Order(7)
	void whatADroppedDraftNamedIsKeptNoLonger() throws SQLException {
		stage.execute("""
				set session_replication_role = replica;
				update linli.report_filing set status = 'DROPPED', filed_at = null, filed_by = null, late = null,
				       dropped_at = now(), dropped_by = 'who', drop_reason = 'why'""");
		upkeep();
		assertThat(versions(Table.COMPLAINT).table().snapshot(reported.get(Table.COMPLAINT))).isNull();
	}

	private static Dataset<Row> asReported(Table table) {
		return stage.spark()
			.read()
			.option("versionAsOf", String.valueOf(reported.get(table)))
			.table(Warehouse.name(table));
	}

	private static String night(LocalDate day) throws SQLException, IOException {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		RunLog log = new RunLog(new PrintStream(said, true, StandardCharsets.UTF_8));
		new NightlyRun(stage.spark(), stage.database(), log).run(Stage.asOf(day.toString()), new Shelf(null), false);
		return said.toString(StandardCharsets.UTF_8);
	}

	private static void upkeep() {
		new Upkeep(stage.spark(), stage.database(), new RunLog(Stage.quiet())).run();
	}

	private static void follow() throws SQLException {
		try (Source source = Source.open(stage.database())) {
			lake().follow(source, new RunLog(Stage.quiet()));
		}
	}

	private static Warehouse lake() {
		return new Warehouse(stage.spark(), new Marks(stage.database()));
	}

	private static Versions versions(Table table) {
		return new Versions(stage.spark(), Warehouse.iceberg(stage.spark(), table));
	}

	private static long months() throws SQLException {
		return Long.parseLong(stage
			.rows("select count(distinct date_trunc('month', recorded_at at time zone 'UTC')) from linli.complaint")
			.getFirst());
	}

	private static long dataFiles(Table table) {
		return Long
			.parseLong(versions(table).table().currentSnapshot().summary().get(SnapshotSummary.TOTAL_DATA_FILES_PROP));
	}

	/** What lies in the folder of its rows, of whatever version. */
	private static List<Path> files(Table table) {
		Path folder = Path.of(URI.create(versions(table).table().location())).resolve("data");
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".parquet")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
