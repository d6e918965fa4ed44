package io.linli.api.benchmark;

import java.time.OffsetDateTime;

import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The type {@code KpiFigure}: a figure with what it is of, and all that follows from it.
 *
 * @param restated null where no part of it was stated again
 */
record KpiFigure(Kpi kpi, int kpiVersion, KpiUnit unit, Figure figure, OffsetDateTime asOf,
		@Nullable RestatedFigure restated) {

	KpiFigure with(@Nullable RestatedFigure other) {
		return new KpiFigure(this.kpi, this.kpiVersion, this.unit, this.figure, this.asOf, other);
	}

	public long numerator() {
		return this.figure.numerator();
	}

	public long denominator() {
		return this.figure.denominator();
	}

	public @Nullable Double value() {
		return this.kpi.value(this.figure);
	}

	public @Nullable Interval interval() {
		return this.kpi.interval(this.figure);
	}

	public long provenNumerator() {
		return this.figure.provenNumerator();
	}

	public long provenDenominator() {
		return this.figure.provenDenominator();
	}

	public @Nullable Double provenValue() {
		return this.kpi.provenValue(this.figure);
	}

	public long openOverdue() {
		return this.figure.openOverdue();
	}

	/** The cases that are done; null where household-days are counted. */
	public @Nullable Long closed() {
		return countsCases() ? this.figure.denominator() - this.figure.openOverdue() : null;
	}

	public long unmeasured() {
		return this.figure.unmeasured();
	}

	/** Null where household-days are counted, which no case can be added to. */
	public @Nullable Double measuredShare() {
		return countsCases() ? this.figure.measuredShare() : null;
	}

	public boolean thin() {
		return this.kpi.thin(this.figure);
	}

	private boolean countsCases() {
		return this.kpi.scale() == Scale.PROPORTION;
	}

}
