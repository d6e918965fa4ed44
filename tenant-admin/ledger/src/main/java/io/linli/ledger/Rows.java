package io.linli.ledger;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A table that somebody brings: the names of its columns, and its rows one by one. */
public interface Rows extends AutoCloseable {

	/** Each name stands once. */
	List<String> columns();

	/** Null: there are none left. */
	@Nullable Row next();

	@Override
	void close();

	/**
	 * A row of the table.
	 *
	 * @param line where it stands in the file, counted from 1
	 * @param cells as many as there are columns
	 * @param faulty the places of cells whose formula has no value, counted from 0
	 */
	record Row(long line, List<String> cells, Set<Integer> faulty) {
	}

}
