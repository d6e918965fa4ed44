package io.linli.job;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * The lake: Iceberg tables that follow the source. A table is written on a branch,
 * checked there, and published together with the moment that it shows; a run that dies
 * leaves what was published.
 */
final class Warehouse implements Lake {

	static final String CATALOG = "lake";

	private static final String NAMESPACE = CATALOG + ".linli.";

	private final SparkSession spark;

	Warehouse(SparkSession spark) {
		this.spark = spark;
		spark.sql("create namespace if not exists lake.linli");
	}

	/**
	 * Brings every table up to the source's moment.
	 * @return how many rows were read
	 */
	long follow(Source source) throws SQLException {
		long rows = 0;
		for (Table table : Table.values()) {
			rows += follow(source, table);
		}
		return rows;
	}

	@Override
	public Dataset<Row> table(Table table) {
		return this.spark.table(NAMESPACE + table.sqlName());
	}

	/** The published version of every table. */
	String snapshot() {
		return Arrays.stream(Table.values())
			.map((table) -> table.sqlName() + "@" + published(table).snapshot())
			.collect(Collectors.joining(" "));
	}

	private long follow(Source source, Table table) throws SQLException {
		@Nullable Moment since = since(source, table);
		if (since == null) {
			return reload(source, table);
		}
		long changed = source.count(table, since);
		return (changed == 0 || merge(source, table, since)) ? changed : reload(source, table);
	}

	/** Null: everything has to be read; the table is there to take it. */
	private @Nullable Moment since(Source source, Table table) {
		if (this.spark.catalog().tableExists(NAMESPACE + table.sqlName())) {
			Published published = published(table);
			if (published.fits(table)) {
				return published.since(source.moment());
			}
		}
		create(source, table);
		return null;
	}

	private long reload(Source source, Table table) throws SQLException {
		Branch branch = Branch.begin(iceberg(table));
		try {
			source.read(this.spark, table, null)
				.writeTo(NAMESPACE + table.sqlName() + ".branch_" + Branch.NAME)
				.overwrite(functions.lit(true));
		}
		catch (NoSuchTableException ex) {
			throw new IllegalStateException("The lake lost its table " + table.sqlName(), ex);
		}
		long rows = source.count(table, null);
		if (rows != written(table)) {
			throw new IllegalStateException("The lake's table %s came out with %d rows where the source has %d."
				.formatted(table.sqlName(), written(table), rows));
		}
		branch.publish(table, source.moment());
		return rows;
	}

	/** False, and nothing published, where the rows do not add up to the source's. */
	private boolean merge(Source source, Table table, Moment since) throws SQLException {
		Branch branch = Branch.begin(iceberg(table));
		source.read(this.spark, table, since).createOrReplaceTempView("written");
		String same = table.key()
			.stream()
			.map((column) -> "known." + column + " = written." + column)
			.collect(Collectors.joining(" and "));
		// Not "greater": of two transactions the earlier id may write last. What was read
		// later is newer.
		this.spark.sql("merge into " + NAMESPACE + table.sqlName() + ".branch_" + Branch.NAME
				+ " known using written on " + same + " when matched and written.row_xid <> known.row_xid then "
				+ "update set * when not matched then insert *");
		if (source.count(table, null) != written(table)) {
			return false;
		}
		branch.publish(table, source.moment());
		return true;
	}

	private long written(Table table) {
		return this.spark.read().option("branch", Branch.NAME).table(NAMESPACE + table.sqlName()).count();
	}

	private void create(Source source, Table table) {
		String columns = source.read(this.spark, table, null).schema().toDDL();
		String partition = (table.partition() != null) ? " partitioned by (" + table.partition() + ")" : "";
		String name = NAMESPACE + table.sqlName();
		this.spark.sql("drop table if exists " + name);
		this.spark.sql("create table " + name + " (" + columns + ") using iceberg" + partition
				+ " tblproperties ('format-version' = '3', 'write.merge.mode' = 'merge-on-read', "
				+ "'write.metadata.delete-after-commit.enabled' = 'true', "
				+ "'write.metadata.previous-versions-max' = '30')");
	}

	private Published published(Table table) {
		return Published.of(iceberg(table));
	}

	private org.apache.iceberg.Table iceberg(Table table) {
		try {
			return Spark3Util.loadIcebergTable(this.spark, NAMESPACE + table.sqlName());
		}
		catch (NoSuchTableException | ParseException ex) {
			throw new IllegalStateException("The lake has no table " + table.sqlName(), ex);
		}
	}

}
