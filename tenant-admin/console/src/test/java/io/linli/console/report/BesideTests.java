package io.linli.console.report;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P-02")
class BesideTests {

	@Test
	void aYearWithoutACaseIsNotAYearWithoutAChange() {
		assertThat(verdict(of(2026, 95, 100), of(2025, 0, 0))).isEqualTo(Beside.Verdict.ONLY_ONE);
		assertThat(verdict(of(2026, 0, 0), of(2025, 95, 100))).isEqualTo(Beside.Verdict.ONLY_ONE);
		assertThat(verdict(of(2026, 95, 100), of(2025, 94, 100))).isEqualTo(Beside.Verdict.UNCLEAR);
		assertThat(verdict(of(2026, 95, 100), of(2025, 5, 100))).isEqualTo(Beside.Verdict.BETTER);
		assertThat(verdict(of(2026, 0, 0), of(2025, 0, 0))).isEqualTo(Beside.Verdict.SAME);
	}

	@Test
	void twoEditionsOfAYearDifferWhereACountDoes() {
		assertThat(verdict(of(2026, 95, 100), of(2026, 0, 0))).isEqualTo(Beside.Verdict.CHANGED);
	}

	private static Beside.Verdict verdict(Contents one, Contents other) {
		return Beside.of(one, other).getFirst().pairs().getFirst().verdict();
	}

	private static Contents of(int year, int numerator, int denominator) {
		return new Contents(Map.of("year", year, "kpis",
				Map.of("columns", List.of("code", "version"), "rows", List.of(List.of("K04", 1))), "figures",
				Map.of("columns", List.of("kpi", "year", "numerator", "denominator"), "rows",
						List.of(List.of("K04", year, numerator, denominator)))));
	}

}
