package io.linli.console.departure;

import java.sql.Connection;
import java.sql.SQLException;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The one turn that there is for departures, of all instances together: while a company
 * is taken out none is deleted, and no two hands are at the same company. It hangs on a
 * connection of its own, and is given back when that ends.
 */
@Component
class TurnDesk {

	private final JdbcTemplate connections;

	TurnDesk(JdbcTemplate connections) {
		this.connections = connections;
	}

	/**
	 * Does the work, unless another instance has the turn, or an earlier sweep of this
	 * one. To be called outside of any transaction; the work may have its own.
	 */
	void take(Runnable work) {
		this.connections.execute((ConnectionCallback<Boolean>) (connection) -> {
			connection.setAutoCommit(false);
			try (var lock = connection.createStatement();
					var taken = lock
						.executeQuery("select pg_try_advisory_xact_lock(hashtextextended('departures', 20261203))")) {
				boolean ours = taken.next() && taken.getBoolean(1);
				if (ours) {
					work.run();
				}
				return ours;
			}
			finally {
				giveBack(connection);
			}
		});
	}

	private static void giveBack(Connection connection) throws SQLException {
		connection.rollback();
		connection.setAutoCommit(true);
	}

}
