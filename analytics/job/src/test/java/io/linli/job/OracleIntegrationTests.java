package io.linli.job;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

import io.linli.kpi.Formula;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Subject;
import org.apache.comet.ExtendedExplainInfo;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.SparkPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scala.jdk.javaapi.CollectionConverters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Spark equals PostgreSQL on every figure and scorecard of the mart, over 45,000
 * generated promises: the facts are written a second time in SQL, and only the registry's
 * predicates are shared. And on every figure it equals SQL that shares nothing, in
 * PostgreSQL and in DuckDB.
 */
class OracleIntegrationTests {

	private static final String FIGURES = """
			tenant_id, group_id, project_id, project_name, tenant_name, level_rank, month, kpi, kpi_version, \
			numerator, denominator, proven_numerator, proven_denominator, open_overdue, unmeasured, as_of""";

	private static final String COUNTS = """
			tenant_id, group_id, project_id, project_name, tenant_name, city, month, as_of, kpi, counted, number""";

	/** The levels summed and the counts one by one, as the scorecards are compared. */
	private static final String EXPECTED_CARDS = """
			create temp view expected_card as
			  select e.tenant_id, group_id, project_id, project_name, tenant_name, city, month, as_of, kpi, key as counted,
			         sum(value::bigint) as number
			    from expected e join linli.project p on (p.tenant_id, p.id) = (e.tenant_id, project_id)
			    cross join jsonb_each_text(to_jsonb(e)) as cell
			   where key ~ 'numerator|denominator|overdue|unmeasured' group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
			  having sum(value::bigint) > 0""";

	/** Of a fact's company on the last day of its month that is counted. */
	private static final String GROUP = """
			(select group_id from linli.group_member g where g.tenant_id = f.tenant_id and g.effective \
			@> least((month + interval '1 month - 1 day')::date, current_setting('test.day')::date))""";

	private static final String MIX = """
			tenant_id, project_id, level_rank, month, kpi, stratum, numerator, denominator, group_id, as_of""";

	private static final String OPEN = """
			tenant_id, project_id, month, 'K11' as kpi, responsibility, age_seconds, complaints, project_name, tenant_name, \
			group_id, as_of""";

	/** The complaints of {@code oracle.sql} at the end of each month, one by one. */
	private static final String EXPECTED_OPEN = """
			create temp table expected_open as
			  select tenant_id, project_id, month, responsibility, age_seconds, count(*) as complaints, project_name,
			         tenant_name, max(%s::text)::uuid as group_id, current_setting('test.as_of')::timestamptz as as_of
			    from open_at_end f group by 1, 2, 3, 4, 5, project_name, tenant_name""".formatted(GROUP);

	private static Stage stage;

	@BeforeAll
	static void generate() throws SQLException {
		stage = new Stage("oracle");
		stage.execute(Stage.script("generated.sql"));
	}

	@AfterAll
	static void close() {
		stage.close();
	}

	@Test
	void everyRowEqualsPostgresAtTheEndOfAllRecordsAndInTheirMidst() throws SQLException, IOException {
		stage.run("2026-11-23");
		assertThat(stage.rows("select count(*) > 40000 from linli.deadline")).containsExactly("t");
		agree("2026-11-23", 2000);
		stage.run("2026-03-08");
		agree("2026-03-08", 1300);
	}

	/** A fact that is not costs five times as much, and nobody would see why. */
	@ParameterizedTest
	@EnumSource(names = { "DEADLINE", "COMPLAINT", "REPAIR", "OWED_CASE", "ANSWER", "HOUSEHOLD", "NOTICE", "LEDGER" })
	void whatGrowsWithTheCasesIsCountedInNativeCode(Subject subject) {
		assumeTrue(Comet.fits());
		Lake lake = new Warehouse(stage.spark(), new Marks(stage.database()));
		Dataset<Row> counted = Ratios.counted(subject, new Facts(lake, Stage.asOf("2026-11-23").instant()).of(subject));
		assertThat(counted.collectAsList()).isNotEmpty();
		SparkPlan plan = counted.queryExecution().executedPlan();
		assertThat(plan.toString()).contains("CometIcebergNativeScan").doesNotContain("BatchScan");
		assertThat(CollectionConverters.asJava(new ExtendedExplainInfo().getFallbackReasons(plan))).isEmpty();
	}

	private static void agree(String day, int atLeast) throws SQLException {
		try (Connection connection = stage.admin(); Statement statement = connection.createStatement()) {
			statement.execute("set timezone = 'America/St_Johns'; set test.as_of = '" + Stage.asOf(day).instant()
					+ "'; set test.day = '" + day + "'");
			statement.execute(Stage.script("oracle.sql"));
			statement.execute("create temp table expected as " + expected());
			assertThat(Stage.rows(connection, "select (select count(*) from published) >= " + atLeast
					+ ", (select count(*) from published_card) >= " + atLeast))
				.containsExactly("t, t");
			statement.execute(EXPECTED_CARDS);
			agree(connection, FIGURES, "expected", "published");
			agree(connection, COUNTS, "expected_card", "published_card");
			statement.execute("create temp table expected_mix as " + expectedMix());
			agree(connection, MIX, "expected_mix", "mart.case_mix");
			statement.execute(EXPECTED_OPEN);
			assertThat(Stage.rows(connection, "select count(distinct month) > 15 from expected_open"))
				.containsExactly("t");
			agree(connection, OPEN, "expected_open", "mart.open_complaint");
			agreeWithPlainSql(connection, day);
		}
	}

	private static void agreeWithPlainSql(Connection postgres, String day) throws SQLException {
		List<String> published = PlainSql.published(postgres);
		PlainSql there = PlainSql.postgres(postgres);
		there.count(Stage.asOf(day).instant());
		assertThat(there.cells()).as("PostgreSQL").containsExactlyInAnyOrderElementsOf(published);
		try (PlainSql duckDb = PlainSql.duckDb(stage.spark())) {
			duckDb.count(Stage.asOf(day).instant());
			assertThat(duckDb.cells()).as("DuckDB").containsExactlyInAnyOrderElementsOf(published);
		}
	}

	private static void agree(Connection connection, String columns, String expected, String published)
			throws SQLException {
		String difference = "select " + columns + " from %s except all select " + columns
				+ " from %s order by kpi, month limit 20";
		assertThat(Stage.rows(connection, difference.formatted(expected, published))).as("missing in the mart")
			.isEmpty();
		assertThat(Stage.rows(connection, difference.formatted(published, expected))).as("only in the mart").isEmpty();
	}

	private static String expected() {
		return "select cell.*, current_setting('test.as_of')::timestamptz as as_of, p.name as project_name, "
				+ "t.name as tenant_name, (select group_id from linli.group_member g where g.tenant_id = cell.tenant_id "
				+ "and g.effective @> least((month + interval '1 month - 1 day')::date, current_setting('test.day')::date)) "
				+ "as group_id from ("
				+ Registry.all()
					.stream()
					.map(OracleIntegrationTests::counted)
					.collect(Collectors.joining(" union all "))
				+ ") as cell join linli.project p on (p.tenant_id, p.id) = (cell.tenant_id, cell.project_id) "
				+ "join linli.tenant t on t.tenant_id = cell.tenant_id "
				+ "where greatest(numerator, denominator, proven_denominator, open_overdue, unmeasured) > 0";
	}

	/** The promises once more by their kind of case. */
	private static String expectedMix() {
		return Registry.of(Subject.DEADLINE)
			.stream()
			.map((kpi) -> "select f.tenant_id, project_id, level_rank, month, '" + kpi.code()
					+ "' as kpi, format('%s/%s/%s', case_kind, urgency, area) as stratum, "
					+ count(kpi.formula().numerator(), "numerator") + ", "
					+ count(kpi.formula().denominator(), "denominator") + ", max(" + GROUP
					+ "::text)::uuid as group_id, current_setting('test.as_of')::timestamptz as as_of "
					+ "from fact_deadline f group by 1, 2, 3, 4, 5, 6 having count(*) filter (where "
					+ kpi.formula().denominator() + ") > 0")
			.collect(Collectors.joining(" union all "));
	}

	/** The cells of a KPI, counted over the facts of {@code oracle.sql}. */
	static String counted(Kpi kpi) {
		Formula formula = kpi.formula();
		String facts = "fact_" + kpi.subject().name().toLowerCase(java.util.Locale.ROOT);
		String cells = "tenant_id, project_id, level_rank, month";
		String counts = "select " + cells + ", '" + kpi.code() + "' as kpi, " + kpi.version() + " as kpi_version, "
				+ count(formula.numerator(), "numerator") + ", "
				+ ((formula.denominator() != null) ? count(formula.denominator(), "denominator") : "0 as denominator")
				+ ", " + count(formula.provenNumerator(), "proven_numerator") + ", "
				+ count(formula.provenDenominator(), "proven_denominator") + ", "
				+ count(formula.openOverdue(), "open_overdue") + ", " + count(formula.unmeasured(), "unmeasured")
				+ " from " + facts + " group by " + cells;
		if (formula.denominator() != null) {
			return counts;
		}
		return "select " + cells + ", kpi, kpi_version, sum(numerator)::bigint, sum(denominator)::bigint, 0, 0, 0, "
				+ "sum(unmeasured)::bigint from (" + counts + " union all select " + cells + ", '" + kpi.code() + "', "
				+ kpi.version() + ", 0, sum(households), 0, 0, 0, 0 from fact_household_days group by " + cells
				+ ") as parts group by " + cells + ", kpi, kpi_version";
	}

	private static String count(String predicate, String name) {
		return "count(*) filter (where " + predicate + ") as " + name;
	}

}
