package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;

import io.linli.kpi.Figure;

/**
 * A project's figures of one KPI, month by month; months in which the run knows nothing
 * of the project are missing.
 */
record ProjectFigures(Project project, Map<YearMonth, Figure> months) {

	Figure in(YearMonth month) {
		return this.months.getOrDefault(month, Figure.NONE);
	}

	/** The sum of a period's months. */
	Figure in(Period period) {
		return Figure.sum(this.months.entrySet()
			.stream()
			.filter((each) -> period.holds(each.getKey()))
			.map(Map.Entry::getValue)
			.toList());
	}

	/** The sum of all that is compared: percentages are never averaged. */
	static Figure sum(Collection<ProjectFigures> projects, Period period) {
		return Figure.sum(projects.stream().map((project) -> project.in(period)).toList());
	}

}
