package io.linli.kpi.compare;

import java.util.List;

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
 * narrow with the number of cases. Where projects differ by more than chance, they are as
 * much wider.
 *
 * @param target numerator / denominator, before it is brought to the KPI's scale
 */
public record Funnel(Kpi kpi, double target, Dispersion dispersion) {

	private static final double TAIL_95 = 0.025;

	private static final double TAIL_998 = 0.001;

	/** Limits for chance alone. */
	Funnel(Kpi kpi, double target) {
		this(kpi, target, Dispersion.NONE);
	}

	/**
	 * Around the rate of projects: the sum of their numerators over that of their
	 * denominators. Null where they have no case.
	 */
	public static @Nullable Funnel around(Kpi kpi, List<Figure> projects) {
		Figure set = Figure.sum(projects);
		if (set.denominator() == 0) {
			return null;
		}
		double target = (double) set.numerator() / set.denominator();
		return new Funnel(kpi, target, Dispersion.around(kpi, target, projects));
	}

	/** The target in the unit of the KPI's values. */
	public double value() {
		return this.target * this.kpi.scale().factor();
	}

	/** Whether the limits are wider than chance alone would have them. */
	public boolean widened() {
		return this.dispersion.between() > 0;
	}

	/**
	 * The mean square of the projects' standardized distances from the target, extremes
	 * apart: 1 is what chance makes.
	 */
	public double factor() {
		return this.dispersion.factor();
	}

	/**
	 * The standard deviation between projects that chance does not explain, in the unit
	 * of the KPI's values.
	 */
	public double between() {
		return this.dispersion.between() * this.kpi.scale().factor();
	}

	/**
	 * The limits for so many cases or household-days, at least one: of a proportion by
	 * the binomial distribution, of a rate by the Poisson distribution of its count. A
	 * count lies outside just where the exact probability of one that is as extreme is
	 * below 2.5 or 0.1 %. Where projects differ by more than chance, as many standard
	 * deviations away, now of both together.
	 */
	public Limits limits(long denominator) {
		if (this.target == 0) {
			return new Limits(0, 0, 0, 0);
		}
		DiscreteDistribution counts = counts(denominator);
		double most = (this.kpi.scale() == Scale.PROPORTION) ? denominator : Double.MAX_VALUE;
		double mean = this.target * denominator;
		double wider = wider(denominator);
		return new Limits(value(Math.max(0, mean + (passing(counts, TAIL_998) - mean) * wider), denominator),
				value(Math.max(0, mean + (passing(counts, TAIL_95) - mean) * wider), denominator),
				value(Math.min(most, mean + (1 + passing(counts, 1 - TAIL_95) - mean) * wider), denominator),
				value(Math.min(most, mean + (1 + passing(counts, 1 - TAIL_998) - mean) * wider), denominator));
	}

	/** What the standard deviation is with the variance between projects, to without. */
	private double wider(long denominator) {
		double between = this.dispersion.between();
		return (between > 0)
				? Math.sqrt(1 + between * between * denominator / Dispersion.variance(this.kpi, this.target)) : 1;
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
