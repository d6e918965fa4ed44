package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import io.linli.console.benchmark.table.Cell;
import io.linli.console.benchmark.table.Table;
import io.linli.console.benchmark.table.Table.Column;
import io.linli.kpi.Figure;
import io.linli.kpi.compare.Comparison;
import io.linli.kpi.compare.Funnel;
import io.linli.kpi.compare.Limits;
import io.linli.kpi.compare.Position;
import org.jspecify.annotations.Nullable;

/**
 * All projects over their number of cases, around the rate of all of them: which ones are
 * more apart from it than chance, and how projects differ anyway, let them be.
 */
final class FunnelDrawing {

	/** Enough for a smooth line. */
	private static final int POINTS = 160;

	private final FigureWords say;

	private final Place place;

	private final Period period;

	private final boolean manyCompanies;

	/** Of whom the projects are all. */
	private final String whose;

	private final List<ProjectFigures> projects;

	private final FigureColumns figures;

	private final Figure all;

	/** Null where no project has a case. */
	private final @Nullable Funnel funnel;

	FunnelDrawing(FigureWords say, Place place, Period period, boolean manyCompanies, String whose,
			List<ProjectFigures> projects) {
		this.say = say;
		this.place = place;
		this.period = period;
		this.manyCompanies = manyCompanies;
		this.whose = whose;
		this.figures = new FigureColumns(say, Column.text(say.say("benchmark.position")));
		this.projects = projects.stream().sorted(bestFirst(say, period)).toList();
		this.all = ProjectFigures.sum(projects, period);
		this.funnel = Funnel.around(say.kpi(), projects.stream().map((project) -> project.in(period)).toList());
	}

	Drawing drawing() {
		return new Drawing(Headlines.of(this.say, this.all), (this.funnel != null) ? plot(this.funnel) : null,
				new Table(columns(), this.projects.stream().map(this::row).toList()), notes());
	}

	private List<String> notes() {
		var wider = (this.funnel != null && this.funnel.widened())
				? this.say.say("benchmark.funnel.wider", String.format(Locale.ROOT, "%.1f", this.funnel.factor()))
				: this.say.say("benchmark.funnel.chance");
		return List.of(this.say.say("benchmark.funnel.note"), wider);
	}

	/** By the bound of the interval that flatters least; without a case last. */
	private static Comparator<ProjectFigures> bestFirst(FigureWords say, Period period) {
		return Comparator.comparing((project) -> Comparison.interval(say.kpi(), project.in(period)),
				Comparison.bestFirst(say.kpi()));
	}

	private List<Column> columns() {
		var columns = new ArrayList<Column>();
		columns.add(Column.text(this.say.say("benchmark.project")));
		if (this.manyCompanies) {
			columns.add(Column.text(this.say.say("benchmark.company")));
		}
		columns.addAll(this.figures.columns());
		return columns;
	}

	private List<Cell> row(ProjectFigures figures) {
		var project = figures.project();
		var figure = figures.in(this.period);
		var row = new ArrayList<Cell>();
		row.add(Cell.text(project.name()).leadingTo(this.place.at(project).in(this.period).address()));
		if (this.manyCompanies) {
			row.add(Cell.text(project.company())
				.leadingTo(this.place.narrowedTo(project.companyId()).in(this.period).address()));
		}
		row.addAll(this.figures.cells(figure, positionCell(position(figure))));
		return row;
	}

	private Cell positionCell(@Nullable Position position) {
		return (position == null) ? this.say.nothing() : Cell.text(this.say.say("benchmark.position." + position))
			.marked(Mood.of(this.say.kpi(), position).mark());
	}

	/** Null without a case, and where there is no other project. */
	private @Nullable Position position(Figure figure) {
		var value = this.say.kpi().value(figure);
		return (this.funnel == null || value == null || figure.denominator() == this.all.denominator()) ? null
				: this.funnel.limits(figure.denominator()).of(value);
	}

	private Plot plot(Funnel around) {
		var counted = this.projects.stream().filter((project) -> project.in(this.period).denominator() > 0).toList();
		// Without its limits in sight a funnel is a line.
		var values = counted.stream()
			.map((project) -> project.in(this.period))
			.flatMapToDouble((figure) -> withLimits(figure, around))
			.toArray();
		var range = Range.of(values, around.value(), this.say.proportion());
		var kpi = this.say.kpi();
		var across = this.say.say(this.say.proportion() ? "benchmark.cases" : "benchmark.household-days");
		return new Plot.Funnel("funnel", this.say.proportion(), across,
				this.say.say("benchmark.funnel.target", this.whose, this.say.value(around.value())), around.value(),
				range.low(), range.high(), curves(around, counted), counted.stream().map(this::dot).toList(),
				Stream.of(Mood.values())
					.map((mood) -> new Plot.Funnel.Meaning(mood.name(), this.say.say("benchmark.mood." + mood)))
					.toList());
	}

	private DoubleStream withLimits(Figure figure, Funnel around) {
		var limits = around.limits(figure.denominator());
		return DoubleStream.of(value(figure), limits.low998(), limits.high998());
	}

	private double value(Figure figure) {
		return (double) figure.numerator() * this.say.kpi().scale().factor() / figure.denominator();
	}

	private Plot.Funnel.Dot dot(ProjectFigures figures) {
		var project = figures.project();
		var figure = figures.in(this.period);
		var position = position(figure);
		return new Plot.Funnel.Dot(figure.denominator(), value(figure),
				((position != null) ? Mood.of(this.say.kpi(), position) : Mood.USUAL).name(),
				position != null && position != Position.WITHIN, this.say.thin(figure), project.name(),
				this.say.sentence(project.name() + this.say.say("benchmark.of-company", project.company()), figure),
				this.place.at(project).in(this.period).address());
	}

	private List<Plot.Funnel.Curve> curves(Funnel around, List<ProjectFigures> counted) {
		var cases = counted.stream().mapToLong((project) -> project.in(this.period).denominator()).summaryStatistics();
		var limits = new ArrayList<Limits>();
		var places = new ArrayList<Long>();
		double from = Math.max(1, cases.getMin() * 0.8);
		double to = cases.getMax() * 1.2 + 1;
		for (int point = 0; point <= POINTS; point++) {
			long place = Math.round(from * Math.pow(to / from, (double) point / POINTS));
			if (places.isEmpty() || place > places.getLast()) {
				places.add(place);
				limits.add(around.limits(place));
			}
		}
		return List.of(curve("benchmark.limit.998", true, places, limits, Limits::low998),
				curve("benchmark.limit.95", false, places, limits, Limits::low95),
				curve("benchmark.limit.95", false, places, limits, Limits::high95),
				curve("benchmark.limit.998", true, places, limits, Limits::high998));
	}

	private Plot.Funnel.Curve curve(String name, boolean outer, List<Long> places, List<Limits> limits,
			ToDoubleFunction<Limits> limit) {
		var points = new ArrayList<double[]>();
		for (int point = 0; point < places.size(); point++) {
			points.add(new double[] { places.get(point), limit.applyAsDouble(limits.get(point)) });
		}
		return new Plot.Funnel.Curve(this.say.say(name), outer, points);
	}

}
