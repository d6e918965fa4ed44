package io.linli.tenancy;

import java.sql.SQLException;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Statements that a connection has prepared and the database can no longer execute as
 * they are: a migration has changed the type of one of their columns, or something
 * between us and the database has deallocated them. The driver executes a single
 * statement anew by itself, but never several that travel together. A connection answers
 * so only once: the driver then forgets what it has prepared, or the pool the connection.
 */
final class StalePlans {

	/** More than there are connections, which may all know the table as it was. */
	private static final int TRIES = 20;

	private static final String NO_SUCH_STATEMENT = "26000";

	private static final String NOT_SUPPORTED = "0A000";

	private StalePlans() {
	}

	/** Work on a connection of its own. */
	@FunctionalInterface
	interface Work<T> {

		T run() throws SQLException;

	}

	/** Does work that only reads, and again where it met a stale plan. */
	static <T> T retry(Work<T> read) throws SQLException {
		for (int tried = 1;; tried++) {
			try {
				return read.run();
			}
			catch (SQLException ex) {
				if (tried == TRIES || !isCause(ex)) {
					throw ex;
				}
			}
		}
	}

	/**
	 * What a transaction ends with that met a stale plan: nothing of it is kept, and the
	 * same again may succeed.
	 */
	static TransientDataAccessResourceException undone(SQLException cause) {
		return new TransientDataAccessResourceException("A prepared statement was stale", cause);
	}

	// PostgreSQL has no state of its own for a changed type, and a message in whatever
	// language. A statement of ours that could never be executed would not pass its test.
	static boolean isCause(SQLException ex) {
		return NO_SUCH_STATEMENT.equals(ex.getSQLState()) || NOT_SUPPORTED.equals(ex.getSQLState());
	}

}
