package io.linli.stack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
		this.figures.tell(lines::add);
		assertThat(lines.getFirst()).matches("  KPI +2025-12 to 2026-11 +锦绣物业 +和园物业");
		assertThat(lines.get(2)).matches("  K01 +Title of K01 + 93\\.4 % \\(934/1,000\\) +none +\\(0/0\\)");
		assertThat(lines.get(3)).matches("  K09_PROPERTY +Title of K09_PROPERTY + 30\\.0 +\\(3/36,500\\)");
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

	private static String answer(String asOf, String figures) {
		return "{\"kpiRun\": {\"asOf\": \"%s\"}, \"kpis\": [%s]}".formatted(asOf, figures);
	}

	private static String figure(String code, String scale, String company, long numerator, long denominator,
			String value) {
		return """
				{"kpi": {"code": "%1$s", "title": {"en": "Title of %1$s"}, "scale": "%2$s"}, "unit": {"company": "%3$s"},
				 "numerator": %4$d, "denominator": %5$d, "value": %6$s}"""
			.formatted(code, scale, company, numerator, denominator, value);
	}

}
