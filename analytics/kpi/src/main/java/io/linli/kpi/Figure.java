package io.linli.kpi;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * What was counted for one KPI over some projects and months. Figures of larger units are
 * sums of smaller ones; percentages are made last and never averaged.
 *
 * @param numerator as claimed
 * @param denominator cases, or household-days
 * @param provenNumerator by the server's own times; 0 for a KPI without deadlines
 * @param provenDenominator the cases that the server's own times can judge: not the
 * imported ones, of which it saw nothing
 * @param openOverdue the part of the denominator that is still open after its due time
 * @param unmeasured cases apart from all of these, for want of a limit, time or answer
 */
public record Figure(long numerator, long denominator, long provenNumerator, long provenDenominator, long openOverdue,
		long unmeasured) {

	/** Nothing counted. */
	public static final Figure NONE = new Figure(0, 0, 0, 0, 0, 0);

	public Figure {
		if (numerator < 0 || denominator < 0 || provenNumerator < 0 || provenDenominator < 0 || openOverdue < 0
				|| unmeasured < 0) {
			throw new IllegalArgumentException("counts are never negative");
		}
	}

	public static Figure sum(Collection<Figure> figures) {
		return figures.stream().reduce(NONE, Figure::plus);
	}

	public Figure plus(Figure other) {
		return new Figure(this.numerator + other.numerator, this.denominator + other.denominator,
				this.provenNumerator + other.provenNumerator, this.provenDenominator + other.provenDenominator,
				this.openOverdue + other.openOverdue, this.unmeasured + other.unmeasured);
	}

	/** The value as claimed; null where there is no case, which is not 0 %. */
	public @Nullable Double value(Scale scale) {
		return ratio(this.numerator, this.denominator, scale);
	}

	/** The value by the server's own times; null where they can judge no case. */
	public @Nullable Double provenValue(Scale scale) {
		return ratio(this.provenNumerator, this.provenDenominator, scale);
	}

	/** Wilson's 95 % interval; null for a rate, or where there is no case. */
	public @Nullable Interval interval(Scale scale) {
		return (scale == Scale.PROPORTION) ? Interval.wilson(this.numerator, this.denominator) : null;
	}

	/** Measured cases out of all: for K16 the response rate. Null where there is none. */
	public @Nullable Double measuredShare() {
		long all = this.denominator + this.unmeasured;
		return (all == 0) ? null : (double) this.denominator / all;
	}

	private static @Nullable Double ratio(long count, long cases, Scale scale) {
		return (cases == 0) ? null : (double) count * scale.factor() / cases;
	}

}
