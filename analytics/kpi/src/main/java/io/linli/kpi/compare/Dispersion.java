package io.linli.kpi.compare;

import java.util.Arrays;
import java.util.List;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;

/**
 * By how much more projects differ than chance lets them. D. J. Spiegelhalter, "Funnel
 * plots for comparing institutional performance", Statistics in Medicine 24 (2005),
 * appendix A.3, with the additive variance between projects of R. DerSimonian and N.
 * Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7 (1986): a
 * factor alone would let the limits of very many cases close in on the target all the
 * same.
 *
 * @param factor the mean square of the projects' standardized distances from the target,
 * of which the outermost tenth on each side counts as the next one; about 1 or less where
 * chance is all
 * @param between the standard deviation of what the projects are like, without chance,
 * before it is brought to the KPI's scale; 0: chance explains the differences
 */
public record Dispersion(double factor, double between) {

	static final Dispersion NONE = new Dispersion(1, 0);

	/** Of fewer nothing can be said: their tenth is no project. */
	static final int FEWEST = 10;

	private static final double TENTH = 0.1;

	/**
	 * Of projects around a target; those without a case say nothing.
	 * @param target numerator / denominator, before it is brought to the KPI's scale
	 */
	static Dispersion around(Kpi kpi, double target, List<Figure> projects) {
		double ofOne = variance(kpi, target);
		List<Figure> counted = projects.stream().filter((project) -> project.denominator() > 0).toList();
		if (counted.size() < FEWEST || ofOne <= 0) {
			return NONE;
		}
		double factor = Arrays
			.stream(withoutExtremes(counted.stream()
				.mapToDouble((project) -> ((double) project.numerator() / project.denominator() - target)
						/ Math.sqrt(ofOne / project.denominator()))
				.sorted()
				.toArray()))
			.map((distance) -> distance * distance)
			.average()
			.orElseThrow();
		int n = counted.size();
		// As far as chance alone would take it in one of forty sets.
		if (factor <= 1 + 2 * Math.sqrt(2.0 / n)) {
			return new Dispersion(factor, 0);
		}
		double weights = counted.stream().mapToDouble((project) -> project.denominator() / ofOne).sum();
		double squares = counted.stream().mapToDouble((project) -> Math.pow(project.denominator() / ofOne, 2)).sum();
		return new Dispersion(factor, Math.sqrt((n * factor - (n - 1)) / (weights - squares / weights)));
	}

	/** Of one case, or one household-day, by chance. */
	static double variance(Kpi kpi, double target) {
		return (kpi.scale() == Scale.PROPORTION) ? target * (1 - target) : target;
	}

	/**
	 * Winsorized: a few projects that are really apart must not hide themselves by making
	 * the limits wide.
	 */
	private static double[] withoutExtremes(double[] sorted) {
		int tenth = (int) (sorted.length * TENTH);
		Arrays.fill(sorted, 0, tenth, sorted[tenth]);
		Arrays.fill(sorted, sorted.length - tenth, sorted.length, sorted[sorted.length - 1 - tenth]);
		return sorted;
	}

}
