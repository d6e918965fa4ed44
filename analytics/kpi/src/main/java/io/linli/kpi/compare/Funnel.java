package io.linli.kpi.compare;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A funnel plot (D. J. Spiegelhalter, "Funnel plots for comparing institutional
 * performance", Statistics in Medicine 24, 2005): a target, and limits around it that
 * narrow with the number of cases.
 *
 * @param target numerator / denominator, before it is brought to the KPI's scale
 */
public record Funnel(Kpi kpi, double target) {

	private static final double TAIL_95 = 0.025;

	private static final double TAIL_998 = 0.001;

	/**
	 * Around the rate of a set: the sum of its numerators over that of its denominators.
	 * Null where the set has no case.
	 */
	public static @Nullable Funnel around(Kpi kpi, Figure set) {
		return (set.denominator() == 0) ? null : new Funnel(kpi, (double) set.numerator() / set.denominator());
	}

	/** The target in the unit of the KPI's values. */
	public double value() {
		return this.target * this.kpi.scale().factor();
	}

	/**
	 * The limits for so many cases or household-days, at least one: of a proportion by
	 * the binomial distribution, of a rate by the Poisson distribution of its count. A
	 * count lies outside just where the exact probability of one that is as extreme is
	 * below 2.5 or 0.1 %.
	 */
	public Limits limits(long denominator) {
		if (this.target == 0) {
			return new Limits(0, 0, 0, 0);
		}
		DiscreteDistribution counts = counts(denominator);
		double most = (this.kpi.scale() == Scale.PROPORTION) ? denominator : Double.MAX_VALUE;
		return new Limits(value(Math.max(0, passing(counts, TAIL_998)), denominator),
				value(Math.max(0, passing(counts, TAIL_95)), denominator),
				value(Math.min(most, 1 + passing(counts, 1 - TAIL_95)), denominator),
				value(Math.min(most, 1 + passing(counts, 1 - TAIL_998)), denominator));
	}

	/** Divided last, as a figure's value is: 49 times a 49th is less than 1. */
	private double value(double count, long denominator) {
		return count * this.kpi.scale().factor() / denominator;
	}

	/**
	 * Where the cumulative probability passes p, between two counts as the paper's
	 * appendix A.1 interpolates, so that limits do not jump. What is above a count begins
	 * one later than what is up to it ends: hence the 1 of the upper limits.
	 */
	private static double passing(DiscreteDistribution counts, double p) {
		int count = counts.inverseCumulativeProbability(p);
		return count - (counts.cumulativeProbability(count) - p) / counts.probability(count);
	}

	private DiscreteDistribution counts(long denominator) {
		return (this.kpi.scale() == Scale.PROPORTION)
				? BinomialDistribution.of(Math.toIntExact(denominator), Math.min(1, this.target))
				: PoissonDistribution.of(this.target * denominator);
	}

}
