package io.linli.console.threshold;

import java.time.Instant;

import io.linli.sla.Replay;
import io.linli.sla.ReplayRows;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/**
 * Reads what a replay judges; to be called inside the wall.
 */
@Repository
class ReplayQueries {

	private static final String LONGEST = "30s";

	private final JdbcOperations database;

	ReplayQueries(JdbcOperations database) {
		this.database = database;
	}

	/**
	 * Judges all deadlines that started between two instants; what takes longer than
	 * {@link #LONGEST} is given up.
	 */
	void judge(Replay replay, Instant from, Instant until) {
		this.database.execute("set local statement_timeout = '" + LONGEST + "'");
		this.database.execute((ConnectionCallback<Boolean>) (connection) -> {
			ReplayRows.replay(connection, replay, from, until);
			return true;
		});
	}

}
