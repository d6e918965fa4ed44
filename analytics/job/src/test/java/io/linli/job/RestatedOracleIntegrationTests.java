package io.linli.job;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

import io.linli.kpi.Registry;
import io.linli.kpi.Subject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Spark equals PostgreSQL on every figure that is stated again, over generated promises:
 * which limit counts and when it is due are written a second time in SQL.
 */
class RestatedOracleIntegrationTests {

	private static final String FIGURES = """
			tenant_id, project_id, level_rank, month, kpi, kpi_version, numerator, denominator, proven_numerator, \
			proven_denominator, open_overdue, unmeasured""";

	private static Stage stage;

	@BeforeAll
	static void generate() throws SQLException {
		stage = new Stage("restated-oracle");
		stage.execute(Stage.generated(3000, 1300, 600));
		stage.execute(Stage.script("limits.sql"));
	}

	@AfterAll
	static void close() {
		stage.close();
	}

	@Test
	void everyRestatedFigureEqualsPostgresAndEveryFiledOneIsTheRuns() throws SQLException, IOException {
		stage.run("2026-11-23");
		for (String company : new String[] { "company-1", "company-2", "company-3" }) {
			stage.restate("--restate", "--tenant", company, "--period", "2026-Q2", "--limits-of", "2026-11-15", "--by",
					"chen", "--reason", "why");
		}
		try (Connection connection = stage.admin(); Statement statement = connection.createStatement()) {
			statement.execute("set timezone = 'America/St_Johns'; set test.limits_on = '2026-11-15'; set test.as_of = '"
					+ Stage.asOf("2026-11-23").instant() + "'");
			statement.execute(Stage.script("oracle.sql"));
			String filed = FIGURES.replaceAll("(\\w*numerator|\\w*denominator|open_overdue|unmeasured)", "filed_$1");
			agree(connection, "filed", "filed_again", filed);
			statement.execute(Stage.script("restating.sql"));
			agree(connection, "restated", "restated_again", FIGURES);
			assertThat(Stage.rows(connection, """
					select count(*) > 150, count(*) filter (where numerator <> filed_numerator) > 100,
					       count(*) filter (where unmeasured > filed_unmeasured) > 30 from mart.restated_kpi"""))
				.containsExactly("t, t, t");
		}
	}

	private static void agree(Connection connection, String name, String expected, String columns) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(
					"create temp view " + name + " as select " + columns + " from mart.restated_kpi where greatest("
							+ columns.substring(columns.indexOf("kpi_version, ") + "kpi_version, ".length()) + ") > 0");
			statement.execute("create temp table " + expected + " as select * from ("
					+ Registry.of(Subject.DEADLINE)
						.stream()
						.map(OracleIntegrationTests::counted)
						.collect(Collectors.joining(" union all "))
					+ ") as cell where month between '2026-04-01' and '2026-06-01' "
					+ "and greatest(numerator, denominator, proven_denominator, open_overdue, unmeasured) > 0");
		}
		String difference = "select * from %s except all select * from %s order by kpi, month limit 20";
		assertThat(Stage.rows(connection, difference.formatted(expected, name))).as("missing in the mart").isEmpty();
		assertThat(Stage.rows(connection, difference.formatted(name, expected))).as("only in the mart").isEmpty();
	}

}
