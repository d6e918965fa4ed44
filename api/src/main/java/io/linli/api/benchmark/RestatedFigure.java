package io.linli.api.benchmark;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * The type {@code RestatedFigure}: a figure that was stated again, and the one that had
 * been filed. Parts of it that were not stated again are the published run's in both.
 *
 * @param asOf the instant at which both were judged
 * @param restatements how many have a part in it; words and times are the latest's
 */
record RestatedFigure(Kpi kpi, Figure figure, Figure filed, OffsetDateTime asOf, LocalDate limitsOn, String reason,
		String restatedBy, OffsetDateTime restatedAt, int restatements) {

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

	public long unmeasured() {
		return this.figure.unmeasured();
	}

	public long filedNumerator() {
		return this.filed.numerator();
	}

	public long filedDenominator() {
		return this.filed.denominator();
	}

	public @Nullable Double filedValue() {
		return this.kpi.value(this.filed);
	}

}
