package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.linli.console.benchmark.table.Cell;
import io.linli.console.benchmark.table.Table;
import io.linli.console.benchmark.table.Table.Column;
import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.compare.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * One project, month by month, beside all projects together.
 */
final class ProjectMonths {

	private final FigureWords say;

	private final Place place;

	private final Period period;

	/** What all projects together are called. */
	private final String together;

	private final FigureColumns figures;

	/**
	 * Draws for a workplace.
	 * @param whose the name of the workplace, with all of whose projects one is compared
	 */
	ProjectMonths(FigureWords say, Place place, Period period, String whose) {
		this.say = say;
		this.place = place;
		this.period = period;
		this.together = say.say("benchmark.all-projects", whose);
		this.figures = new FigureColumns(say, Column.values(this.together));
	}

	Drawing of(ProjectFigures project, List<ProjectFigures> all) {
		return new Drawing(Headlines.of(this.say, project.in(this.period)), plot(project, all),
				new Table(columns(), this.period.months().stream().map((month) -> row(project, month, all)).toList()),
				List.of());
	}

	private List<Column> columns() {
		return Stream.concat(Stream.of(Column.text(this.say.say("benchmark.month"))), this.figures.columns().stream())
			.toList();
	}

	private List<Cell> row(ProjectFigures project, YearMonth month, List<ProjectFigures> all) {
		var row = new ArrayList<Cell>();
		row.add(Cell.text(this.say.words().month(month))
			.leadingTo(this.place.look(View.CASES).in(Period.month(month)).address()));
		row.addAll(this.figures.cells(project.in(month), this.say.cell(whole(all, month))));
		return row;
	}

	private static Figure whole(List<ProjectFigures> all, YearMonth month) {
		return ProjectFigures.sum(all, Period.month(month));
	}

	private Plot plot(ProjectFigures project, List<ProjectFigures> all) {
		var kpi = this.say.kpi();
		return new Plot.Line("line", this.say.proportion(), ofMonths((month) -> this.say.words().month(month)),
				project.project().name(), ofMonths((month) -> kpi.value(project.in(month))),
				ofMonths((month) -> bound(project.in(month), Interval::low)),
				ofMonths((month) -> bound(project.in(month), Interval::high)),
				ofMonths((month) -> this.say.thin(project.in(month))),
				ofMonths((month) -> this.say.sentence(this.say.words().month(month), project.in(month))),
				this.say.say("benchmark.interval"), this.together, ofMonths((month) -> kpi.value(whole(all, month))));
	}

	private @Nullable Double bound(Figure figure, Function<Interval, Double> which) {
		var interval = Comparison.interval(this.say.kpi(), figure);
		return (interval != null) ? which.apply(interval) : null;
	}

	private <T extends @Nullable Object> List<T> ofMonths(Function<YearMonth, T> what) {
		var found = new ArrayList<T>();
		this.period.months().forEach((month) -> found.add(what.apply(month)));
		return found;
	}

}
