package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.List;

import io.linli.console.benchmark.table.Cell;
import io.linli.console.benchmark.table.Table.Column;
import io.linli.kpi.Figure;
import io.linli.kpi.compare.Comparison;

/**
 * All columns of a figure: its counts, its value with the interval, what a view says of
 * it, and what is in neither.
 *
 * @param own what only this view says of it, behind the interval
 */
record FigureColumns(FigureWords say, Column own) {

	List<Column> columns() {
		var formula = this.say.kpi().formula();
		var columns = new ArrayList<Column>();
		columns.add(Column.figures(this.say.say("benchmark.numerator")));
		columns.add(Column.figures(this.say.say("benchmark.denominator")));
		columns.add(Column.values(this.say.valueTitle()));
		columns.addAll(this.say.intervalColumns());
		columns.add(this.own);
		if (formula.hasProof()) {
			columns.add(Column.values(this.say.say("benchmark.proven")));
		}
		if (formula.hasOverdue()) {
			columns.add(Column.figures(this.say.say("benchmark.open-overdue")));
		}
		if (formula.hasUnmeasured()) {
			columns.add(Column.figures(this.say.say("benchmark.unmeasured")));
		}
		return columns;
	}

	List<Cell> cells(Figure figure, Cell ofOwn) {
		var formula = this.say.kpi().formula();
		var row = new ArrayList<Cell>();
		row.add(this.say.cell(figure.numerator()));
		row.add(this.say.cell(figure.denominator()));
		row.add(this.say.cell(figure));
		row.addAll(this.say.intervalCells(Comparison.interval(this.say.kpi(), figure)));
		row.add(ofOwn);
		if (formula.hasProof()) {
			row.add(this.say.provenCell(figure));
		}
		if (formula.hasOverdue()) {
			row.add(this.say.cell(figure.openOverdue()));
		}
		if (formula.hasUnmeasured()) {
			row.add(this.say.cell(figure.unmeasured()));
		}
		return row;
	}

}
