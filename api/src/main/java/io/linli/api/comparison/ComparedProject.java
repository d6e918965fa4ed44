package io.linli.api.comparison;

import java.util.List;

import io.linli.api.benchmark.KpiUnit;
import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.compare.CaseMix;
import io.linli.kpi.compare.Limits;
import io.linli.kpi.compare.Position;
import io.linli.kpi.compare.Rank;
import org.jspecify.annotations.Nullable;

/**
 * The type {@code ComparedProject}: a project's figure, and where it lies among the
 * others.
 *
 * @param interval null without a case
 * @param funnel the limits of the set; null where it has no case
 * @param rank null without a case, and where there is no other project with one
 * @param caseMix null where it was not asked for
 */
record ComparedProject(Kpi kpi, KpiUnit unit, Figure figure, @Nullable Interval interval, @Nullable FunnelLimits funnel,
		@Nullable Rank rank, @Nullable CaseMix caseMix) {

	public long numerator() {
		return this.figure.numerator();
	}

	public long denominator() {
		return this.figure.denominator();
	}

	public long unmeasured() {
		return this.figure.unmeasured();
	}

	public @Nullable Double value() {
		return this.kpi.value(this.figure);
	}

	public @Nullable Limits limits() {
		return (this.funnel != null && this.figure.denominator() > 0) ? this.funnel.of(this.figure.denominator())
				: null;
	}

	/** Null without a case, and where the set is this project alone. */
	public @Nullable Position position() {
		Limits limits = limits();
		Double value = value();
		return (limits != null && value != null && this.rank != null) ? limits.of(value) : null;
	}

	public List<Footnote> footnotes() {
		if (this.figure.denominator() == 0) {
			return List.of(Footnote.NO_CASES);
		}
		return this.kpi.thin(this.figure) ? List.of(Footnote.FEW_CASES) : List.of();
	}

}
