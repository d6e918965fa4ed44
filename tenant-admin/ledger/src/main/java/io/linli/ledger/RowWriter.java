package io.linli.ledger;

import java.sql.SQLException;
import java.util.List;

/**
 * Brings rows into the database that are no cases.
 *
 * @param <R> a row
 */
interface RowWriter<R> extends AutoCloseable {

	/**
	 * Writes a batch.
	 * @param projects all that the batch names
	 * @param remarks takes what differs from an earlier import, and stays as it was
	 * @return what became of each, in their order
	 * @throws LedgerException an earlier import understood the ledger otherwise
	 */
	List<RowRules.Fate> write(List<R> rows, Projects projects, List<Remark> remarks)
			throws SQLException, LedgerException;

	@Override
	void close() throws SQLException;

}
