package io.linli.api.benchmark;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;

import static io.linli.api.benchmark.KpiGrouping.COMPANY;
import static io.linli.api.benchmark.KpiGrouping.MONTH;
import static io.linli.api.benchmark.KpiGrouping.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

class QuestionTests {

	private static final Period MAY = new Period(YearMonth.of(2026, 5), YearMonth.of(2026, 5));

	@Test
	void aProjectIsKeptApartByItsCompany() {
		assertThat(Question.of(MAY, null, null, List.of(PROJECT)).apart()).containsExactly(COMPANY, PROJECT);
	}

	@Test
	void aNamedProjectIsKeptApart() {
		assertThat(Question.of(MAY, UUID.randomUUID(), null, List.of(MONTH)).apart()).containsExactly(COMPANY, PROJECT,
				MONTH);
	}

	@Test
	void withoutGroupingNothingIsKeptApart() {
		assertThat(Question.of(MAY, null, null, List.of()).apart()).isEmpty();
	}

	@Test
	void theCodesChooseAndTheRegistryOrders() {
		assertThat(kpis(List.of("K13", "K01", "K13"))).containsExactly("K01", "K13");
		assertThat(kpis(List.of())).isEmpty();
		assertThat(kpis(null)).hasSameSizeAs(Registry.all());
	}

	private static List<String> kpis(Collection<String> codes) {
		return Question.of(MAY, null, codes, List.of()).kpis().stream().map(Kpi::code).toList();
	}

}
