package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import io.linli.sla.CalendarRows;
import io.linli.sla.Terms;
import io.linli.sla.ThresholdRows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The operational tables at one moment: every reader of a run, in whichever task it runs,
 * sees the same snapshot, which this holds open.
 */
final class Source implements AutoCloseable {

	private final Database database;

	private final Connection holder;

	private final String exported;

	private final Moment moment;

	private final Instant readAt;

	private Source(Database database, Connection holder) throws SQLException {
		this.database = database;
		this.holder = holder;
		holder.setAutoCommit(false);
		holder.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		try (Statement statement = holder.createStatement(); ResultSet row = statement.executeQuery("""
				select pg_export_snapshot(), pg_current_snapshot()::text, \
				(select system_identifier from pg_control_system()) || '/' || \
				(select timeline_id from pg_control_checkpoint()), clock_timestamp()""")) {
			row.next();
			this.exported = row.getString(1);
			this.moment = new Moment(row.getString(2), row.getString(3));
			this.readAt = row.getObject(4, OffsetDateTime.class).toInstant();
		}
	}

	static Source open(Database database) throws SQLException {
		Connection connection = database.read();
		try {
			return new Source(database, connection);
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

	Moment moment() {
		return this.moment;
	}

	/**
	 * By the database's clock: whatever the server has written so far bears no later
	 * time.
	 */
	Instant readAt() {
		return this.readAt;
	}

	/** What it counts itself. */
	Totals totals(Instant asOf) throws SQLException {
		return Totals.of(this.holder, asOf);
	}

	/** The key of a company; null where none has that alias. */
	@Nullable String company(String alias) throws SQLException {
		try (PreparedStatement select = this.holder
			.prepareStatement("select tenant_id from linli.tenant where alias = ?")) {
			select.setString(1, alias);
			try (ResultSet row = select.executeQuery()) {
				return row.next() ? row.getString(1) : null;
			}
		}
	}

	/** The limits and work calendars of a company that are in force on a day. */
	Terms terms(String tenantId, LocalDate day) throws SQLException {
		return Terms.on(day, list(ThresholdRows.COLUMNS, "threshold", tenantId, ThresholdRows::of),
				list(CalendarRows.COLUMNS, "work_calendar", tenantId, CalendarRows::of));
	}

	/** How many rows a read would bring. */
	long count(Table table, @Nullable Moment since) throws SQLException {
		try (Statement statement = this.holder.createStatement();
				ResultSet row = statement.executeQuery(table.count(condition(since)))) {
			row.next();
			return row.getLong(1);
		}
	}

	/**
	 * Whether a row names an instant that has not come.
	 * @param latest the last instant of a row, as SQL
	 */
	boolean tellsOfLater(Table table, String latest) throws SQLException {
		try (Statement statement = this.holder.createStatement();
				ResultSet row = statement.executeQuery("select exists (select from (" + table.select("true")
						+ ") as of_all where " + latest + " > '" + this.readAt + "')")) {
			row.next();
			return row.getBoolean(1);
		}
	}

	/**
	 * The rows that were written since a moment, or all of them. It loses nothing: a
	 * transaction that was open at that moment was not visible to it.
	 */
	Dataset<Row> read(SparkSession spark, Table table, @Nullable Moment since) {
		Properties options = new Properties();
		options.put("driver", "org.postgresql.Driver");
		options.put("user", Database.READER);
		options.put("password", this.database.readerPassword());
		options.put("fetchsize", "10000");
		// In binary from the first row on: times as text cost more than all the rest.
		options.put("prepareThreshold", "-1");
		options.put("sessionInitStatement",
				"set transaction isolation level repeatable read; set transaction snapshot '" + this.exported + "'");
		return spark.read()
			.jdbc(this.database.url(), "(" + table.select(condition(since)) + ") as " + table.sqlName(), options);
	}

	private <T> List<T> list(String columns, String table, String tenantId, Reader<T> reader) throws SQLException {
		try (PreparedStatement select = this.holder.prepareStatement(
				"select " + columns + " from linli." + table + " where tenant_id = ?::uuid order by id")) {
			select.setString(1, tenantId);
			try (ResultSet rows = select.executeQuery()) {
				List<T> all = new ArrayList<>();
				while (rows.next()) {
					all.add(reader.read(rows));
				}
				return all;
			}
		}
	}

	/** Makes something of a row. */
	private interface Reader<T> {

		T read(ResultSet row) throws SQLException;

	}

	private static String condition(@Nullable Moment since) {
		return (since != null) ? since.unseen() : "true";
	}

	@Override
	public void close() throws SQLException {
		this.holder.close();
	}

}
