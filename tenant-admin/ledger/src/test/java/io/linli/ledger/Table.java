package io.linli.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Lines of cells between bars, the first of which names the columns. */
final class Table implements Rows {

	private final List<String> columns;

	private final Iterator<Row> rows;

	Table(String text) {
		List<String> lines = text.lines().toList();
		this.columns = cells(lines.getFirst());
		this.rows = IntStream.range(1, lines.size())
			.mapToObj((line) -> new Row(line + 1, cells(lines.get(line)), Set.of()))
			.iterator();
	}

	private static List<String> cells(String line) {
		return List.of(line.split("\\s*\\|\\s*", -1));
	}

	@Override
	public List<String> columns() {
		return this.columns;
	}

	@Override
	public @Nullable Row next() {
		return this.rows.hasNext() ? this.rows.next() : null;
	}

	@Override
	public void close() {
		this.rows.forEachRemaining((row) -> {
		});
	}

}
