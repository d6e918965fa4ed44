package io.linli.api.comparison;

import java.util.List;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Registry;
import io.linli.kpi.compare.Funnel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FunnelDispersionTests {

	@Test
	void isNullWhereTheLimitsAreThoseOfChance() {
		assertThat(FunnelDispersion.of(null)).isNull();
		assertThat(FunnelDispersion
			.of(Funnel.around(Registry.find("K05").orElseThrow(), List.of(new Figure(1, 2, 0, 0, 0, 0))))).isNull();
	}

	/**
	 * Ten complaints expected in 36,500 household-days, 100 for 1,000 households and
	 * year: by counts sqrt(16.6 / 9 x 10) = 4.295 lie between projects, tenfold by that
	 * scale.
	 */
	@Test
	void saysWhatLiesBetweenProjectsInTheUnitOfTheValues() {
		List<Figure> rates = Stream.of(2, 4, 4, 6, 8, 12, 14, 16, 16, 18)
			.map((count) -> new Figure(count, 36_500, 0, 0, 0, 0))
			.toList();
		FunnelDispersion dispersion = FunnelDispersion
			.of(Funnel.around(Registry.find("K09_PROPERTY").orElseThrow(), rates));
		assertThat(dispersion).isNotNull();
		assertThat(dispersion.factor()).isCloseTo(2.56, within(1e-9));
		assertThat(dispersion.between()).isCloseTo(42.95, within(0.01));
	}

}
