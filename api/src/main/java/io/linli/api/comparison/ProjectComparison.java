package io.linli.api.comparison;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.linli.api.benchmark.KpiUnit;
import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.compare.Comparison;
import io.linli.kpi.compare.Funnel;
import io.linli.kpi.compare.Rank;
import io.linli.kpi.compare.Spread;
import org.jspecify.annotations.Nullable;

/**
 * The type {@code ProjectComparison}: the projects that the caller may see, by one KPI.
 *
 * @param figure the set's: the sum of its projects
 * @param spread of the projects' own values; null where no project has a case
 * @param dispersion null where the limits are those of chance alone
 * @param projects the best first, by the bound that flatters least
 */
record ProjectComparison(Kpi kpi, int kpiVersion, OffsetDateTime asOf, Figure figure, @Nullable Spread spread,
		@Nullable FunnelDispersion dispersion, List<ComparedProject> projects) {

	/** A project with its figure, as it was read. */
	record Entry(KpiUnit unit, Figure figure) {
	}

	/**
	 * Compares.
	 * @param strata null where the case mix was not asked for
	 */
	static ProjectComparison of(Kpi kpi, int kpiVersion, OffsetDateTime asOf, List<Entry> entries,
			@Nullable ProjectStrata strata) {
		List<Figure> figures = entries.stream().map(Entry::figure).toList();
		Figure set = Figure.sum(figures);
		Funnel funnel = Funnel.around(kpi, figures);
		FunnelLimits limits = (funnel != null) ? new FunnelLimits(funnel) : null;
		List<@Nullable Rank> ranks = Rank.of(kpi, figures);
		List<ComparedProject> projects = new ArrayList<>();
		for (int i = 0; i < entries.size(); i++) {
			projects.add(new ComparedProject(kpi, entries.get(i).unit(), figures.get(i),
					Comparison.interval(kpi, figures.get(i)), limits, ranks.get(i),
					(strata != null) ? strata.caseMix(kpi, entries.get(i).unit()) : null));
		}
		projects.sort(Comparator.comparing(ComparedProject::interval, Comparison.bestFirst(kpi)));
		Spread spread = Spread
			.of(figures.stream().map(kpi::value).filter(Objects::nonNull).map(Objects::requireNonNull).toList());
		return new ProjectComparison(kpi, kpiVersion, asOf, set, spread, FunnelDispersion.of(funnel), projects);
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
		return Comparison.interval(this.kpi, this.figure);
	}

}
