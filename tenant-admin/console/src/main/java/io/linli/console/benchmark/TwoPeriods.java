package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import io.linli.console.benchmark.table.Cell;
import io.linli.console.benchmark.table.Table;
import io.linli.console.benchmark.table.Table.Column;
import io.linli.kpi.Figure;
import io.linli.kpi.compare.Change;
import org.jspecify.annotations.Nullable;

/**
 * Each project in two periods, and whether the change is more than chance.
 */
final class TwoPeriods {

	private final FigureWords say;

	private final Place place;

	private final Period earlier;

	private final Period later;

	private final boolean manyCompanies;

	private record Line(Project project, Figure before, Figure after, @Nullable Change change) {
	}

	TwoPeriods(FigureWords say, Place place, Period earlier, Period later, boolean manyCompanies) {
		this.say = say;
		this.place = place;
		this.earlier = earlier;
		this.later = later;
		this.manyCompanies = manyCompanies;
	}

	/**
	 * Compares.
	 * @param before the projects with their months of the earlier period
	 * @param after the same of the later one
	 */
	Drawing of(List<ProjectFigures> before, List<ProjectFigures> after) {
		var known = new LinkedHashMap<Project, Figure>();
		before.forEach((project) -> known.put(project.project(), project.in(this.earlier)));
		var sums = new LinkedHashMap<Project, Figure>();
		known.keySet().forEach((project) -> sums.put(project, Figure.NONE));
		after.forEach((project) -> sums.put(project.project(), project.in(this.later)));
		var lines = sums.entrySet()
			.stream()
			.map((each) -> line(each.getKey(), known.getOrDefault(each.getKey(), Figure.NONE), each.getValue()))
			.sorted(Comparator.comparing(Line::change, Comparator.nullsLast(worstFirst())))
			.toList();
		var headlines = headlines(ProjectFigures.sum(before, this.earlier), ProjectFigures.sum(after, this.later));
		return new Drawing(headlines, lines.isEmpty() ? null : plot(lines.stream().limit(Plot.MOST_ROWS).toList()),
				new Table(columns(), lines.stream().map(this::row).toList()),
				Stream
					.concat(this.say.notesOfRows(lines.size()).stream(),
							Stream.of(this.say.say("benchmark.periods.note")))
					.toList());
	}

	private Line line(Project project, Figure before, Figure after) {
		return new Line(project, before, after, Change.between(this.say.kpi(), before, after));
	}

	/** What got worse for certain, then what did so perhaps, and so on. */
	private Comparator<Change> worstFirst() {
		var moreIsBetter = Mood.moreIsBetter(this.say.kpi());
		return Comparator
			.comparingDouble((change) -> moreIsBetter ? change.interval().high() : -change.interval().low());
	}

	private List<Drawing.Headline> headlines(Figure before, Figure after) {
		var kpi = this.say.kpi();
		var change = Change.between(kpi, before, after);
		var headlines = new ArrayList<Drawing.Headline>();
		headlines.add(new Drawing.Headline(this.say.period(this.earlier), this.say.value(kpi.value(before)),
				this.say.counts(before)));
		headlines.add(new Drawing.Headline(this.say.period(this.later), this.say.value(kpi.value(after)),
				this.say.counts(after)));
		if (change != null) {
			headlines.add(new Drawing.Headline(this.say.say("benchmark.change"), this.say.change(change.difference()),
					between(change)));
		}
		return headlines;
	}

	private String between(Change change) {
		return this.say.say("benchmark.range", this.say.change(change.interval().low()),
				this.say.change(change.interval().high()));
	}

	private List<Column> columns() {
		var columns = new ArrayList<Column>();
		columns.add(Column.text(this.say.say("benchmark.project")));
		if (this.manyCompanies) {
			columns.add(Column.text(this.say.say("benchmark.company")));
		}
		var periods = List.of(this.say.period(this.earlier), this.say.period(this.later));
		for (var period : periods) {
			columns.add(Column.values(this.say.heading(period)));
			columns.add(Column.figures(this.say.say("benchmark.numerator") + " · " + period));
			columns.add(Column.figures(this.say.say("benchmark.denominator") + " · " + period));
		}
		columns.add(Column.figures(this.say.say("benchmark.change")));
		columns.addAll(this.say.intervalColumns());
		columns.add(Column.text(this.say.say("benchmark.tells")));
		if (this.say.kpi().formula().hasProof()) {
			periods.forEach((period) -> columns.add(Column.values(this.say.say("benchmark.proven") + " · " + period)));
		}
		return columns;
	}

	private List<Cell> row(Line line) {
		var nothing = this.say.nothing();
		var change = line.change();
		var row = new ArrayList<Cell>();
		row.add(Cell.text(line.project().name()).leadingTo(address(line.project())));
		if (this.manyCompanies) {
			row.add(Cell.text(line.project().company())
				.leadingTo(this.place.narrowedTo(line.project().companyId()).address()));
		}
		for (var figure : List.of(line.before(), line.after())) {
			row.add(this.say.cell(figure));
			row.add(this.say.cell(figure.numerator()));
			row.add(this.say.cell(figure.denominator()));
		}
		row.add((change != null) ? Cell.number(this.say.change(change.difference()), change.difference(),
				this.say.proportion() ? Cell.Kind.SHARE : Cell.Kind.DECIMAL) : nothing);
		row.addAll((change != null) ? this.say.intervalCells(change.interval(), between(change))
				: this.say.intervalCells(null));
		row.add((change != null)
				? Cell.text(this.say.say("benchmark.tells." + mood(change))).marked(mood(change).mark()) : nothing);
		if (this.say.kpi().formula().hasProof()) {
			row.add(this.say.provenCell(line.before()));
			row.add(this.say.provenCell(line.after()));
		}
		return row;
	}

	/** A project in both periods. */
	private String address(Project project) {
		return this.place.at(project).in(new Period(this.earlier.from(), this.later.to())).address();
	}

	private static Mood mood(Change change) {
		if (!change.tells()) {
			return Mood.USUAL;
		}
		return change.better() ? Mood.GOOD : Mood.BAD;
	}

	private Plot plot(List<Line> lines) {
		var heads = new ArrayList<Plot.Map.Head>();
		var spans = new ArrayList<Plot.Spans.Span>();
		var before = new ArrayList<@Nullable Double>();
		var after = new ArrayList<@Nullable Double>();
		for (var line : lines) {
			var from = this.say.kpi().value(line.before());
			var to = this.say.kpi().value(line.after());
			if (from != null && to != null && line.change() != null) {
				spans.add(new Plot.Spans.Span(heads.size(), from, to, mood(line.change()).name()));
			}
			before.add(from);
			after.add(to);
			heads.add(new Plot.Map.Head(line.project().name(), address(line.project())));
		}
		return new Plot.Spans("spans", this.say.proportion(), heads, spans,
				List.of(marks("diamond", this.earlier, before, lines.stream().map(Line::before).toList(), heads),
						marks("dot", this.later, after, lines.stream().map(Line::after).toList(), heads)),
				Stream.of(Mood.GOOD, Mood.BAD, Mood.USUAL)
					.map((mood) -> new Plot.Funnel.Meaning(mood.name(), this.say.say("benchmark.tells." + mood)))
					.toList());
	}

	private Plot.Spans.Marks marks(String shape, Period period, List<@Nullable Double> values, List<Figure> figures,
			List<Plot.Map.Head> heads) {
		var texts = new ArrayList<String>();
		for (int row = 0; row < figures.size(); row++) {
			texts.add(this.say.sentence(heads.get(row).name(), figures.get(row)));
		}
		return new Plot.Spans.Marks(this.say.period(period), shape, values,
				figures.stream().map(this.say::thin).toList(), texts);
	}

}
