package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.List;

import io.linli.kpi.Direction;

/**
 * Seven tones of a heat map, from the worst to the best, between round values.
 *
 * @param bounds six values, ascending
 */
record Tones(FigureWords say, List<Double> bounds) {

	private static final int BOUNDS = 6;

	/** So much of the values shall lie within the five inner tones. */
	private static final double INNER = 0.9;

	private static final double[] ROUND = { 1, 2, 3, 4, 5, 10 };

	static Tones of(FigureWords say, List<Double> values) {
		var sorted = values.stream().sorted().toList();
		var best = worseIsLess(say) ? quantile(sorted, 1) : quantile(sorted, 0);
		var worst = worseIsLess(say) ? quantile(sorted, 1 - INNER) : quantile(sorted, INNER);
		var smallest = say.proportion() ? 0.005 : 0.5;
		var step = Math.max(smallest, round(Math.abs(best - worst) / BOUNDS));
		var bounds = new ArrayList<Double>();
		var first = worseIsLess(say) ? Math.ceil(best / step - 1e-9) - BOUNDS : Math.floor(best / step + 1e-9) + 1;
		for (int bound = 0; bound < BOUNDS; bound++) {
			bounds.add((first + bound) * step);
		}
		return new Tones(say, List.copyOf(bounds));
	}

	/** 0 for the worst to 6 for the best. */
	int of(double value) {
		int above = (int) this.bounds.stream().filter((bound) -> value >= bound - 1e-12).count();
		return worseIsLess(this.say) ? above : BOUNDS - above;
	}

	/** What each tone holds, in the order of the tones. */
	List<String> meanings() {
		var meanings = new ArrayList<String>();
		meanings.add(this.say.say("benchmark.tone.below", shown(0)));
		for (int bound = 1; bound < BOUNDS; bound++) {
			meanings.add(this.say.say("benchmark.tone.between", shown(bound - 1), shown(bound)));
		}
		meanings.add(this.say.say("benchmark.tone.from", shown(BOUNDS - 1)));
		return worseIsLess(this.say) ? meanings : meanings.reversed();
	}

	private String shown(int bound) {
		return whole() ? this.say.rounded(this.bounds.get(bound)) : this.say.value(this.bounds.get(bound));
	}

	private boolean whole() {
		var unit = this.say.proportion() ? 100 : 1;
		return this.bounds.stream().allMatch((bound) -> Math.abs(bound * unit - Math.rint(bound * unit)) < 1e-9);
	}

	private static boolean worseIsLess(FigureWords say) {
		return say.kpi().direction() == Direction.HIGHER_IS_BETTER;
	}

	private static double quantile(List<Double> sorted, double share) {
		return sorted.isEmpty() ? 0 : sorted.get((int) Math.round(share * (sorted.size() - 1)));
	}

	/** The next of 1 to 5 and 10 of a power of ten. */
	private static double round(double least) {
		if (least <= 0) {
			return 0;
		}
		var power = Math.pow(10, Math.floor(Math.log10(least)));
		for (double leading : ROUND) {
			if (leading * power >= least - 1e-12) {
				return leading * power;
			}
		}
		return 10 * power;
	}

}
