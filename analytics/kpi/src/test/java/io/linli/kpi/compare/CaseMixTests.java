package io.linli.kpi.compare;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CaseMixTests {

	private static final Kpi ON_TIME = Registry.find("K05").orElseThrow();

	private static final Map<String, Figure> OTHERS = Map.of("general", figure(900, 1000), "emergency",
			figure(60, 100));

	/**
	 * 10 general and 30 emergencies should give 9 + 18 = 27 on time; 28 are. Its plain
	 * rate is 70 % beside 87 % of the others, and yet it does better than expected.
	 */
	@Test
	void manyEmergenciesAreNoBlame() {
		CaseMix mix = CaseMix.of(ON_TIME, Map.of("general", figure(8, 10), "emergency", figure(20, 30)), OTHERS);
		assertThat(mix.observed()).isEqualTo(28);
		assertThat(mix.expected()).isCloseTo(27, within(1e-12));
		assertThat(mix.ratio()).isCloseTo(28 / 27.0, within(1e-12));
	}

	/**
	 * 10 of 100 observed where 20 are expected: Clopper and Pearson's limits x 100 / 20.
	 */
	@Test
	void theIntervalIsThatOfWhatWasObserved() {
		CaseMix mix = new CaseMix(ON_TIME, 10, 100, 20);
		Interval interval = Objects.requireNonNull(mix.interval());
		assertThat(interval.low()).isCloseTo(0.04900469 * 5, within(1e-6));
		assertThat(interval.high()).isCloseTo(0.17622260 * 5, within(1e-6));
	}

	/** 10 complaints where 8 are expected: Garwood's 4.7954 and 18.3904 over 8. */
	@Test
	void ofARateItIsThatOfAPoissonCount() {
		CaseMix mix = new CaseMix(Registry.find("K09_PROPERTY").orElseThrow(), 10, 36_500, 8);
		Interval interval = Objects.requireNonNull(mix.interval());
		assertThat(interval.low()).isCloseTo(4.7954 / 8, within(1e-5));
		assertThat(interval.high()).isCloseTo(18.3904 / 8, within(1e-5));
	}

	@Test
	void whatTheOthersDoNotKnowIsLeftOutOnBothSides() {
		CaseMix mix = CaseMix.of(ON_TIME, Map.of("general", figure(9, 10), "unheard of", figure(5, 5)), OTHERS);
		assertThat(mix.observed()).isEqualTo(9);
		assertThat(mix.cases()).isEqualTo(10);
		assertThat(mix.ratio()).isCloseTo(1, within(1e-12));
	}

	@Test
	void whereNothingIsLeftToCompareThereIsNoRatio() {
		for (CaseMix mix : List.of(CaseMix.of(ON_TIME, OTHERS, Map.<String, Figure>of()),
				CaseMix.of(ON_TIME, Map.of(), OTHERS))) {
			assertThat(mix.cases()).isZero();
			assertThat(mix.ratio()).isNull();
			assertThat(mix.interval()).isNull();
		}
	}

	private static Figure figure(long numerator, long denominator) {
		return new Figure(numerator, denominator, 0, 0, 0, 0);
	}

}
