package io.linli.job;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.iceberg.spark.SparkWriteOptions;
import org.apache.spark.sql.DataFrameWriterV2;
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

	private static final String WRITTEN = "written";

	private static final String EVERYWHERE = "true";

	private final SparkSession spark;

	private final Marks marks;

	private final Room room;

	Warehouse(SparkSession spark, Marks marks) {
		this(spark, marks, Room.ofThisProcess());
	}

	Warehouse(SparkSession spark, Marks marks, Room room) {
		this.spark = spark;
		this.marks = marks;
		this.room = room;
		spark.sql("create namespace if not exists lake.linli");
	}

	/**
	 * Brings every table up to the source's moment; one that has changed is a step of its
	 * own.
	 * @return how many rows were read
	 */
	long follow(Source source, RunLog log) throws SQLException {
		// All are there before one is filled: rows are looked at beside those of other
		// tables that they belong to.
		Map<Table, @Nullable Moment> moments = new EnumMap<>(Table.class);
		for (Table table : Table.values()) {
			moments.put(table, since(source, table));
		}
		long rows = 0;
		for (Table table : Table.values()) {
			@Nullable Moment since = moments.get(table);
			if (since == null || changed(source, table, since)) {
				rows += log.step(table.sqlName(), () -> follow(source, table, since), (read) -> read);
			}
		}
		return rows;
	}

	/** Its name in Spark's SQL. */
	static String name(Table table) {
		return NAMESPACE + table.sqlName();
	}

	@Override
	public Dataset<Row> table(Table table) {
		return this.spark.table(name(table));
	}

	/** The published version of every table that has one. */
	Map<Table, Long> versions() {
		Map<Table, Long> versions = new EnumMap<>(Table.class);
		for (Table table : Table.values()) {
			@Nullable Long snapshot = published(table).snapshot();
			if (snapshot != null) {
				versions.put(table, snapshot);
			}
		}
		return versions;
	}

	/** A delete leaves nothing but a row too many here. */
	private boolean changed(Source source, Table table, Moment since) throws SQLException {
		return source.written(table, since) > 0 || !holds(table, SnapshotRef.MAIN_BRANCH, source.count(table));
	}

	private long follow(Source source, Table table, @Nullable Moment since) throws SQLException {
		long written = (since != null) ? source.written(table, since) : 0;
		return (since != null && written > 0 && !isLargePart(written, source.count(table))
				&& merge(source, table, since, written)) ? written : reload(source, table);
	}

	/** A merge keeps what was written and what was known of it, a read neither. */
	private static boolean isLargePart(long written, long rows) {
		return !Few.are(written) && 3 * written > rows;
	}

	/** Null: everything has to be read; the table is there to take it. */
	private @Nullable Moment since(Source source, Table table) throws SQLException {
		if (this.spark.catalog().tableExists(name(table))) {
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
			writer(source, table, source.read(this.spark, table, null), source.count(table))
				.overwrite(functions.lit(true));
		}
		catch (NoSuchTableException ex) {
			throw new IllegalStateException("The lake lost its table " + table.sqlName(), ex);
		}
		long rows = source.count(table);
		if (!holds(table, Branch.NAME, rows)) {
			throw new IllegalStateException("The lake's table %s came out with %d rows where the source has %d."
				.formatted(table.sqlName(), counted(table, Branch.NAME), rows));
		}
		this.marks.add(List.of(Mark.everything(source.readAt())));
		markLater(source, table);
		branch.publish(table, source.moment());
		return rows;
	}

	/**
	 * Files of all months are open side by side where they have room: sorting the rows
	 * would cost more than reading them. Of how many months they are is asked last, since
	 * it takes a look at each.
	 */
	private boolean fansOut(Source source, Table table, long rows) throws SQLException {
		@Nullable Partition partition = table.partition();
		return partition == null || Few.are(rows) || this.room.takes(source.bytes(table))
				|| this.room.takesFiles(source.months(table, partition));
	}

	/** What names an instant that has not come is looked at again when it has. */
	private void markLater(Source source, Table table) throws SQLException {
		Dataset<Row> rows = branch(table, Branch.NAME);
		String latest = Touching.latest(rows.schema(), "");
		if (source.tellsOfLater(table, latest)) {
			Dataset<Row> later = rows.where(functions.expr(latest).gt(functions.lit(source.readAt())));
			this.marks.add(new Touching(later, table(table), later.count()).marks(table, source.readAt()));
		}
	}

	/**
	 * What was written is looked for where it should have lain. What has lain elsewhere
	 * is there twice then, so that the rows do not add up, and is looked for everywhere.
	 * @return false, and nothing is published, where they do not add up even so
	 */
	private boolean merge(Source source, Table table, Moment since, long count) throws SQLException {
		Dataset<Row> written = Few.atHand(source.read(this.spark, table, since), count);
		try {
			@Nullable Partition partition = table.partition();
			return partition != null
					&& merge(source, table, written, count, partition.within("", partition.earlier(written)))
					|| merge(source, table, written, count, EVERYWHERE);
		}
		finally {
			written.unpersist();
		}
	}

	/** Looks for what was written in a part of the table. */
	private boolean merge(Source source, Table table, Dataset<Row> written, long count, String where)
			throws SQLException {
		Dataset<Row> known = Few.atHand(known(table, table(table).where(where), written, count), count);
		try {
			this.marks.add(new Touching(written, known, count).marks(table, source.readAt()));
			Map<String, Inputs.Rows> change = Inputs.change(known, written);
			@Nullable Long before = published(table).snapshot();
			Branch branch = Branch.begin(iceberg(table));
			update(table, written, known);
			append(source, table, written, known, count);
			if (!holds(table, Branch.NAME, source.count(table))) {
				return false;
			}
			branch.publish(table, source.moment());
			@Nullable Long after = published(table).snapshot();
			if (before != null && after != null) {
				this.marks.changed(table, before, after, change);
			}
			return true;
		}
		finally {
			known.unpersist();
		}
	}

	/**
	 * What the lake says of rows that were written.
	 * @param count how many were
	 */
	static Dataset<Row> known(Table table, Dataset<Row> lake, Dataset<Row> written, long count) {
		String[] key = table.key().toArray(String[]::new);
		Dataset<Row> keys = Few.of(written.selectExpr(key), count);
		@Nullable Partition partition = table.partition();
		if (partition == null) {
			return lake.join(keys, key, "left_semi");
		}
		// Of most files the keys are all that is read.
		List<LocalDate> months = partition.months(lake.join(keys, key, "left_semi"));
		return lake.where(partition.within("", months)).join(keys, key, "left_semi");
	}

	/**
	 * Rows that are there become what was written. What was read later is newer: of two
	 * transactions the one with the smaller id may write last.
	 */
	private void update(Table table, Dataset<Row> written, Dataset<Row> known) {
		if (known.isEmpty()) {
			return;
		}
		written.createOrReplaceTempView(WRITTEN);
		String same = table.key()
			.stream()
			.map((column) -> "known." + column + " = written." + column)
			.collect(Collectors.joining(" and "));
		@Nullable Partition partition = table.partition();
		String within = (partition != null) ? " and " + partition.within("known.", partition.months(known)) : "";
		this.spark.sql("merge into " + branch(table) + " known using " + WRITTEN + " written on " + same + within
				+ " when matched then update set *");
	}

	/**
	 * Rows that are new are put beside the others. A merge that did both would have to
	 * move and sort the whole table, to keep those that it does not find there.
	 */
	private void append(Source source, Table table, Dataset<Row> written, Dataset<Row> known, long count)
			throws SQLException {
		String[] key = table.key().toArray(String[]::new);
		Dataset<Row> fresh = Few.atHand(written.join(known.selectExpr(key), key, "left_anti"), count);
		try {
			if (!fresh.isEmpty()) {
				writer(source, table, Few.are(count) ? fresh.coalesce(1) : fresh, count).append();
			}
		}
		catch (NoSuchTableException ex) {
			throw new IllegalStateException("The lake lost its table " + table.sqlName(), ex);
		}
		finally {
			fresh.unpersist();
		}
	}

	/**
	 * Into the files of the table's branch, without moving rows between tasks.
	 * @param count how many they are at most
	 */
	private DataFrameWriterV2<Row> writer(Source source, Table table, Dataset<Row> rows, long count)
			throws SQLException {
		return rows.writeTo(branch(table))
			.option(SparkWriteOptions.DISTRIBUTION_MODE, "none")
			.option(SparkWriteOptions.FANOUT_ENABLED, fansOut(source, table, count));
	}

	private static String branch(Table table) {
		return name(table) + ".branch_" + Branch.NAME;
	}

	/**
	 * What the table says of itself is believed where it agrees, and counted where not.
	 */
	private boolean holds(Table table, String branch, long rows) {
		@Nullable Snapshot snapshot = iceberg(table).snapshot(branch);
		if (snapshot == null) {
			return rows == 0;
		}
		Map<String, String> summary = snapshot.summary();
		long said = number(summary, SnapshotSummary.TOTAL_RECORDS_PROP)
				- number(summary, SnapshotSummary.TOTAL_POS_DELETES_PROP)
				- number(summary, SnapshotSummary.TOTAL_EQ_DELETES_PROP);
		return said == rows || counted(table, branch) == rows;
	}

	private static long number(Map<String, String> summary, String property) {
		return Long.parseLong(summary.getOrDefault(property, "0"));
	}

	private long counted(Table table, String branch) {
		return branch(table, branch).count();
	}

	private Dataset<Row> branch(Table table, String branch) {
		return this.spark.read().option("branch", branch).table(name(table));
	}

	/**
	 * What had other columns is replaced: its versions stay, for as long as somebody
	 * names them.
	 */
	private void create(Source source, Table table) throws SQLException {
		String columns = source.columns(table).toDDL();
		@Nullable Partition partition = table.partition();
		String apart = (partition != null) ? " partitioned by (" + partition.transform() + ")" : "";
		this.spark.sql("create or replace table " + name(table) + " (" + columns + ") using iceberg" + apart
				+ " tblproperties ('write.merge.mode' = 'merge-on-read', "
				// So many files are open at once as there are months.
				+ "'write.parquet.row-group-size-bytes' = '" + Room.ROW_GROUP + "', "
				+ "'write.metadata.delete-after-commit.enabled' = 'true', "
				+ "'write.metadata.previous-versions-max' = '30')");
	}

	private Published published(Table table) {
		return Published.of(iceberg(table));
	}

	private org.apache.iceberg.Table iceberg(Table table) {
		return iceberg(this.spark, table);
	}

	static org.apache.iceberg.Table iceberg(SparkSession spark, Table table) {
		try {
			return Spark3Util.loadIcebergTable(spark, name(table));
		}
		catch (NoSuchTableException | ParseException ex) {
			throw new IllegalStateException("The lake has no table " + table.sqlName(), ex);
		}
	}

}
