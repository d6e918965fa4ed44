package io.linli.stack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FiguresTests {

	private static final Instant MOMENT = Instant.parse("2026-11-23T16:00:00Z");

	private final Figures figures = new Figures(LocalDate.of(2026, 11, 23));

	@Test
	void aRowIsAKpiAndAColumnACompany() {
		add(answer("2026-11-24T00:00:00+08:00",
				figure("K01", "PROPORTION", "锦绣物业", 934, 1_000, "0.934") + ","
						+ figure("K09_PROPERTY", "PER_1000_HOUSEHOLDS_A_YEAR", "锦绣物业", 3, 36_500, "30.0") + ","
						+ figure("K01", "PROPORTION", "和园物业", 0, 0, "null")));
		List<String> lines = new ArrayList<>();
		this.figures.tell(200, lines::add);
		assertThat(lines.getFirst()).matches("  KPI, 2025-12 to 2026-11, as of 2026-11-23 +锦绣物业 +和园物业");
		assertThat(lines.get(2)).matches("  K01 Title of K01 + 93\\.4 % \\(934/1,000\\) +none +\\(0/0\\)");
		assertThat(lines.get(3)).matches("  K09_PROPERTY Title of K09_PROPERTY + 30\\.0 +\\(3/36,500\\)");
	}

	@Test
	void whatIsOddOrMissingIsExplainedBelowTheTable() {
		add(answer("2026-11-24T00:00:00+08:00",
				figure("K05", "PROPORTION", "锦绣物业", 0, 0, "null") + ","
						+ figure("K09_PROPERTY", "PER_1000_HOUSEHOLDS_A_YEAR", "锦绣物业", 3, 36_500, "30.0") + ","
						+ figure("K22", "PROPORTION", "锦绣物业", 0, 7, "0.0") + ","
						+ figure("K23_ON_TIME", "PROPORTION", "锦绣物业", 0, 90, "0.0"),
				"K05", "K09_PROPERTY", "K15", "K22", "K23_ON_TIME"));
		List<String> lines = new ArrayList<>();
		this.figures.tell(200, lines::add);
		assertThat(lines.subList(6, lines.size())).extracting((line) -> line.strip().split(":")[0])
			.startsWith("K05", "K22", "K23_ON_TIME", "K09", "K15")
			.last()
			.asString()
			.contains("K18", "K25")
			.doesNotContain("K05", "K23");
		assertThat(lines.get(8)).contains("due for each week, month and quarter");
	}

	@Test
	void nothingIsSaidWhereNothingIsOdd() {
		add(answer("2026-11-24T00:00:00+08:00", figure("K01", "PROPORTION", "锦绣物业", 9, 10, "0.9")));
		List<String> lines = new ArrayList<>();
		this.figures.tell(200, lines::add);
		assertThat(lines).hasSize(3);
	}

	@Test
	void whatTheServersOwnTimesDoNotProveIsShownBeside() {
		add(answer("2026-11-24T00:00:00+08:00",
				figure("K03", "PROPORTION", "和园物业", 90, 100, "0.9, \"provenValue\": 0.821")));
		List<String> lines = new ArrayList<>();
		this.figures.tell(200, lines::add);
		assertThat(lines.get(2)).endsWith(" 90.0 % (90/100)");
		assertThat(lines.get(3)).matches(" +proven 82\\.1 %");
		assertThat(lines.get(4)).startsWith("  proven: ");
	}

	@Test
	void threeCompaniesWithLargeCountsFitAHundredColumnsAndLoseNothing() {
		String large = Stream.of("锦绣物业", "和园物业", "海棠物业")
			.map((company) -> figure("K12_DEVELOPER_LEGACY", "PROPORTION", company, 12_400, 12_400,
					"1.0, \"provenValue\": 0.912"))
			.collect(Collectors.joining(","));
		add(answer("2026-11-24T00:00:00+08:00", large, "K12_DEVELOPER_LEGACY"));
		List<String> lines = new ArrayList<>();
		this.figures.tell(100, lines::add);
		assertThat(lines).allMatch((line) -> Width.of(line) <= 100);
		assertThat(String.join("", lines)).contains("2025-12 to", "2026-11,", "as of", "2026-11-23");
		assertThat(lines).filteredOn((line) -> line.startsWith("  K12_DEVELOPER_LEGACY "))
			.singleElement()
			.asString()
			.containsPattern("(100\\.0 % \\(12,400/12,400\\) *){3}");
		assertThat(lines).filteredOn((line) -> line.matches(".*(proven 91\\.2 % *){3}")).hasSize(1);
	}

	@Test
	void anotherRunsFiguresAreRefused() {
		String former = answer("2026-11-23T00:00:00+08:00", figure("K01", "PROPORTION", "锦绣物业", 1, 2, "0.5"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> add(former))
			.withMessageContaining("2026-11-23T00:00:00+08:00")
			.withMessageContaining("2026-11-23T16:00:00Z");
	}

	@Test
	void noRunAndNoFiguresAreRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> add("{\"kpiRun\": null, \"kpis\": []}"))
			.withMessageContaining("never");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> add(answer("2026-11-24T00:00:00+08:00", "")))
			.withMessageContaining("no figure");
	}

	private void add(String answer) {
		this.figures.add(new JsonMapper().readTree(answer), MOMENT);
	}

	private static String answer(String asOf, String figures, String... defined) {
		String definitions = Stream.of(defined).map("{\"code\": \"%s\"}"::formatted).collect(Collectors.joining(","));
		return "{\"kpiRun\": {\"asOf\": \"%s\"}, \"kpiDefinitions\": [%s], \"kpis\": [%s]}".formatted(asOf, definitions,
				figures);
	}

	private static String figure(String code, String scale, String company, long numerator, long denominator,
			String value) {
		return """
				{"kpi": {"code": "%1$s", "title": {"en": "Title of %1$s"}, "scale": "%2$s"}, "unit": {"company": "%3$s"},
				 "numerator": %4$d, "denominator": %5$d, "value": %6$s}"""
			.formatted(code, scale, company, numerator, denominator, value);
	}

}
