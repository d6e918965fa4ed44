package io.linli.console.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.sla.Flip;
import io.linli.sla.Replay;
import io.linli.sla.ReplayRows;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what a replay judges; to be called inside the wall.
 */
@Repository
class ReplayQueries {

	private static final String LONGEST = "30s";

	/**
	 * Instants as numbers from the first row on: the driver would wait for the second
	 * use.
	 */
	private static final int IN_BINARY = -1;

	private static final String NUMBERS = """
			select d.id, coalesce(c.number, r.number) as number
			  from deadline d
			  left join complaint c on d.subject_kind = 'COMPLAINT' and c.id = d.subject_id
			  left join repair_request r on d.subject_kind = 'REPAIR' and r.id = d.subject_id
			 where d.id in (:deadlines) and coalesce(c.number, r.number) is not null""";

	private final JdbcOperations database;

	ReplayQueries(JdbcOperations database) {
		this.database = database;
	}

	/**
	 * Judges all deadlines that started between two instants; what takes longer than
	 * {@link #LONGEST} is given up, and what nobody waits for.
	 */
	void judge(Replay replay, Instant from, Instant until, Waiting waiting) {
		this.database.execute("set local statement_timeout = '" + LONGEST + "'");
		this.database.execute((ConnectionCallback<Boolean>) (connection) -> {
			try (PreparedStatement select = ReplayRows.prepare(connection);
					Ending ending = new Ending(() -> cancel(connection))) {
				select.unwrap(PGStatement.class).setPrepareThreshold(IN_BINARY);
				waiting.waitsFor(ending::end);
				ReplayRows.replay(select, replay, from, until, waiting::isGone);
				return true;
			}
		});
	}

	// By the connection: the driver describes a statement first, and does not cancel one
	// meanwhile.
	private static void cancel(Connection connection) {
		try {
			connection.unwrap(PGConnection.class).cancelQuery();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database could not be asked to end a replay", ex);
		}
	}

	/** The numbers of the cases of some deadlines. */
	Map<UUID, String> numbers(List<Flip> flips) {
		if (flips.isEmpty()) {
			return Map.of();
		}
		return JdbcClient.create(this.database)
			.sql(NUMBERS)
			.param("deadlines", flips.stream().map(Flip::deadlineId).toList())
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("number")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
