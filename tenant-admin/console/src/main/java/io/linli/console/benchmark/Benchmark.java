package io.linli.console.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.kpi.Direction;
import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;

/**
 * A KPI of all projects of a group over a period, the best first; those without a case
 * come last, with no value at all.
 */
record Benchmark(Kpi kpi, Period period, List<Line> projects, List<Line> companies, Figure total) {

	/** A project's sum over the period's months and levels. */
	record Row(UUID companyId, String company, String project, Figure figure) {
	}

	static Benchmark of(Kpi kpi, Period period, List<Row> rows) {
		var projects = rows.stream()
			.map((row) -> new Line(kpi, row.company(), row.project(), row.figure()))
			.sorted(order(kpi))
			.toList();
		var companies = rows.stream()
			.collect(Collectors.groupingBy(Row::companyId))
			.values()
			.stream()
			.map((own) -> new Line(kpi, own.getFirst().company(), null, sum(own)))
			.sorted(order(kpi))
			.toList();
		return new Benchmark(kpi, period, projects, companies, sum(rows));
	}

	public boolean proportion() {
		return this.kpi.scale() == Scale.PROPORTION;
	}

	public boolean lowerIsBetter() {
		return this.kpi.direction() == Direction.LOWER_IS_BETTER;
	}

	/** Whether a line of the tables carries the footnote. */
	public boolean thin() {
		return this.projects.stream().anyMatch(Line::thin) || this.companies.stream().anyMatch(Line::thin);
	}

	public Line whole() {
		return new Line(this.kpi, "", null, this.total);
	}

	private static Figure sum(Collection<Row> rows) {
		return Figure.sum(rows.stream().map(Row::figure).toList());
	}

	private static Comparator<Line> order(Kpi kpi) {
		Comparator<Double> best = (kpi.direction() == Direction.LOWER_IS_BETTER) ? Comparator.naturalOrder()
				: Comparator.reverseOrder();
		return Comparator.comparing(Line::rank, Comparator.nullsLast(best))
			.thenComparing(Line::company)
			.thenComparing(Line::project, Comparator.nullsFirst(Comparator.naturalOrder()));
	}

}
