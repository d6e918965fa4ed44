package io.linli.console.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.linli.ledger.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The rows below a heading. Of merged cells only the first has a value; in columns that
 * are told so, an empty cell means the one above, as long as it is the same larger place:
 * the entrance of a building is none of the next.
 */
final class TableRows implements Rows {

	private final TableFile.Cells cells;

	private final Heading heading;

	private final List<Integer> continued;

	private final @Nullable String[] above;

	/**
	 * Begins below the heading.
	 * @param continued the places of columns in which an empty cell means the one above,
	 * that of the largest first
	 */
	TableRows(TableFile.Cells cells, Heading heading, List<Integer> continued) {
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
			whole.add((place < row.cells().size()) ? row.cells().get(place) : "");
		}
		boolean same = true;
		for (int place : this.continued) {
			var cell = whole.get(place);
			var before = same ? this.above[place] : null;
			if (row.faulty().contains(place)) {
				this.above[place] = null;
				same = false;
			}
			else if (!cell.isEmpty()) {
				same = cell.equals(before);
				this.above[place] = cell;
			}
			else {
				this.above[place] = before;
				whole.set(place, (before != null) ? before : "");
			}
		}
		return new Row(row.line(), whole,
				row.faulty().stream().filter((place) -> place < this.above.length).collect(Collectors.toSet()));
	}

	@Override
	public void close() {
		this.cells.close();
	}

}
