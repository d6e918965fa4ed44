package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.List;

import io.linli.console.benchmark.Plot.Map.Tone;

/**
 * Up to seven tones of a heat map, from the worst to the best, between round values. They
 * compare what is shown with each other, and so say nothing where all of it is the same:
 * that has the middle tone. Only a target makes them absolute: what reaches it has the
 * best tone.
 *
 * @param bounds up to six values that a figure can have, ascending
 * @param below how many more bounds lie below whatever a figure can have
 */
record Tones(FigureWords say, List<Double> bounds, int below) {

	private static final int BOUNDS = 6;

	private static final int MIDDLE = BOUNDS / 2;

	/** So much of the values shall lie within the five inner tones. */
	private static final double INNER = 0.9;

	private static final double[] ROUND = { 1, 2, 3, 4, 5, 10 };

	static Tones of(FigureWords say, List<Double> values) {
		var sorted = values.stream().sorted().toList();
		var target = say.kpi().target();
		if (sorted.isEmpty() || (target == null && sorted.getFirst().equals(sorted.getLast()))) {
			return new Tones(say, List.of(), MIDDLE);
		}
		var rising = Mood.moreIsBetter(say.kpi());
		double best = (target != null) ? target : quantile(sorted, rising ? 1 : 0);
		var worst = quantile(sorted, rising ? 1 - INNER : INNER);
		var smallest = say.proportion() ? 0.005 : 0.5;
		var step = Math.max(smallest, round((rising ? best - worst : worst - best) / BOUNDS));
		return between(say,
				(target != null) ? best - (rising ? (BOUNDS - 1) * step : -step) : first(best, step, rising), step);
	}

	private static double first(double best, double step, boolean rising) {
		return (rising ? Math.ceil(best / step - 1e-9) - BOUNDS : Math.floor(best / step + 1e-9) + 1) * step;
	}

	/** Without the bounds that nothing can be below, and those that nothing can reach. */
	private static Tones between(FigureWords say, double first, double step) {
		var bounds = new ArrayList<Double>();
		int below = 0;
		for (int bound = 0; bound < BOUNDS; bound++) {
			double value = Math.rint((first + bound * step) * 1e9) / 1e9;
			if (value < 1e-12) {
				below++;
			}
			else if (!say.proportion() || value <= 1 + 1e-12) {
				bounds.add(value);
			}
		}
		return new Tones(say, List.copyOf(bounds), below);
	}

	/** 0 for the worst to 6 for the best. */
	int of(double value) {
		return tone((int) this.bounds.stream().filter((bound) -> value >= bound - 1e-12).count());
	}

	/** What each tone holds, the worst first. */
	List<Tone> meanings() {
		if (this.bounds.isEmpty()) {
			return List.of(new Tone(MIDDLE, this.say.say("benchmark.tone.same")));
		}
		var meanings = new ArrayList<Tone>();
		meanings.add(new Tone(tone(0), this.say.say("benchmark.tone.below", shown(0))));
		for (int bound = 1; bound < this.bounds.size(); bound++) {
			meanings.add(new Tone(tone(bound), this.say.say("benchmark.tone.between", shown(bound - 1), shown(bound))));
		}
		var last = this.bounds.size();
		meanings.add(new Tone(tone(last), this.say.say("benchmark.tone.from", shown(last - 1))));
		return Mood.moreIsBetter(this.say.kpi()) ? meanings : meanings.reversed();
	}

	private int tone(int passed) {
		return Mood.moreIsBetter(this.say.kpi()) ? this.below + passed : BOUNDS - this.below - passed;
	}

	private String shown(int bound) {
		return whole() ? this.say.rounded(this.bounds.get(bound)) : this.say.value(this.bounds.get(bound));
	}

	private boolean whole() {
		var unit = this.say.proportion() ? 100 : 1;
		return this.bounds.stream().allMatch((bound) -> Math.abs(bound * unit - Math.rint(bound * unit)) < 1e-9);
	}

	private static double quantile(List<Double> sorted, double share) {
		return sorted.get((int) Math.round(share * (sorted.size() - 1)));
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
