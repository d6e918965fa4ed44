package io.linli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.linli.backing.Postgres;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.stack.LocalStack.Finished;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The real commands on the real thing; the stack runs already where others used it. */
@TestMethodOrder(OrderAnnotation.class)
class StackIntegrationTests {

	/** What the mart says of the table's twelve months, as the table writes it. */
	private static final String MART = """
			select kpi, '(' || to_char(sum(numerator), 'FM999,999,999') || '/' || to_char(sum(denominator), 'FM999,999,999') || ')'
			  from mart.kpi join mart.publication using (run_id)
			 where month > date_trunc('month', (as_of - interval '1 day') at time zone 'Asia/Shanghai') - interval '1 year'
			   and month <= (as_of - interval '1 day') at time zone 'Asia/Shanghai'
			 group by kpi, tenant_id order by kpi, tenant_id""";

	private static final String CARDS = """
			query Cards($month: YearMonth!) {
			  scorecards(month: $month) { unit { company } k05 { numerator denominator openOverdue } }
			  kpis(from: $month, to: $month, codes: [K05], groupBy: []) { numerator denominator openOverdue }
			}""";

	private final LocalStack stack = LocalStack.shared();

	@Test
	@Order(1)
	void aSecondStackInTheSameFolderIsRefused() throws IOException, InterruptedException {
		this.stack.running();
		Finished second = this.stack.run("up", "--port-base", "9000");
		assertThat(second.exit()).isEqualTo(1);
		assertThat(second.said()).contains("already", this.stack.ports().address(Part.CONSOLE))
			.contains("--port-base N");
	}

	@Test
	@Order(1)
	void theMonthsScorecardsAddUpToItsFigures() throws IOException, InterruptedException {
		this.stack.running();
		Question question = new Question(this.stack.ports(), "anju-group");
		OffsetDateTime asOf = OffsetDateTime
			.parse(question.ask("{ kpiRun { asOf } }", Map.of()).at("/kpiRun/asOf").asString());

		JsonNode data = question.ask(CARDS, Map.of("month", YearMonth.from(asOf.minusDays(1)).toString()));

		assertThat(data.path("scorecards").valueStream().map((card) -> card.at("/unit/company").asString()).distinct())
			.hasSize(2);
		for (String count : List.of("numerator", "denominator", "openOverdue")) {
			assertThat(
					data.path("scorecards").valueStream().mapToLong((card) -> card.at("/k05/" + count).asLong()).sum())
				.as(count)
				.isEqualTo(data.at("/kpis/0/" + count).asLong());
		}
		assertThat(data.at("/kpis/0/denominator").asLong()).isPositive();
	}

	@Test
	@Order(2)
	void aStackThatIsToldToEndLeavesNothingBehind() throws IOException, InterruptedException {
		this.stack.running();
		Notice notice = Notice.ofRunning(this.stack.folder());
		assertThat(notice.parts()).containsOnlyKeys(Part.values());

		assertThat(this.stack.end()).isEqualTo(128 + 15);

		assertThat(notice.parts().values()).allMatch((mark) -> mark.process().isEmpty());
		assertThat(this.stack.folder().notice()).doesNotExist();
		this.stack.ports().requireFree();
	}

	@Test
	@Order(3)
	void onceDoesItAllAndShowsWhatTheMartSays() throws IOException, InterruptedException, SQLException {
		Finished once = this.stack.run("up", "--once", "--port-base", String.valueOf(this.stack.ports().base()));

		assertThat(once.exit()).as(once.said()).isZero();
		assertThat(once.lines("Annual report")).hasSizeGreaterThanOrEqualTo(3)
			.allSatisfy((line) -> assertThat(Path.of(line.replaceFirst("Annual report +", ""))).content()
				.contains("满意度调研分析报告"));
		Map<String, List<String>> mart = mart();
		// The demonstration agrees on no services, inspects no records and files no
		// ledgers.
		assertThat(mart.keySet()).containsExactlyInAnyOrderElementsOf(Registry.all()
			.stream()
			.map(Kpi::code)
			.filter((code) -> !Set.of("K12_CONTRACTED", "K12_OTHER", "K18", "K23_ACCURATE").contains(code))
			.toList());
		mart.forEach((kpi, counts) -> assertThat(once.lines(kpi + " ")).singleElement()
			.satisfies((line) -> assertThat(counts(line)).containsExactlyInAnyOrderElementsOf(counts)));
		assertThat(Files.exists(this.stack.folder().notice())).isFalse();
	}

	private Map<String, List<String>> mart() throws SQLException {
		Map<String, List<String>> counts = new LinkedHashMap<>();
		int port = this.stack.ports().of(Part.POSTGRES);
		try (Postgres postgres = Postgres.kept(this.stack.folder().postgres(), port);
				Connection connection = postgres.admin().getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(MART)) {
			while (rows.next()) {
				counts.computeIfAbsent(rows.getString(1), (kpi) -> new ArrayList<>()).add(rows.getString(2));
			}
		}
		return counts;
	}

	private static List<String> counts(String line) {
		return Pattern.compile("\\([\\d,]+/[\\d,]+\\)").matcher(line).results().map(MatchResult::group).toList();
	}

}
