package io.linli.kpi.compare;

import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Intervals of figures for any confidence.
 */
final class Bounds {

	private Bounds() {
	}

	/**
	 * The exact one of a KPI's value, which holds at least as often as it says, however
	 * many cases there are and wherever the value lies. Null where there is no case.
	 * @param confidence 0.95 for 95 %
	 */
	static @Nullable Interval of(Kpi kpi, Figure figure, double confidence) {
		if (figure.denominator() == 0) {
			return null;
		}
		if (kpi.scale() == Scale.PROPORTION) {
			return binomial(figure.numerator(), figure.denominator(), confidence);
		}
		double unit = (double) kpi.scale().factor() / figure.denominator();
		Interval count = poisson(figure.numerator(), confidence);
		return new Interval(count.low() * unit, count.high() * unit);
	}

	/**
	 * Of the mean of a Poisson count: F. Garwood, "Fiducial limits for the Poisson
	 * distribution", Biometrika 28 (1936), by quantiles of chi-squared.
	 */
	static Interval poisson(long count, double confidence) {
		double tail = (1 - confidence) / 2;
		double low = (count == 0) ? 0 : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(tail) / 2;
		double high = ChiSquaredDistribution.of(2.0 * (count + 1)).inverseSurvivalProbability(tail) / 2;
		return new Interval(low, high);
	}

	/**
	 * Of a proportion: C. J. Clopper and E. S. Pearson, "The use of confidence or
	 * fiducial limits illustrated in the case of the binomial", Biometrika 26 (1934), by
	 * quantiles of beta.
	 */
	static Interval binomial(long numerator, long denominator, double confidence) {
		double tail = (1 - confidence) / 2;
		long others = denominator - numerator;
		double low = (numerator == 0) ? 0
				: BetaDistribution.of(numerator, others + 1.0).inverseCumulativeProbability(tail);
		double high = (others == 0) ? 1 : BetaDistribution.of(numerator + 1.0, others).inverseSurvivalProbability(tail);
		return new Interval(low, high);
	}

}
