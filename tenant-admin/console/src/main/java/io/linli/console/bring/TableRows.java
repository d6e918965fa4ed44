package io.linli.console.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.linli.ledger.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The rows below a heading. Of merged cells only the first has a value; in columns that
 * are told so, an empty cell means the one above.
 */
final class TableRows implements Rows {

	private final TableFile.Cells cells;

	private final Heading heading;

	private final Set<Integer> continued;

	private final String[] above;

	/**
	 * Begins below the heading.
	 * @param continued the places of columns in which an empty cell means the one above
	 */
	TableRows(TableFile.Cells cells, Heading heading, Set<Integer> continued) {
		this.cells = cells;
		this.heading = heading;
		this.continued = continued;
		this.above = new String[heading.names().size()];
	}

	@Override
	public List<String> columns() {
		return this.heading.names();
	}

	@Override
	public @Nullable Row next() {
		@Nullable Row row = this.cells.next();
		while (row != null && (row.line() <= this.heading.line() || isBlank(row))) {
			row = this.cells.next();
		}
		return (row != null) ? table(row) : null;
	}

	/** As far as the table goes: what stands beside it is no row of it. */
	private boolean isBlank(Row row) {
		return row.cells().stream().limit(this.above.length).allMatch(String::isEmpty)
				&& row.faulty().stream().noneMatch((place) -> place < this.above.length);
	}

	private Row table(Row row) {
		var whole = new ArrayList<String>();
		for (int place = 0; place < this.above.length; place++) {
			var cell = (place < row.cells().size()) ? row.cells().get(place) : "";
			if (this.continued.contains(place)) {
				cell = (cell.isEmpty() && this.above[place] != null) ? this.above[place] : cell;
				this.above[place] = cell;
			}
			whole.add(cell);
		}
		return new Row(row.line(), whole,
				row.faulty().stream().filter((place) -> place < this.above.length).collect(Collectors.toSet()));
	}

	@Override
	public void close() {
		this.cells.close();
	}

}
