package io.linli.sla;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The deadlines that a replay judges, of the company that the transaction is set to.
 */
public final class ReplayRows {

	/**
	 * Rows on their way at a time: a replay of half a million takes no more memory than
	 * one of a few.
	 */
	private static final int AT_A_TIME = 5_000;

	// By the index of what each threshold has been pinned to; those without one lie
	// there, too. An array, because a subquery beside "or" would not use it.
	private static final String STARTED = "select " + DeadlineRows.COLUMNS + " "
			+ """
					from deadline
					where clock = any (?) and started_at >= ? and started_at < ? and cancelled_at is null
					  and (threshold_id is null or threshold_id = any (array(select t.id from threshold t where t.clock = any (?))))""";

	private ReplayRows() {
	}

	/**
	 * Replays all deadlines that started between two instants.
	 * @param connection inside a transaction, so that rows come a few at a time
	 * @throws SQLException also when the thread is interrupted on the way
	 */
	public static void replay(Connection connection, Replay replay, Instant from, Instant until) throws SQLException {
		Array clocks = connection.createArrayOf("text", replay.clocks().stream().map(Clock::name).toArray());
		try (PreparedStatement select = connection.prepareStatement(STARTED)) {
			select.setFetchSize(AT_A_TIME);
			Cells.bind(select, clocks, Cells.typed(from), Cells.typed(until), clocks);
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					if (Thread.currentThread().isInterrupted()) {
						throw new SQLException("The replay was interrupted");
					}
					replay.judge(DeadlineRows.of(rows));
				}
			}
		}
	}

}
