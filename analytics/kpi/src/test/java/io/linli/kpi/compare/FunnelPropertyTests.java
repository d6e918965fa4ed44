package io.linli.kpi.compare;

import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class FunnelPropertyTests {

	@Property(tries = 300)
	void aCountIsOutsideJustWhereTheExactTailSaysSo(@ForAll @IntRange(min = 1, max = 60) int cases,
			@ForAll @DoubleRange(min = 0.02, max = 0.98) double target) {
		Limits limits = new Funnel(Registry.find("K04").orElseThrow(), target).limits(cases);
		double upTo = 0;
		for (int count = 0; count <= cases; count++) {
			double from = 1 - upTo;
			upTo += probability(cases, target, count);
			Position expected = position(upTo, from);
			if (clear(upTo) && clear(from)) {
				assertThat(limits.of((double) count / cases)).as("%d of %d at %s", count, cases, target)
					.isEqualTo(expected);
			}
		}
	}

	@Property(tries = 300)
	void limitsNestAroundTheTarget(@ForAll @IntRange(min = 1, max = 100_000) int cases,
			@ForAll @DoubleRange(min = 0.01, max = 0.99) double target) {
		Limits limits = new Funnel(Registry.find("K04").orElseThrow(), target).limits(cases);
		assertThat(new double[] { 0, limits.low998(), limits.low95(), target, limits.high95(), limits.high998(), 1 })
			.isSorted();
	}

	@Property(tries = 300)
	void limitsNestAroundTheTargetHoweverMuchProjectsDiffer(@ForAll @IntRange(min = 1, max = 100_000) int cases,
			@ForAll @DoubleRange(min = 0.01, max = 0.99) double target,
			@ForAll @DoubleRange(min = 0, max = 0.5) double between) {
		Kpi kpi = Registry.find("K04").orElseThrow();
		Limits limits = new Funnel(kpi, target, new Dispersion(2, between)).limits(cases);
		Limits chance = new Funnel(kpi, target).limits(cases);
		assertThat(new double[] { 0, limits.low998(), limits.low95(), target, limits.high95(), limits.high998(), 1 })
			.isSorted();
		assertThat(limits.low95()).isLessThanOrEqualTo(chance.low95());
		assertThat(limits.high998()).isGreaterThanOrEqualTo(chance.high998());
	}

	private static Position position(double upTo, double from) {
		if (upTo < 0.025) {
			return (upTo < 0.001) ? Position.FAR_BELOW : Position.BELOW;
		}
		if (from < 0.025) {
			return (from < 0.001) ? Position.FAR_ABOVE : Position.ABOVE;
		}
		return Position.WITHIN;
	}

	/** Not so close to a limit that rounding decides. */
	private static boolean clear(double tail) {
		return Math.abs(tail - 0.025) > 1e-9 && Math.abs(tail - 0.001) > 1e-9;
	}

	private static double probability(int cases, double target, int count) {
		double ways = 1;
		for (int i = 1; i <= count; i++) {
			ways *= (double) (cases - count + i) / i;
		}
		return ways * Math.pow(target, count) * Math.pow(1 - target, cases - count);
	}

}
