package io.linli.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.sql.SparkSession;

/**
 * Keeps the lake small, at the end of a night. It changes no row: what runs and reports
 * name stays, and the small files of a table become few.
 */
record Upkeep(SparkSession spark, Database database, RunLog log) {

	/**
	 * Where it fails, what the night has published stands, and so does the night.
	 */
	void run() {
		try {
			this.log.step("upkeep", this::tidy, (expired) -> expired);
		}
		// What fails in a task is a checked exception that Spark does not declare.
		catch (Exception ex) {
			this.log.say("The figures are published, but the lake could not be tidied; the next night tries again: "
					+ ex.getMessage());
		}
	}

	/** How many versions went. */
	private long tidy() throws SQLException {
		NamedVersions named = NamedVersions.read(this.database);
		long expired = 0;
		for (Table table : Table.values()) {
			Versions versions = new Versions(this.spark, Warehouse.iceberg(this.spark, table));
			versions.tag(named.byReports(table));
			if (wantsWriting(versions.table())) {
				this.log.step("compact " + table.sqlName(), () -> compact(table, versions), (files) -> files);
			}
			expired += versions.expire(named.byRuns(table));
		}
		return expired;
	}

	/** Without as many files of a month there is nothing to write together. */
	private static boolean wantsWriting(org.apache.iceberg.Table table) {
		Map<String, Integer> files = new HashMap<>();
		try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
			tasks.forEach((task) -> files.merge(task.spec().partitionToPath(task.file().partition()), 1, Integer::sum));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files.values().stream().anyMatch((of) -> of >= Versions.SMALL_FILES);
	}

	private long compact(Table table, Versions versions) throws SQLException {
		long before = versions.table().currentSnapshot().snapshotId();
		long files = versions.compact();
		if (files > 0) {
			try (Connection mart = this.database.write()) {
				new KnownInputs(mart).moved(table, before, versions.table().currentSnapshot().snapshotId());
			}
			versions.sweep(Instant.now());
		}
		return files;
	}

}
