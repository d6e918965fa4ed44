package io.linli.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.broadcast;

/**
 * Exceptions among many rows: where they are few, they are sent to where the many lie,
 * which then are neither moved nor sorted.
 */
final class Few {

	/** Some megabytes. */
	private static final int MOST = 100_000;

	private Few() {
	}

	/** For the side of a join that is expected to be small, and need not be. */
	static Dataset<Row> of(Dataset<Row> rows) {
		return of(rows, rows.limit(MOST + 1).count());
	}

	/** The same, for whoever has counted them. */
	static Dataset<Row> of(Dataset<Row> rows, long count) {
		return are(count) ? broadcast(rows) : rows;
	}

	static boolean are(long count) {
		return count <= MOST;
	}

}
