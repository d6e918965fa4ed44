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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import io.linli.sla.CalendarRows;
import io.linli.sla.Terms;
import io.linli.sla.ThresholdRows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The operational tables at one moment: every reader of a run, in whichever task it runs,
 * sees the same snapshot, which this holds open.
 */
final class Source implements AutoCloseable {

	/** Half a hundred megabytes. */
	private static final int PAGES = 6_400;

	private final Database database;

	private final Connection holder;

	private final String exported;

	private final int pagesOfRange;

	private final Moment moment;

	private final Instant readAt;

	private final Map<Table, Map<String, Long>> rows = new EnumMap<>(Table.class);

	private Source(Database database, Connection holder, int pagesOfRange) throws SQLException {
		this.database = database;
		this.holder = holder;
		this.pagesOfRange = pagesOfRange;
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
		return open(database, PAGES);
	}

	/**
	 * Opens it for tasks of another size.
	 * @param pagesOfRange how many pages of a table are worth a task of their own
	 */
	static Source open(Database database, int pagesOfRange) throws SQLException {
		Connection connection = database.read();
		try {
			return new Source(database, connection, pagesOfRange);
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
		for (Table table : Table.values()) {
			countByCompany(table);
		}
		return Totals.of(this.holder, this.rows, asOf);
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

	/** How many rows were written since a moment. */
	long written(Table table, Moment since) throws SQLException {
		return number(table.count(since.unseen()));
	}

	/** How many bytes its rows take there. */
	long bytes(Table table) throws SQLException {
		return number("select pg_relation_size('" + table.sqlName() + "')");
	}

	/** In how many months its rows lie. */
	long months(Table table, Partition partition) throws SQLException {
		return number("select count(*) from (select distinct date_trunc('month', " + partition.column() + ") from ("
				+ table.select("true") + ") as of_all) as of_each");
	}

	/** How many rows there are. */
	long count(Table table) throws SQLException {
		return countByCompany(table).values().stream().mapToLong(Long::longValue).sum();
	}

	/** In one snapshot they stay as many: they are counted once. */
	private Map<String, Long> countByCompany(Table table) throws SQLException {
		@Nullable Map<String, Long> known = this.rows.get(table);
		if (known == null) {
			try (PreparedStatement select = this.holder.prepareStatement(table.countByCompany())) {
				known = Totals.counts(select);
			}
			this.rows.put(table, known);
		}
		return known;
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
	Dataset<Row> read(SparkSession spark, Table table, @Nullable Moment since) throws SQLException {
		List<String> selects = (since != null) ? List.of(table.select(since.unseen()))
				: ranges(table, spark.sparkContext().defaultParallelism());
		Map<String, String> options = new HashMap<>(Map.of(BulkCopy.URL, this.database.url(), BulkCopy.PASSWORD,
				this.database.readerPassword(), BulkCopy.SNAPSHOT, this.exported));
		for (int i = 0; i < selects.size(); i++) {
			options.put(BulkCopy.SELECT + i, selects.get(i));
		}
		return spark.read().format(BulkCopy.class.getName()).schema(columns(table)).options(options).load();
	}

	/** What the lake keeps of a table. */
	StructType columns(Table table) throws SQLException {
		return Columns.of(this.holder, table.select("true"));
	}

	/** By the pages that the rows lie in: as many as are worth a task. */
	private List<String> ranges(Table table, int most) throws SQLException {
		long pages = pages(table);
		long ranges = Math.clamp(pages / this.pagesOfRange, 1, most);
		return (ranges == 1) ? List.of(table.select("true")) : LongStream.range(0, ranges)
			.mapToObj((range) -> table.select("ctid >= '(%d,0)'".formatted(range * pages / ranges)
					+ ((range + 1 < ranges) ? " and ctid < '(%d,0)'".formatted((range + 1) * pages / ranges) : "")))
			.toList();
	}

	private long pages(Table table) throws SQLException {
		return number("select pg_relation_size('" + table.sqlName() + "') / current_setting('block_size')::int");
	}

	private long number(String sql) throws SQLException {
		try (Statement statement = this.holder.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
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

	@Override
	public void close() throws SQLException {
		this.holder.close();
	}

}
