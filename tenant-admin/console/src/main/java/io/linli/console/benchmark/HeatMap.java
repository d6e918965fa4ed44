package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.linli.console.benchmark.table.Cell;
import io.linli.console.benchmark.table.Table;
import io.linli.console.benchmark.table.Table.Column;
import io.linli.kpi.Figure;

/**
 * Projects by months: where it is good, where it is not, and since when.
 */
final class HeatMap {

	private final FigureWords say;

	private final Place place;

	private final Period period;

	private final boolean manyCompanies;

	HeatMap(FigureWords say, Place place, Period period, boolean manyCompanies) {
		this.say = say;
		this.place = place;
		this.period = period;
		this.manyCompanies = manyCompanies;
	}

	Drawing of(List<ProjectFigures> projects) {
		var values = projects.stream()
			.flatMap((project) -> project.months().values().stream())
			.map(this.say.kpi()::value)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
		var tones = Tones.of(this.say, values);
		var table = table(projects, tones);
		var notes = new ArrayList<>(this.say.notesOfRows(projects.size()));
		notes.add(this.say.say("benchmark.map.note"));
		return new Drawing(Headlines.of(this.say, ProjectFigures.sum(projects, this.period)),
				projects.isEmpty() ? null : plot(projects.stream().limit(Plot.MOST_ROWS).toList(), tones), table, notes,
				values.isEmpty() ? List.of() : tones.meanings());
	}

	private Table table(List<ProjectFigures> projects, Tones tones) {
		var columns = new ArrayList<Column>();
		columns.add(Column.text(this.say.say("benchmark.project")));
		if (this.manyCompanies) {
			columns.add(Column.text(this.say.say("benchmark.company")));
		}
		var words = this.say.words();
		this.period.months().forEach((month) -> columns.addAll(columns(words.month(month))));
		columns.addAll(columns(this.say.say("benchmark.whole-period")));
		if (this.say.kpi().formula().hasProof()) {
			columns.add(Column.values(this.say.say("benchmark.proven")));
		}
		return new Table(columns, projects.stream().map((project) -> row(project, tones)).toList());
	}

	/** A page has no room for the counts of each month. */
	private List<Column> columns(String of) {
		return List.of(Column.values(of),
				Column.figures(of + " · " + this.say.say("benchmark.numerator")).onlyOn(Table.Place.FILE),
				Column.figures(of + " · " + this.say.say("benchmark.denominator")).onlyOn(Table.Place.FILE));
	}

	private List<Cell> cells(Figure figure, Cell value) {
		return List.of(value, this.say.cell(figure.numerator()), this.say.cell(figure.denominator()));
	}

	private List<Cell> row(ProjectFigures figures, Tones tones) {
		var project = figures.project();
		var row = new ArrayList<Cell>();
		row.add(Cell.text(project.name()).leadingTo(this.place.at(project).in(this.period).address()));
		if (this.manyCompanies) {
			row.add(Cell.text(project.company())
				.leadingTo(this.place.narrowedTo(project.companyId()).in(this.period).address()));
		}
		for (var month : this.period.months()) {
			var figure = figures.in(month);
			var value = this.say.kpi().value(figure);
			row.addAll(cells(figure,
					(value != null) ? this.say.cell(figure).marked("tone-" + tones.of(value)) : this.say.nothing()));
		}
		var sum = figures.in(this.period);
		row.addAll(cells(sum, (sum.denominator() > 0) ? this.say.cell(sum) : this.say.nothing()));
		if (this.say.kpi().formula().hasProof()) {
			row.add((sum.provenDenominator() > 0) ? this.say.provenCell(sum) : this.say.nothing());
		}
		return row;
	}

	private Plot plot(List<ProjectFigures> projects, Tones tones) {
		var heads = projects.stream()
			.map(ProjectFigures::project)
			.map((project) -> new Plot.Map.Head(project.name(), this.place.at(project).in(this.period).address()))
			.toList();
		var months = this.period.months();
		var spots = new ArrayList<Plot.Map.Spot>();
		for (int row = 0; row < projects.size(); row++) {
			for (int column = 0; column < months.size(); column++) {
				var figure = projects.get(row).in(months.get(column));
				var value = this.say.kpi().value(figure);
				if (value != null) {
					spots.add(new Plot.Map.Spot(column, row, tones.of(value), this.say.value(value),
							this.say.thin(figure), this.say.counts(figure)));
				}
			}
		}
		return new Plot.Map("map", heads, months.stream().map(this.say.words()::month).toList(), spots,
				tones.meanings());
	}

}
