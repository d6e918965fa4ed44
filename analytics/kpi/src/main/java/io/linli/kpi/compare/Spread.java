package io.linli.kpi.compare;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * The median and the quartiles of projects' values, one value a project, so that large
 * projects do not dominate: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical
 * packages", The American Statistician 50 (1996), type 7, which is PostgreSQL's
 * {@code percentile_cont}.
 */
public record Spread(double lowerQuartile, double median, double upperQuartile) {

	/** Null where there is no value. */
	public static @Nullable Spread of(Collection<Double> values) {
		if (values.isEmpty()) {
			return null;
		}
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return new Spread(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
	}

	private static double quantile(double[] sorted, double p) {
		double place = p * (sorted.length - 1);
		int below = (int) place;
		double step = (below + 1 < sorted.length) ? sorted[below + 1] - sorted[below] : 0;
		return sorted[below] + (place - below) * step;
	}

}
