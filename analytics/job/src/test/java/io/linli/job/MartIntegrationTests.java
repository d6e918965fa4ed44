package io.linli.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.linli.backing.Postgres;
import io.linli.kpi.report.Company;
import io.linli.kpi.report.Document;
import io.linli.kpi.report.Tally;
import io.linli.kpi.Figure;
import io.linli.kpi.Registry;
import io.linli.migrations.Migrations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Readers see all of a run or what was before, and no more runs are kept than decided.
 */
class MartIntegrationTests {

	private static final Company COMPANY = new Company("a1000000-0000-4000-8000-000000000001", "one", "One", false);

	private static Postgres postgres;

	@BeforeAll
	static void migrate() {
		postgres = Postgres.temporary();
		Migrations.apply(postgres.admin());
	}

	@AfterAll
	static void close() {
		postgres.close();
	}

	@Test
	void aRunThatFailsOnItsWayLeavesWhatWasPublished() throws SQLException {
		publish(3, 1);
		List<String> before = query("select run_id from mart.publication");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> publish(5, 2))
			.withMessageContaining("annual_report_pkey");
		assertThat(query("select run_id from mart.publication")).isEqualTo(before);
		assertThat(query("select count(*) from mart.kpi where run_id not in (select id from mart.run)"))
			.containsExactly("0");
		assertThat(query("select count(*) from mart.kpi join mart.publication using (run_id)")).containsExactly("3");
	}

	@Test
	void readersSeeTheOldRunUntilTheNewOneIsComplete() throws Exception {
		publish(3, 1);
		try (Connection holder = postgres.admin().getConnection(); Statement statement = holder.createStatement()) {
			holder.setAutoCommit(false);
			statement.execute("select from mart.publication for update");
			CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
				try {
					publish(7, 1);
				}
				catch (SQLException ex) {
					throw new IllegalStateException(ex);
				}
			});
			while (query("select from pg_stat_activity where wait_event_type = 'Lock' and usename = 'linli_mart'")
				.isEmpty()) {
				assertThat(writer).isNotDone();
				Thread.sleep(20);
			}
			assertThat(query("select count(*) from mart.kpi join mart.publication using (run_id)"))
				.containsExactly("3");
			holder.commit();
			writer.get();
		}
		assertThat(query("select count(*) from mart.kpi join mart.publication using (run_id)")).containsExactly("7");
	}

	@Test
	void figuresWithoutTheirStrataAreNotPublished() throws SQLException {
		publish(3, 1);
		List<String> before = query("select run_id from mart.publication");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> publish(5, 1, 2))
			.withMessageContaining("case_mix_pkey");
		assertThat(query("select run_id from mart.publication")).isEqualTo(before);
		assertThat(query("select count(*) from mart.case_mix")).containsExactly("3");
	}

	@Test
	void aMonthInWhichNothingIsLeftLosesItsStrataTalliesAndOpenComplaints() throws SQLException {
		publish(3, 1);
		publish(1, 1);
		assertThat(query("select month, numerator, denominator from mart.case_mix"))
			.containsExactly("2026-01-01, 1, 2");
		assertThat(query("select month, name, counted from mart.tally")).containsExactly("2026-01-01, null, 3");
		assertThat(query("select month, age_seconds, complaints from mart.open_complaint"))
			.containsExactly("2026-01-01, 60, 4");
	}

	@Test
	void strataAndTalliesOfMonthsThatAreNotCountedStand() throws SQLException {
		publish(3, 1);
		publish(Periods.since(Instant.parse("2026-04-10T00:00:00Z"), List.of()), 2, 1, 1);
		assertThat(query("select month from mart.case_mix order by 1")).containsExactly("2026-01-01", "2026-02-01");
		assertThat(query("select month from mart.tally order by 1")).containsExactly("2026-01-01", "2026-02-01");
	}

	@Test
	void onlySoManyRunsAreKept() throws SQLException {
		for (int i = 0; i < Mart.RUNS_KEPT + 2; i++) {
			publish(1, 1);
		}
		assertThat(query("select count(*), count(distinct run_id) from mart.run join mart.kpi on run_id = id where "
				+ "run_id in (select run_id from mart.annual_report)"))
			.first()
			.asString()
			.endsWith(", " + Mart.RUNS_KEPT);
		assertThat(query("select count(*) from mart.run")).containsExactly(String.valueOf(Mart.RUNS_KEPT));
	}

	@Test
	void aRunsScorecardsComeAndGoWithIt() throws SQLException {
		publish(3, 1);
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> publish(5, 2));
		assertThat(query("""
				select count(*), sum(k01_numerator), sum(k01_denominator), sum(k02_denominator), min(tenant_name)
				from mart.scorecard join mart.publication using (run_id)""")).containsExactly("3, 3, 6, 0, One");
		for (int i = 0; i < Mart.RUNS_KEPT; i++) {
			publish(1, 1);
		}
		assertThat(query("select count(*) from mart.scorecard")).containsExactly(String.valueOf(Mart.RUNS_KEPT));
	}

	@Test
	void everyKpiHasItsColumnsInTheScorecardAndEveryColumnItsKpi() throws SQLException {
		String columns = """
				select column_name from information_schema.columns where table_schema = 'mart'
				   and table_name = 'scorecard' and data_type = 'bigint' order by column_name""";
		assertThat(query(columns))
			.as("""
					The columns of mart.scorecard are not those of the registry. A KPI without columns needs a changeset in \
					db/changelog/mart: alter table mart.scorecard add <code in lower case>_numerator bigint not null \
					default 0, and so on for its six counts. A column without a KPI is dropped by one.""")
			.containsExactlyInAnyOrderElementsOf(Scorecard.COLUMNS);
	}

	@Test
	void onlyOneRunWorksAtATime() throws SQLException {
		try (Mart first = new Mart(database()); Mart second = new Mart(database())) {
			assertThat(first.lock()).isTrue();
			assertThat(second.lock()).isFalse();
		}
	}

	private static void publish(int months, int reports) throws SQLException {
		publish(months, reports, 1);
	}

	/** More than one report of a year, or row of a stratum, cannot be written. */
	private static void publish(int months, int reports, int strata) throws SQLException {
		publish(Periods.ALL, months, reports, strata);
	}

	private static void publish(Periods touched, int months, int reports, int strata) throws SQLException {
		Run run = new Run(UUID.randomUUID(), Stage.asOf("2026-11-23"), Registry.version(), "tenant@1",
				new Inputs(Map.of()), Instant.now());
		List<Cell> cells = java.util.stream.IntStream.rangeClosed(1, months)
			.mapToObj((month) -> new Cell(COMPANY.tenantId(), "b1000000-0000-4000-8000-000000000001", 1,
					LocalDate.of(2026, month, 1), Registry.all().getFirst(), new Figure(1, 2, 0, 0, 0, 0)))
			.toList();
		List<Cell> counted = cells.stream().filter((cell) -> touched.touches(cell.tenantId(), cell.month())).toList();
		Directory directory = new Directory(Map.of(COMPANY.tenantId(), COMPANY), Map.of(), List.of());
		try (Mart mart = new Mart(database())) {
			mart.publish(run, directory, touched, new Counts(cells,
					counted.stream().flatMap((cell) -> Collections.nCopies(strata, stratum(cell)).stream()).toList(),
					counted.stream().map(MartIntegrationTests::tally).toList(),
					cells.stream().map(MartIntegrationTests::open).toList()),
					Collections.nCopies(reports, new Issue(new Document(COMPANY, 2026, "<p>", "{}"), null, false)),
					new Imported(new SurveyMarks(List.of()), new RenovationCounts(List.of()),
							new RenovationWaits(List.of())));
		}
	}

	private static Tallies.Monthly tally(Cell cell) {
		return new Tallies.Monthly(cell.tenantId(), cell.projectId(), cell.month(), Tally.What.COMPLAINT_CATEGORY, null,
				"", 3);
	}

	private static OpenComplaints.Aged open(Cell cell) {
		return new OpenComplaints.Aged(cell.tenantId(), cell.projectId(), cell.month(), "", 60, 4);
	}

	private static Strata.Stratum stratum(Cell cell) {
		return new Strata.Stratum(cell.tenantId(), cell.projectId(), cell.levelRank(), cell.month(), cell.kpi().code(),
				"REPAIR/GENERAL/PRIVATE", cell.figure().numerator(), cell.figure().denominator());
	}

	private static Database database() {
		return Database.of(Map.of("LINLI_DB_URL", postgres.jdbcUrl()));
	}

	private static List<String> query(String sql) throws SQLException {
		try (Connection connection = postgres.admin().getConnection()) {
			return Stage.rows(connection, sql);
		}
	}

}
