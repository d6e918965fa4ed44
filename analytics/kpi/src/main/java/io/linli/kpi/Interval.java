package io.linli.kpi;

import org.jspecify.annotations.Nullable;

/**
 * A confidence interval, of 95 % where nothing else is said.
 *
 * @param low lower bound; of a proportion from 0 to 1
 * @param high upper bound; of a proportion from 0 to 1
 */
public record Interval(double low, double high) {

	/** The normal quantile of 97.5 %. */
	private static final double Z = 1.959963984540054;

	/**
	 * The score interval of E. B. Wilson, "Probable Inference, the Law of Succession, and
	 * Statistical Inference", JASA 22 (1927): it holds for few cases, and for none or all
	 * of them. Null where there is no case.
	 */
	public static @Nullable Interval wilson(long numerator, long denominator) {
		if (denominator == 0) {
			return null;
		}
		double n = denominator;
		double share = numerator / n;
		double z2 = Z * Z;
		double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
		double reach = Z / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
		// At none or all the bound is 0 or 1 by algebra; rounding would miss it.
		double low = (numerator == 0) ? 0 : centre - reach;
		double high = (numerator == denominator) ? 1 : centre + reach;
		return new Interval(low, high);
	}

}
