package io.linli.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.SparkSession;

/**
 * All KPIs in SQL of their own ({@code plain.sql}), which shares nothing with the
 * registry: by PostgreSQL from its tables, by DuckDB from the files of the lake.
 *
 * @param connection where it is counted, and the counts stay in a temporary table
 */
record PlainSql(Connection connection) implements AutoCloseable {

	private static final String CELL = """
			concat_ws(',', cast(tenant_id as text), cast(project_id as text), level_rank, cast(month as text), kpi, \
			cast(numerator as bigint), cast(denominator as bigint), cast(proven_numerator as bigint), \
			cast(proven_denominator as bigint), cast(open_overdue as bigint), cast(unmeasured as bigint))""";

	/** Over the operational tables, on a connection that may read all of them. */
	static PlainSql postgres(Connection connection) throws SQLException {
		execute(connection, "discard temp; set time zone 'UTC'; " + Stage.script("plain-postgres.sql"));
		return new PlainSql(connection);
	}

	/** Over the lake's published files, in a DuckDB that is gone with its connection. */
	static PlainSql duckDb(SparkSession spark) throws SQLException {
		Connection connection = DriverManager.getConnection("jdbc:duckdb:");
		execute(connection, "set TimeZone = 'UTC'");
		// Without a limit it takes four fifths of the machine's, whoever else is at work.
		execute(connection, "set memory_limit = '8GB'");
		execute(connection,
				"set temp_directory = '" + Path.of(System.getProperty("java.io.tmpdir"), "linli-duckdb") + "'");
		for (Table table : Table.values()) {
			execute(connection, view(spark, table));
		}
		return new PlainSql(connection);
	}

	void count(Instant asOf) throws SQLException {
		for (String statement : Stage.script("plain.sql").split(";\n")) {
			execute(this.connection, statement.replace(":as_of", "timestamptz '" + asOf + "'"));
		}
	}

	/** What was counted, a line each. */
	List<String> cells() throws SQLException {
		return cells(this.connection, "cell");
	}

	/** The figures that readers see, in the same words. */
	static List<String> published(Connection postgres) throws SQLException {
		return cells(postgres, "mart.kpi where run_id = (select run_id from mart.publication)");
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	private static List<String> cells(Connection connection, String from) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select " + CELL + " from " + from)) {
			List<String> cells = new ArrayList<>();
			while (rows.next()) {
				cells.add(rows.getString(1));
			}
			return cells;
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String view(SparkSession spark, Table table) {
		List<String> files = files(spark, table);
		if (files.isEmpty()) {
			return "create table " + table.sqlName() + " ("
					+ spark.table(Warehouse.name(table)).schema().toDDL().replace("TIMESTAMP", "TIMESTAMPTZ") + ")";
		}
		return "create view " + table.sqlName() + " as select * from read_parquet(["
				+ files.stream().map((file) -> "'" + file + "'").collect(Collectors.joining(", ")) + "])";
	}

	private static List<String> files(SparkSession spark, Table table) {
		List<String> files = new ArrayList<>();
		try (CloseableIterable<FileScanTask> tasks = Spark3Util.loadIcebergTable(spark, Warehouse.name(table))
			.newScan()
			.planFiles()) {
			for (FileScanTask task : tasks) {
				if (!task.deletes().isEmpty()) {
					throw new IllegalStateException("Rows of " + table.sqlName()
							+ " have been merged, and DuckDB does not see which are gone: read a lake that is new");
				}
				files.add(task.file().location().replaceFirst("^file:/+", "/"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (org.apache.spark.sql.catalyst.analysis.NoSuchTableException
				| org.apache.spark.sql.catalyst.parser.ParseException ex) {
			throw new IllegalStateException("The lake has no table " + table.sqlName(), ex);
		}
		return files;
	}

}
