package io.linli.kpi.compare;

import java.util.List;
import java.util.Objects;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FunnelTests {

	private static final Kpi ON_TIME = Registry.find("K04").orElseThrow();

	private static final Kpi COMPLAINTS = Registry.find("K09_PROPERTY").orElseThrow();

	/**
	 * Ten cases at a target of a half, of 1,024: up to one 11, up to two 56. 2.5 % are
	 * passed at 2 - (56 - 25.6) / 45 = 1.3244 cases, and from above at the mirror of it.
	 */
	@Test
	void tenCasesAroundAHalfByHand() {
		Limits limits = new Funnel(ON_TIME, 0.5).limits(10);
		assertThat(limits.low95()).isCloseTo(0.132444, within(1e-6));
		assertThat(limits.high95()).isCloseTo(0.867556, within(1e-6));
		assertThat(limits.low998()).isCloseTo(0.000240, within(1e-6));
		assertThat(limits.high998()).isCloseTo(0.999760, within(1e-6));
		assertThat(limits.of(0.8)).isEqualTo(Position.WITHIN);
		assertThat(limits.of(0.9)).isEqualTo(Position.ABOVE);
		assertThat(limits.of(1)).isEqualTo(Position.FAR_ABOVE);
		assertThat(limits.of(0.1)).isEqualTo(Position.BELOW);
		assertThat(limits.of(0)).isEqualTo(Position.FAR_BELOW);
	}

	/** 1.96 and 3.09 standard errors of 0.9: sqrt(0.09 / 10,000) = 0.003. */
	@Test
	void manyCasesComeCloseToTheNormalLimits() {
		Limits limits = new Funnel(ON_TIME, 0.9).limits(10_000);
		assertThat(limits.low95()).isCloseTo(0.9 - 1.96 * 0.003, within(2e-4));
		assertThat(limits.high95()).isCloseTo(0.9 + 1.96 * 0.003, within(2e-4));
		assertThat(limits.low998()).isCloseTo(0.9 - 3.09 * 0.003, within(2e-4));
		assertThat(limits.high998()).isCloseTo(0.9 + 3.09 * 0.003, within(2e-4));
	}

	/**
	 * Five complaints expected in 36,500 household-days, 50 per 1,000 and year: of a
	 * Poisson count of mean 5, up to one come in 4.0428 % and none in 0.6738 %, so that
	 * 2.5 % are passed at 1 - 1.5428 / 3.3690. Ten or more come in 3.2 %, eleven in 1.4
	 * %, fourteen in 0.07 %.
	 */
	@Test
	void ratesHaveTheLimitsOfTheirCount() {
		Funnel funnel = new Funnel(COMPLAINTS, 5 / 36_500.0);
		assertThat(funnel.value()).isCloseTo(50, within(1e-9));
		Limits limits = funnel.limits(36_500);
		assertThat(limits.low95()).isCloseTo((1 - 1.5428 / 3.3690) * 10, within(1e-3));
		assertThat(limits.of(100)).isEqualTo(Position.WITHIN);
		assertThat(limits.of(110)).isEqualTo(Position.ABOVE);
		assertThat(limits.of(140)).isEqualTo(Position.FAR_ABOVE);
	}

	@Test
	void theTargetIsTheRateOfTheSetAndNotTheMeanOfRates() {
		Funnel funnel = Objects.requireNonNull(
				Funnel.around(ON_TIME, List.of(new Figure(1, 10, 0, 0, 0, 0), new Figure(90, 90, 0, 0, 0, 0))));
		assertThat(funnel.value()).isEqualTo(0.91);
		assertThat(Funnel.around(ON_TIME, List.of(Figure.NONE))).isNull();
	}

	@Test
	void whereAllOrNoneSucceedEverybodyIsWithin() {
		assertThat(new Funnel(ON_TIME, 1).limits(7).of(1)).isEqualTo(Position.WITHIN);
		assertThat(new Funnel(ON_TIME, 0).limits(7).of(0)).isEqualTo(Position.WITHIN);
	}

	/** 0.87 to the power of 49 is 0.0011: rarer than 2.5 %, not than 0.1 %. */
	@Test
	void allOfFortyNineLieOnTheOuterLimitAndNotBeyondIt() {
		Limits limits = new Funnel(Registry.find("K04").orElseThrow(), 0.87).limits(49);
		assertThat(limits.of(1)).isEqualTo(Position.ABOVE);
	}

}
