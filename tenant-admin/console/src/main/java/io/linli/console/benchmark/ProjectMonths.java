package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

	ProjectMonths(FigureWords say, Place place, Period period) {
		this.say = say;
		this.place = place;
		this.period = period;
	}

	Drawing of(ProjectFigures project, List<ProjectFigures> all) {
		return new Drawing(Headlines.of(this.say, project.in(this.period)), plot(project, all),
				new Table(columns(), this.period.months().stream().map((month) -> row(project, month, all)).toList()),
				List.of());
	}

	private List<Column> columns() {
		var formula = this.say.kpi().formula();
		var columns = new ArrayList<Column>();
		columns.add(Column.text(this.say.say("benchmark.month")));
		columns.add(Column.figures(this.say.say("benchmark.numerator")));
		columns.add(Column.figures(this.say.say("benchmark.denominator")));
		columns.add(Column.figures(this.say.say(formula.hasProof() ? "benchmark.claimed" : "benchmark.value")));
		columns.add(Column.figures(this.say.say("benchmark.interval")));
		columns.add(Column.figures(this.say.say("benchmark.all-projects")));
		if (formula.hasProof()) {
			columns.add(Column.figures(this.say.say("benchmark.proven")));
		}
		if (formula.hasOverdue()) {
			columns.add(Column.figures(this.say.say("benchmark.open-overdue")));
		}
		if (formula.hasUnmeasured()) {
			columns.add(Column.figures(this.say.say("benchmark.unmeasured")));
		}
		return columns;
	}

	private List<Cell> row(ProjectFigures project, YearMonth month, List<ProjectFigures> all) {
		var kpi = this.say.kpi();
		var figure = project.in(month);
		var row = new ArrayList<Cell>();
		row.add(Cell.text(this.say.words().month(month))
			.leadingTo(this.place.look(View.CASES).in(Period.month(month)).address()));
		row.add(this.say.cell(figure.numerator()));
		row.add(this.say.cell(figure.denominator()));
		row.add(this.say.cell(figure));
		row.add(Cell.text(this.say.interval(Comparison.interval(kpi, figure))));
		row.add(this.say.cell(whole(all, month)));
		if (kpi.formula().hasProof()) {
			row.add(this.say.provenCell(figure));
		}
		if (kpi.formula().hasOverdue()) {
			row.add(this.say.cell(figure.openOverdue()));
		}
		if (kpi.formula().hasUnmeasured()) {
			row.add(this.say.cell(figure.unmeasured()));
		}
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
				ofMonths((month) -> this.say.sentence(this.say.words().month(month), project.in(month))),
				this.say.say("benchmark.interval"), this.say.say("benchmark.all-projects"),
				ofMonths((month) -> kpi.value(whole(all, month))));
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
