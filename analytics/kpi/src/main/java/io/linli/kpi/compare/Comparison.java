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
	 * The 95 % interval of the value: Wilson's, of a rate Garwood's. Null without a case.
	 */
	public static @Nullable Interval interval(Kpi kpi, Figure figure) {
		Interval wilson = kpi.interval(figure);
		return (wilson != null) ? wilson : Bounds.of(kpi, figure, CONFIDENCE);
	}

	/**
	 * The best first, by their intervals: by the lower bound where more is better, by the
	 * upper one where less is. Null, without a case, comes last.
	 */
	public static Comparator<@Nullable Interval> bestFirst(Kpi kpi) {
		Comparator<Interval> cautious = (kpi.direction() == Direction.HIGHER_IS_BETTER)
				? Comparator.comparingDouble(Interval::low).reversed() : Comparator.comparingDouble(Interval::high);
		return Comparator.nullsLast(cautious);
	}

}
