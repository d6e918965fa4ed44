package io.linli.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table that are no cases are understood, and what becomes of one.
 *
 * @param <R> a row, understood
 */
interface RowRules<R extends RowRules.Row> {

	/** Those that are needed. */
	List<String> columns();

	/** Tells one row from all others; null: what a row says does. */
	@Nullable TextColumn key();

	String key(Line line) throws Refusal;

	R read(Line line) throws Refusal;

	/**
	 * What brings rows into the database, behind the company's walls.
	 * @param connection in a transaction that somebody else ends
	 */
	RowWriter<R> writer(Connection connection, UUID tenantId) throws SQLException;

	/** A row of such a table, understood. */
	interface Row {

		long line();

		String key();

		/** Code of the project. */
		String project();

		/** Whether the project has to be there first. */
		default boolean inProject() {
			return true;
		}

		/** What is odd about it. */
		default List<Mark> marks() {
			return List.of();
		}

		/** As it will be stored, for those who look at it first. */
		default Map<Part, String> stored() {
			return Map.of();
		}

	}

	/** What became of a row that could be read. */
	enum Fate {

		TAKEN, TAKEN_ALREADY,
		/** Taken as open by an earlier import, closed now. */
		CLOSED_SINCE

	}

}
