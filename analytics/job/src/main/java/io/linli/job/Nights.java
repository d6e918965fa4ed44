package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The table {@code mart.night}: every attempt of the job, its steps as they are done, and
 * how it ended. Only whoever holds the lock writes here.
 */
final class Nights implements AutoCloseable {

	/** A year's nights, and a month's. */
	static final int KEPT = 400;

	private static final String STOPPED = "It was stopped before its end. What was published before stands; start it again.";

	private final Connection connection;

	Nights(Database database) throws SQLException {
		this.connection = database.write();
	}

	/** Since when another one has been at work, as far as it has said so. */
	@Nullable String atWorkSince() throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery("""
				select to_char(max(started_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from mart.night
				where status = 'RUNNING'""")) {
			return row.next() ? row.getString(1) : null;
		}
	}

	/** One begins. What a dead one left behind is said to have been stopped. */
	void begin(UUID id, AsOf asOf) throws SQLException {
		try (PreparedStatement bury = this.connection.prepareStatement("""
				update mart.night set status = 'FAILED', failure = ?, finished_at = clock_timestamp()
				where status = 'RUNNING'""");
				PreparedStatement forget = this.connection.prepareStatement("""
						delete from mart.night where id in (
						  select id from mart.night order by started_at desc, id offset ?)
						   and id not in (select id from mart.run)""");
				PreparedStatement insert = this.connection
					.prepareStatement("insert into mart.night (id, as_of, status) values (?, ?, 'RUNNING')")) {
			bury.setString(1, STOPPED);
			bury.executeUpdate();
			forget.setInt(1, KEPT - 1);
			forget.executeUpdate();
			insert.setObject(1, id);
			insert.setObject(2, utc(asOf.instant()));
			insert.executeUpdate();
		}
	}

	void done(UUID id, RunLog.Step step) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement("""
				insert into mart.run_step (run_id, seq, name, row_count, byte_count, milliseconds)
				select ?, count(*) + 1, ?, ?, ?, ? from mart.run_step where run_id = ?""")) {
			insert.setObject(1, id);
			insert.setString(2, step.name());
			insert.setLong(3, step.rows());
			insert.setLong(4, step.bytes());
			insert.setLong(5, step.milliseconds());
			insert.setObject(6, id);
			insert.executeUpdate();
		}
	}

	/** It has ended well. */
	void end(UUID id, NightlyRun.Outcome outcome) throws SQLException {
		end(id, outcome.name(), null);
	}

	/**
	 * It has failed.
	 * @param sentence for readers of every company: it names none
	 */
	void fail(UUID id, String sentence) throws SQLException {
		end(id, "FAILED", sentence);
	}

	private void end(UUID id, String status, @Nullable String failure) throws SQLException {
		try (PreparedStatement update = this.connection.prepareStatement("""
				update mart.night set status = ?, failure = ?, finished_at = clock_timestamp() where id = ?""")) {
			update.setString(1, status);
			update.setString(2, failure);
			update.setObject(3, id);
			update.executeUpdate();
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	private static Object utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
