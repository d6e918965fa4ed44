package io.linli.kpi.compare;

import java.util.Comparator;

import io.linli.kpi.Direction;
import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * The order of projects in a comparison: by the bound of the 95 % interval that flatters
 * least, so that nobody leads by a handful of cases.
 */
public final class Comparison {

	private static final double CONFIDENCE = 0.95;

	private Comparison() {
	}

	/**
	 * The best first: by Wilson's lower bound where more is better, by the upper bound
	 * where less is better; of rates by the exact bounds. Without a case: last.
	 */
	public static Comparator<Figure> bestFirst(Kpi kpi) {
		return Comparator.comparing((figure) -> cautious(kpi, figure), Comparator.nullsLast(Comparator.reverseOrder()));
	}

	/**
	 * The 95 % interval of the value: Wilson's, of a rate Garwood's. Null without a case.
	 */
	public static @Nullable Interval interval(Kpi kpi, Figure figure) {
		return Bounds.of(kpi, figure, CONFIDENCE);
	}

	private static @Nullable Double cautious(Kpi kpi, Figure figure) {
		Interval interval = interval(kpi, figure);
		if (interval == null) {
			return null;
		}
		return (kpi.direction() == Direction.HIGHER_IS_BETTER) ? interval.low() : -interval.high();
	}

}
