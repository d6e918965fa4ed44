package io.linli.console.benchmark;

import java.util.List;

import io.linli.console.benchmark.table.Cell;
import io.linli.console.benchmark.table.Table;
import io.linli.console.benchmark.table.Table.Column;
import io.linli.console.language.Words;
import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;
import io.linli.kpi.compare.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * Says a KPI's figures in the reader's language.
 */
final class FigureWords {

	private final Kpi kpi;

	private final Words words;

	FigureWords(Kpi kpi, Words words) {
		this.kpi = kpi;
		this.words = words;
	}

	Kpi kpi() {
		return this.kpi;
	}

	Words words() {
		return this.words;
	}

	boolean proportion() {
		return this.kpi.scale() == Scale.PROPORTION;
	}

	String say(String key, Object... arguments) {
		return this.words.say(key, arguments);
	}

	public String term(io.linli.kpi.Words term) {
		return term.in(this.words.locale());
	}

	/** A value with its unit; "no cases" where there is none, which is not 0 %. */
	public String value(@Nullable Double value) {
		if (value == null) {
			return this.words.say("benchmark.no-cases");
		}
		return proportion() ? this.words.percent(value) : this.words.decimal(value);
	}

	/** Of a peers' cell, which is told in whole ones. */
	String rounded(double value) {
		return proportion() ? this.words.wholePercent(value) : this.words.number(Math.round(value));
	}

	String interval(@Nullable Interval interval) {
		return (interval != null) ? this.words.say("benchmark.range", value(interval.low()), value(interval.high()))
				: this.words.say("benchmark.nothing");
	}

	/** A change with its sign: of a share in percentage points. */
	String change(double difference) {
		var size = proportion() ? this.words.say("benchmark.points", this.words.decimal(Math.abs(difference) * 100))
				: this.words.decimal(Math.abs(difference));
		return (difference < 0) ? "−" + size : "+" + size;
	}

	/** The columns of an interval: on a page it is one, in a file two numbers. */
	List<Column> intervalColumns() {
		return List.of(Column.text(say("benchmark.interval")).onlyOn(Table.Place.PAGE),
				Column.figures(say("benchmark.interval.low")).onlyOn(Table.Place.FILE),
				Column.figures(say("benchmark.interval.high")).onlyOn(Table.Place.FILE));
	}

	List<Cell> intervalCells(@Nullable Interval interval) {
		return intervalCells(interval, interval(interval));
	}

	/** The same, said otherwise on a page. */
	List<Cell> intervalCells(@Nullable Interval interval, String shown) {
		return (interval != null) ? List.of(Cell.text(shown), cell(interval.low()), cell(interval.high()))
				: List.of(nothing(), nothing(), nothing());
	}

	Cell nothing() {
		return Cell.text(say("benchmark.nothing"));
	}

	/** The head of a KPI's values. */
	String valueTitle() {
		return say(this.kpi.formula().hasProof() ? "benchmark.claimed" : "benchmark.value");
	}

	/** A heading over values, which says so where they are claimed. */
	String heading(String of) {
		return this.kpi.formula().hasProof() ? say("benchmark.as-claimed", of) : of;
	}

	/** Where a chart has no room for all rows of its table. */
	List<String> notesOfRows(int all) {
		return (all > Plot.MOST_ROWS)
				? List.of(say("benchmark.chart.rows", this.words.number(Plot.MOST_ROWS), this.words.number(all)))
				: List.of();
	}

	/** Numerator and denominator, from which the value comes. */
	String counts(Figure figure) {
		return this.words.say("benchmark.counts", this.words.number(figure.numerator()),
				this.words.number(figure.denominator()));
	}

	/** A figure in one sentence, as it stands beside a point of a chart. */
	String sentence(String name, Figure figure) {
		var value = this.kpi.value(figure);
		if (value == null) {
			return name + "\n" + value(null);
		}
		var interval = Comparison.interval(this.kpi, figure);
		return name + "\n" + value(value) + (thin(figure) ? " *" : "") + "  " + counts(figure) + "\n"
				+ say("benchmark.interval") + " " + interval(interval);
	}

	/** Too few cases, but some. */
	boolean thin(Figure figure) {
		return figure.denominator() > 0 && this.kpi.thin(figure);
	}

	/** What makes a value uncertain: too few cases, or households' days. */
	public String few() {
		var key = proportion() ? "benchmark.few.cases" : "benchmark.few.days";
		return this.words.say(key, this.words.number(this.kpi.minimumN()));
	}

	public String period(Period period) {
		var from = this.words.month(period.from());
		return period.from().equals(period.to()) ? from
				: this.words.say("benchmark.period", from, this.words.month(period.to()));
	}

	/** The value of a figure as a cell, with its footnote. */
	Cell cell(Figure figure) {
		return cell(this.kpi.value(figure)).thin(thin(figure));
	}

	/** The same as the server's own times judge it. */
	Cell provenCell(Figure figure) {
		return cell(proven(figure));
	}

	/** What the server's own times can judge, as a figure of its own. */
	static Figure proven(Figure figure) {
		return new Figure(figure.provenNumerator(), figure.provenDenominator(), 0, 0, 0, 0);
	}

	private Cell cell(@Nullable Double value) {
		return (value != null) ? Cell.number(value(value), value, kind()) : Cell.text(value(null));
	}

	Cell wholeCell(double value) {
		return Cell.number(rounded(value), value, kind());
	}

	Cell cell(long count) {
		return Cell.number(this.words.number(count), count, Cell.Kind.COUNT);
	}

	private Cell.Kind kind() {
		return proportion() ? Cell.Kind.SHARE : Cell.Kind.DECIMAL;
	}

}
