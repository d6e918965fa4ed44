package io.linli.console.benchmark;

import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * What one project, or one company, reached in a KPI.
 *
 * @param project null for a company's sum
 */
record Line(Kpi kpi, String company, @Nullable String project, Figure figure) {

	public @Nullable Double value() {
		return this.kpi.value(this.figure);
	}

	public @Nullable Double proven() {
		return this.kpi.provenValue(this.figure);
	}

	public @Nullable Interval interval() {
		return this.kpi.interval(this.figure);
	}

	/** Too few cases, but some. */
	public boolean thin() {
		return this.figure.denominator() > 0 && this.kpi.thin(this.figure);
	}

	/** By what lines are sorted: the interval's lower end, or the value of a rate. */
	@Nullable Double rank() {
		var interval = interval();
		return (interval != null) ? Double.valueOf(interval.low()) : value();
	}

}
