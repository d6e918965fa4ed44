package io.linli.kpi.compare;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DispersionTests {

	private static final Kpi ON_TIME = Registry.find("K04").orElseThrow();

	private static final Kpi COMPLAINTS = Registry.find("K09_PROPERTY").orElseThrow();

	/**
	 * Of 100 cases each, so that a standard error is 0.05: -4, -2, -1, -1, 0, 0, 1, 1, 2
	 * and 4 of them from a half.
	 */
	private static final List<Figure> APART = Stream.of(30, 40, 45, 45, 50, 50, 55, 55, 60, 70)
		.map((met) -> of(met, 100))
		.toList();

	/**
	 * The outermost two count as 2: (4 + 4 + 1 + 1 + 0 + 0 + 1 + 1 + 4 + 4) / 10 = 2.
	 * Chance would have 1.894 at most. Weights are 400: (10 x 2 - 9) / (4,000 - 10 x
	 * 160,000 / 4,000) = 11 / 3,600.
	 */
	@Test
	void tenProjectsByHand() {
		Dispersion dispersion = Dispersion.around(ON_TIME, 0.5, APART);
		assertThat(dispersion.factor()).isCloseTo(2, within(1e-9));
		assertThat(dispersion.between()).isCloseTo(Math.sqrt(11 / 3600.0), within(1e-9));
	}

	/** sqrt(1 + 0.0030556 / 0.0025) = 1.4907 times as far as for chance alone. */
	@Test
	void limitsAreAsMuchWiderAsTheDeviationIs() {
		Funnel funnel = Objects.requireNonNull(Funnel.around(ON_TIME, APART));
		assertThat(funnel.widened()).isTrue();
		Limits chance = new Funnel(ON_TIME, 0.5).limits(100);
		Limits limits = funnel.limits(100);
		double wider = Math.sqrt(20 / 9.0);
		assertThat(limits.low95()).isCloseTo(0.5 - (0.5 - chance.low95()) * wider, within(1e-9));
		assertThat(limits.high998()).isCloseTo(0.5 + (chance.high998() - 0.5) * wider, within(1e-9));
		assertThat(chance.of(0.61)).isEqualTo(Position.ABOVE);
		assertThat(limits.of(0.61)).isEqualTo(Position.WITHIN);
		assertThat(limits.of(0.70)).isEqualTo(Position.ABOVE);
	}

	/** With a million cases chance is nothing, and what lies between projects stays. */
	@Test
	void veryManyCasesDoNotCloseTheLimits() {
		Limits limits = Objects.requireNonNull(Funnel.around(ON_TIME, APART)).limits(1_000_000);
		assertThat(limits.high95() - 0.5).isCloseTo(1.96 * Math.sqrt(11 / 3600.0), within(1e-3));
	}

	@Test
	void whatChanceExplainsWidensNothing() {
		List<Figure> alike = Stream.of(45, 45, 45, 45, 50, 50, 55, 55, 55, 55).map((met) -> of(met, 100)).toList();
		Funnel funnel = Objects.requireNonNull(Funnel.around(ON_TIME, alike));
		assertThat(funnel.widened()).isFalse();
		assertThat(funnel.factor()).isCloseTo(0.8, within(1e-9));
		assertThat(funnel.limits(100)).isEqualTo(new Funnel(ON_TIME, 0.5).limits(100));
	}

	@Test
	void ofFewerThanTenProjectsWithCasesNothingIsSaid() {
		List<Figure> nine = Stream.concat(APART.stream().skip(1), Stream.of(Figure.NONE)).toList();
		assertThat(Dispersion.around(ON_TIME, 0.5, nine)).isEqualTo(Dispersion.NONE);
		assertThat(Dispersion.around(ON_TIME, 1, APART)).isEqualTo(Dispersion.NONE);
		assertThat(Dispersion.around(ON_TIME, 0, APART)).isEqualTo(Dispersion.NONE);
	}

	/**
	 * Of twenty projects one is far apart: it counts as its neighbour, and lies outside.
	 */
	@Test
	void whoeverIsReallyApartDoesNotHideItself() {
		List<Figure> set = Stream
			.concat(IntStream.range(0, 19).mapToObj((i) -> of(450 + i % 2 * 100, 1000)), Stream.of(of(150, 1000)))
			.toList();
		Funnel funnel = Objects.requireNonNull(Funnel.around(ON_TIME, set));
		assertThat(funnel.widened()).isTrue();
		assertThat(funnel.limits(1000).of(0.15)).isEqualTo(Position.FAR_BELOW);
		assertThat(funnel.limits(1000).of(0.45)).isEqualTo(Position.WITHIN);
	}

	/**
	 * Ten complaints expected in 36,500 household-days each. The counts are 8, 6, 6, 4
	 * and 2 away on each side, the outermost count as 6: (6 x 36 + 2 x 16 + 2 x 4) / 10 =
	 * 25.6, over 10 projects. A weight is 36,500 days over the variance of one, 10 /
	 * 36,500.
	 */
	@Test
	void ratesVaryAsTheirCounts() {
		List<Figure> rates = Stream.of(2, 4, 4, 6, 8, 12, 14, 16, 16, 18).map((count) -> of(count, 36_500)).toList();
		Dispersion dispersion = Dispersion.around(COMPLAINTS, 10 / 36_500.0, rates);
		assertThat(dispersion.factor()).isCloseTo(2.56, within(1e-9));
		double weight = 36_500.0 * 36_500 / 10;
		assertThat(dispersion.between()).isCloseTo(Math.sqrt((25.6 - 9) / (9 * weight)), within(1e-12));
	}

	private static Figure of(long numerator, long denominator) {
		return new Figure(numerator, denominator, 0, 0, 0, 0);
	}

}
