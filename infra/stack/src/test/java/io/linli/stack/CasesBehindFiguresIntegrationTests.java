package io.linli.stack;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Subject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The console derives the cases behind a figure in PostgreSQL, the nightly job the figure
 * in Spark: they have to tell the same of every promise. The stack stays up for its own
 * tests.
 */
class CasesBehindFiguresIntegrationTests {

	private static final String FIGURES = """
			query Figures($from: YearMonth!, $to: YearMonth!, $codes: [KpiCode!]!) {
			  kpis(from: $from, to: $to, codes: $codes, groupBy: [PROJECT, MONTH]) {
			    kpi { code } unit { project month } numerator denominator unmeasured
			  }
			}""";

	private static final Pattern PROJECT = Pattern
		.compile("href=\"/benchmark/project\\?[^\"]*project=([^&\"]+)[^\"]*\">([^<]+)<");

	/** More are not on a page. */
	private static final int MOST = 500;

	private final LocalStack stack = LocalStack.shared();

	@Test
	void theCasesBehindEveryFigureOfPromisesAddUpToIt() throws IOException, InterruptedException {
		this.stack.running();
		AtConsole console = AtConsole.as(this.stack.ports(), "jinxiu-admin");
		List<String> codes = Registry.all()
			.stream()
			.filter((kpi) -> kpi.subject() == Subject.DEADLINE)
			.map(Kpi::code)
			.toList();
		Map<String, String> projects = projects(console);
		TreeSet<String> compared = new TreeSet<>();
		for (JsonNode figure : figures(codes)) {
			long numerator = figure.path("numerator").asLong();
			long denominator = figure.path("denominator").asLong();
			long unmeasured = figure.path("unmeasured").asLong();
			if (denominator + unmeasured < MOST) {
				String address = "benchmark/cases?kpi=%s&project=%s&from=%3$s&to=%3$s&as=csv".formatted(
						figure.at("/kpi/code").asString(), projects.get(figure.at("/unit/project").asString()),
						figure.at("/unit/month").asString());
				String list = console.page(address);
				assertThat(List.of(counted(list, "分子与分母"), counted(list, "仅分母"), counted(list, "均不计入"))).as(address)
					.containsExactly(numerator, denominator - numerator, unmeasured);
				compared.add(figure.at("/kpi/code").asString());
			}
		}
		assertThat(compared).containsExactlyInAnyOrderElementsOf(codes);
	}

	/** By name, as the heat map leads to them. */
	private static Map<String, String> projects(AtConsole console) throws IOException, InterruptedException {
		return PROJECT.matcher(console.page("benchmark?kpi=K04"))
			.results()
			.collect(Collectors.toMap((link) -> link.group(2), (link) -> link.group(1), (one, other) -> one));
	}

	/** Of the month that ran at the end of the run, and of the two before. */
	private List<JsonNode> figures(List<String> codes) {
		Question question = new Question(this.stack.ports(), "jinxiu-admin");
		YearMonth last = YearMonth
			.from(OffsetDateTime.parse(question.ask("{ kpiRun { asOf } }", Map.of()).at("/kpiRun/asOf").asString())
				.minusDays(1));
		return question
			.ask(FIGURES, Map.of("from", last.minusMonths(2).toString(), "to", last.toString(), "codes", codes))
			.path("kpis")
			.valueStream()
			.toList();
	}

	private static long counted(String list, String how) {
		return list.lines().filter((line) -> line.contains("\"" + how + "\"")).count();
	}

}
