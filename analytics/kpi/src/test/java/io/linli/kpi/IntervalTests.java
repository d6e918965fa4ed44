package io.linli.kpi;

import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class IntervalTests {

	/**
	 * By hand, z = 1.96: (0.8 + 3.8416/20) / 1.38416 = 0.71674 for 8 of 10; the reach is
	 * 1.96 / 1.38416 * sqrt(0.016 + 3.8416/400) = 0.22659.
	 */
	@Test
	void eightOfTenReachFrom49To94PerCent() {
		var interval = requireNonNull(Interval.wilson(8, 10));
		assertThat(interval.low()).isCloseTo(0.49015, within(1e-4));
		assertThat(interval.high()).isCloseTo(0.94333, within(1e-4));
	}

	/** Without a hit the upper bound is z²/(n + z²) = 3.84146 / 13.84146. */
	@Test
	void noneOfTenStillReachesTo28PerCent() {
		var interval = requireNonNull(Interval.wilson(0, 10));
		assertThat(interval.low()).isZero();
		assertThat(interval.high()).isCloseTo(0.277533, within(1e-6));
	}

	@Test
	void allOfTenIsTheMirrorOfNone() {
		var all = requireNonNull(Interval.wilson(10, 10));
		var none = requireNonNull(Interval.wilson(0, 10));
		assertThat(all.high()).isOne();
		assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-12));
	}

	@Test
	void withoutCasesThereIsNone() {
		assertThat(Interval.wilson(0, 0)).isNull();
	}

	@Test
	void moreCasesNarrowIt() {
		var few = requireNonNull(Interval.wilson(8, 10));
		var many = requireNonNull(Interval.wilson(800, 1000));
		assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 5);
	}

}
