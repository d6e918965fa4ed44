package io.linli.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nights that count only what has been touched come out as one that counts everything, to
 * the last row. Each changes the generated world by the lines of {@code changes.sql}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IncrementIntegrationTests {

	private static final List<String> CHANGES = Stage.script("changes.sql")
		.lines()
		.filter((line) -> !line.isBlank() && !line.startsWith("--"))
		.toList();

	/** Each line of a night's share. */
	private static final int SHARES = 3;

	private static Stage stage;

	/**
	 * The clock of the database is the real one: days that are over, and days to come.
	 */
	private static final LocalDate TODAY = LocalDate.now(Stage.asOf("2026-01-01").zone());

	private static final LocalDate LAST = TODAY.plusDays(9L * (1 + SHARES));

	@BeforeAll
	static void generate() throws SQLException, IOException {
		stage = Stage.interpreted("increment");
		stage.execute(Stage.generated(1000, 430, 300));
		stage.run(TODAY.minusDays(3).toString());
	}

	@AfterAll
	static void close() {
		stage.close();
	}

	@Test
	@Order(1)
	void whatWasReadBeforeItHappenedIsCountedWhenItHas() throws SQLException, IOException {
		change(0);
		change(1);
		assertThat(night(TODAY.plusDays(1))).contains("Counting all months;");
		agree(TODAY.plusDays(1));
	}

	@Test
	@Order(2)
	void onlyTouchedMonthsAreCountedAndNothingElseIsDifferent() throws SQLException, IOException {
		for (int night = 2; night < 2 + SHARES; night++) {
			LocalDate day = TODAY.plusDays(9L * night);
			change(night);
			assertThat(night(day)).containsPattern("Counting every month since .*; [1-9][0-9]+ figures stand");
			agree(day);
		}
	}

	/** Of a company that joins with its ledgers, and late entries of another one. */
	@Test
	@Order(3)
	void fourHundredDaysThatWereImportedLateAreCountedAndThoseOfOthersStand() throws SQLException, IOException {
		stage.write(Stage.script("history.sql"));
		assertThat(night(LAST))
			.containsPattern("Counting \\d+ touched months of companies; [1-9][0-9]{3,} figures stand");
		assertThat(stage.rows("""
				select count(distinct month) >= 13, sum(denominator + unmeasured) filter (where kpi = 'K11_PROPERTY')
				from mart.kpi join mart.publication using (run_id) where tenant_name = 'Company 4'"""))
			.containsExactly("t, 400");
		agree(LAST);
		agreeOnInputs();
	}

	@Test
	@Order(4)
	void aCorrectionOnTheSameDayTouchesItsMonthsAlone() throws SQLException, IOException {
		stage
			.write("""
					update deadline set due_at = due_at + interval '40 days' where id = (
					  select id from deadline where clock = 'COMPLETE' and due_at between '2025-03-02' and '2025-03-20' limit 1)""");
		assertThat(night(LAST)).contains("Counting 2 touched months of companies;");
	}

	/** In the lake it is looked for in later months first. */
	@Test
	@Order(4)
	void aPromiseThatIsDueMonthsEarlierThanItWasLeavesTheMonthInWhichItWas() throws SQLException, IOException {
		stage
			.write("""
					update deadline set due_at = due_at - interval '70 days' where id = (
					  select id from deadline where clock = 'COMPLETE' and due_at between '2025-06-02' and '2025-06-20' limit 1)""");
		assertThat(night(LAST)).contains("Counting 2 touched months of companies;");
		agree(LAST);
		agreeOnInputs();
	}

	@Test
	@Order(5)
	void aNightWithNothingNewCountsNothingAndATransactionThatCommitsAfterItIsCountedByTheNext()
			throws SQLException, IOException {
		try (Connection late = stage.admin()) {
			late.setAutoCommit(false);
			Stage.write(late,
					"""
							update deadline set claimed_stop_at = due_at, proven_stop_at = due_at where id = (
							  select id from deadline where clock = 'RECORD' and due_at is not null and claimed_stop_at is null limit 1)""");
			List<String> before = stage.rows("select run_id from mart.publication");
			assertThat(night(LAST)).contains("Nothing has changed").doesNotContain("facts", "report");
			assertThat(stage.rows("select run_id from mart.publication")).isEqualTo(before);
			assertThat(stage.rows("select status from mart.night order by started_at desc limit 1"))
				.containsExactly("UNCHANGED");
			late.commit();
		}
		assertThat(night(LAST)).contains("Counting 1 touched months of companies;");
		agree(LAST);
	}

	@Test
	@Order(6)
	void figuresThatDoNotAddUpAreNotPublished() throws SQLException {
		stage.execute("""
				update mart.kpi set unmeasured = unmeasured + 1 where kpi = 'K16' and month = '2025-03-01'
				   and run_id = (select run_id from mart.publication)""");
		List<String> before = stage.rows("select run_id from mart.publication");
		assertThatExceptionOfType(UnsoundException.class).isThrownBy(() -> night(LAST.plusDays(1)))
			.withMessageContaining("answers in the database");
		assertThat(stage.rows("select run_id from mart.publication")).isEqualTo(before);
		assertThat(stage.rows("select status, failure from mart.night order by started_at desc limit 1"))
			.containsExactly("FAILED, The figures do not add up to the cases that the database has.");
	}

	@Test
	@Order(7)
	void aRowThatIsGoneIsInNoFigureForAllIsCountedAnew() throws SQLException, IOException {
		stage.write("delete from callback where id in (select id from callback where reached order by id limit 3)");
		assertThat(night(LAST.plusDays(1))).contains("Counting all months;");
		agree(LAST.plusDays(1));
	}

	/** Its rows lie in the lake as before, and are written once more. */
	@Test
	@Order(8)
	void aCompanyThatWasDeletedAndRestoredBetweenTwoNightsIsCountedAsBefore() throws SQLException, IOException {
		stage.execute(
				"delete from mart.lake_row where tenant_id = (select min(tenant_id::text)::uuid from linli.tenant)");
		stage.write(
				"update callback set reached = reached where tenant_id = (select min(tenant_id::text)::uuid from tenant)");
		assertThat(night(LAST.plusDays(1))).contains("figures stand");
		agree(LAST.plusDays(1));
		agreeOnInputs();
	}

	/** A share of the lines, each with other rows than in the nights before. */
	private static void change(int night) throws SQLException {
		for (int line = 0; line < CHANGES.size(); line++) {
			if ((line + night) % SHARES == 0) {
				stage.write(CHANGES.get(line).replace("$", String.valueOf(night)));
			}
		}
	}

	private static String night(LocalDate day) throws SQLException, IOException {
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		RunLog log = new RunLog(new PrintStream(said, true, StandardCharsets.UTF_8));
		new NightlyRun(stage.spark(), stage.database(), log).run(Stage.asOf(day.toString()), new Shelf(null), false);
		return said.toString(StandardCharsets.UTF_8);
	}

	/** What is published is what all facts of the lake give. */
	private static void agree(LocalDate day) throws SQLException {
		assertThat(stage.published()).hasSizeGreaterThan(4000).isEqualTo(stage.counted(day));
	}

	/** What is known of the rows of each table is what all of them give. */
	private static void agreeOnInputs() throws SQLException {
		Warehouse lake = new Warehouse(stage.spark(), new Marks(stage.database()));
		try (Connection mart = stage.database().write()) {
			assertThat(new KnownInputs(mart).of(lake.versions())).isEqualTo(Inputs.of(lake, Map.of()).tables());
		}
	}

}
