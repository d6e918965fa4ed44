package io.linli.kpi.compare;

import io.linli.kpi.Direction;
import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * By how much a KPI's value has changed between two periods, in the unit of the values,
 * and the 95 % interval of that: R. G. Newcombe, "Interval estimation for the difference
 * between independent proportions", Statistics in Medicine 17 (1998), method 10, from the
 * intervals of the two values; of rates in the same way (G. Y. Zou and A. Donner,
 * Statistics in Medicine 27, 2008).
 */
public record Change(Kpi kpi, double difference, Interval interval) {

	/** Null where one of the two has no case. */
	public static @Nullable Change between(Kpi kpi, Figure earlier, Figure later) {
		Double before = kpi.value(earlier);
		Double after = kpi.value(later);
		Interval beforeBetween = Comparison.interval(kpi, earlier);
		Interval afterBetween = Comparison.interval(kpi, later);
		if (before == null || after == null || beforeBetween == null || afterBetween == null) {
			return null;
		}
		double difference = after - before;
		double low = difference - Math.hypot(after - afterBetween.low(), beforeBetween.high() - before);
		double high = difference + Math.hypot(afterBetween.high() - after, before - beforeBetween.low());
		return new Change(kpi, difference, new Interval(low, high));
	}

	/** Whether it is more than chance: one in twenty that are none looks like one. */
	public boolean tells() {
		return this.interval.low() > 0 || this.interval.high() < 0;
	}

	public boolean better() {
		return (this.kpi.direction() == Direction.HIGHER_IS_BETTER) ? this.difference > 0 : this.difference < 0;
	}

}
