package io.linli.console.benchmark.table;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * All figures of a view, in the reader's language. The first cell of a row is its head.
 *
 * @param end what stands below the rows of a file without remarks; null for nothing
 */
public record Table(List<Column> columns, List<List<Cell>> rows, @Nullable String end) {

	/** Where a column is to be seen. */
	public enum Place {

		EVERYWHERE, PAGE, FILE

	}

	/**
	 * A column's head.
	 *
	 * @param figures whether it holds figures, which stand at the right
	 * @param footnoted whether its figures can be of too few cases
	 */
	public record Column(String title, boolean figures, boolean footnoted, Place place) {

		public static Column text(String title) {
			return new Column(title, false, false, Place.EVERYWHERE);
		}

		public static Column figures(String title) {
			return new Column(title, true, false, Place.EVERYWHERE);
		}

		public static Column values(String title) {
			return new Column(title, true, true, Place.EVERYWHERE);
		}

		public Column onlyOn(Place where) {
			return new Column(this.title, this.figures, this.footnoted, where);
		}

	}

	public Table(List<Column> columns, List<List<Cell>> rows) {
		this(columns, rows, null);
	}

	/** As it stands on a page. */
	public Table onPage() {
		return without(Place.FILE);
	}

	/** As it is taken along. */
	public Table inFile() {
		return without(Place.PAGE);
	}

	/** Whether a row carries the footnote of few cases. */
	public boolean thin() {
		return this.rows.stream().flatMap(List::stream).anyMatch(Cell::thin);
	}

	private Table without(Place other) {
		var kept = IntStream.range(0, this.columns.size())
			.filter((column) -> this.columns.get(column).place() != other)
			.toArray();
		return (kept.length == this.columns.size()) ? this
				: new Table(of(this.columns, kept), this.rows.stream().map((row) -> of(row, kept)).toList(), this.end);
	}

	private static <T> List<T> of(List<T> all, int[] kept) {
		return IntStream.of(kept).mapToObj(all::get).toList();
	}

}
