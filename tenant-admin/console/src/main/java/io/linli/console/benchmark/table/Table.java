package io.linli.console.benchmark.table;

import java.util.List;

/**
 * All figures of a view, in the reader's language. The first cell of a row is its head.
 */
public record Table(List<Column> columns, List<List<Cell>> rows) {

	/**
	 * A column's head.
	 *
	 * @param figures whether it holds figures, which stand at the right
	 */
	public record Column(String title, boolean figures) {

		public static Column text(String title) {
			return new Column(title, false);
		}

		public static Column figures(String title) {
			return new Column(title, true);
		}

	}

	/** Whether a row carries the footnote of few cases. */
	public boolean thin() {
		return this.rows.stream().flatMap(List::stream).anyMatch(Cell::thin);
	}

}
