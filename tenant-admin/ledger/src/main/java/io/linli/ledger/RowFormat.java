package io.linli.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * How a file is written whose rows are no cases, and what becomes of a row.
 *
 * @param <R> a row, understood
 */
sealed interface RowFormat<R extends RowFormat.Row> extends FileFormat permits PermitRegister, Register, SurveyForm {

	/** Its name for ever: ids are derived from it. */
	String ledger();

	/** Of projects that do not exist yet. */
	String city();

	/** Tells one row from all others. */
	TextColumn key();

	R read(Line line) throws Refusal;

	/**
	 * What brings rows into the database, behind the company's walls.
	 * @param connection in a transaction that somebody else ends
	 */
	RowWriter<R> writer(Connection connection, UUID tenantId) throws SQLException;

	/** A row of such a file, understood. */
	interface Row {

		long line();

		String key();

		/** Code of the project. */
		String project();

		/** What is odd about it. */
		default List<Mark> marks() {
			return List.of();
		}

	}

	/** What became of a row that could be read. */
	enum Fate {

		TAKEN, TAKEN_ALREADY,
		/** Taken as open by an earlier import, closed now. */
		CLOSED_SINCE

	}

}
