package io.linli.console.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.linli.ledger.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A file with a table in it, in memory and nowhere else.
 */
sealed interface TableFile permits Book, Text {

	/** In bytes, packed. */
	long LARGEST = 10_000_000;

	int MOST_ROWS = 30_000;

	int MOST_COLUMNS = 200;

	/** The names of its sheets that have rows; there is one at least. */
	List<String> sheets();

	/** The rows of a sheet that are not blank, as they stand there. */
	Cells open(int sheet);

	/** Its size in bytes. */
	long size();

	/** Looks at all of it once. */
	static TableFile of(byte[] bytes) {
		if (bytes.length > LARGEST) {
			throw new FileRefused(FileProblem.LARGE);
		}
		var file = Book.isOne(bytes) ? Book.of(bytes) : Text.of(bytes);
		var filled = IntStream.range(0, file.sheets().size()).filter((sheet) -> file.count(sheet) > 0).boxed().toList();
		if (filled.isEmpty()) {
			throw new FileRefused(FileProblem.EMPTY);
		}
		return file.only(filled);
	}

	/** The same file with these sheets alone. */
	TableFile only(List<Integer> sheets);

	/** The first rows of a sheet. */
	default List<Rows.Row> beginning(int sheet, int most) {
		var beginning = new ArrayList<Rows.Row>();
		try (var cells = open(sheet)) {
			Rows.@Nullable Row row = cells.next();
			while (row != null && beginning.size() < most) {
				beginning.add(row);
				row = cells.next();
			}
		}
		return beginning;
	}

	private long count(int sheet) {
		long rows = 0;
		try (var cells = open(sheet)) {
			while (cells.next() != null) {
				if (++rows > MOST_ROWS) {
					throw new FileRefused(FileProblem.ROWS);
				}
			}
		}
		return rows;
	}

	/** Rows one by one. */
	interface Cells extends AutoCloseable {

		/** Null: there are none left. */
		Rows.@Nullable Row next();

		@Override
		void close();

	}

}
