package io.linli.kpi.compare;

import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BoundsTests {

	/** The tables of Poisson limits that epidemiologists print. */
	@ParameterizedTest
	@CsvSource({ "0, 0, 3.6889", "1, 0.0253, 5.5716", "5, 1.6235, 11.6683", "10, 4.7954, 18.3904" })
	void countsHaveGarwoodsLimits(long count, double low, double high) {
		Interval interval = Bounds.poisson(count, 0.95);
		assertThat(interval.low()).isCloseTo(low, within(5e-5));
		assertThat(interval.high()).isCloseTo(high, within(5e-5));
	}

	/** None of 10: 1 - 0.025^(1/10); 10 of 100 as R's binom.test prints it. */
	@ParameterizedTest
	@CsvSource({ "0, 10, 0, 0.3084971", "10, 10, 0.6915029, 1", "10, 100, 0.04900469, 0.17622260" })
	void proportionsHaveTheLimitsOfClopperAndPearson(long numerator, long denominator, double low, double high) {
		Interval interval = Bounds.binomial(numerator, denominator, 0.95);
		assertThat(interval.low()).isCloseTo(low, within(1e-7));
		assertThat(interval.high()).isCloseTo(high, within(1e-7));
	}

	@Test
	void ofAKpiTheyAreExact() {
		Figure figure = new Figure(10, 100, 0, 0, 0, 0);
		assertThat(Bounds.of(Registry.find("K01").orElseThrow(), figure, 0.95))
			.isEqualTo(Bounds.binomial(10, 100, 0.95));
		assertThat(Bounds.of(Registry.find("K01").orElseThrow(), Figure.NONE, 0.95)).isNull();
	}

}
