package io.linli.job;

import java.util.List;

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

	/**
	 * For the side of a join that is expected to be small, and need not be. Where it is
	 * empty, there is no join.
	 */
	static Dataset<Row> of(Dataset<Row> rows) {
		List<Row> found = rows.limit(MOST + 1).collectAsList();
		return are(found.size()) ? broadcast(here(found, rows)) : rows;
	}

	/** The same, for whoever has counted them. */
	static Dataset<Row> of(Dataset<Row> rows, long count) {
		return are(count) ? broadcast(rows) : rows;
	}

	/**
	 * Rows that are asked for several times: few are fetched, so that what is asked of
	 * them is no work for Spark's tasks; many are kept where they are, until they are
	 * unpersisted.
	 * @param count how many there are at most
	 */
	static Dataset<Row> atHand(Dataset<Row> rows, long count) {
		return are(count) ? atHand(rows) : rows.persist();
	}

	/** Fetches rows that are known to be few. */
	static Dataset<Row> atHand(Dataset<Row> rows) {
		return here(rows.collectAsList(), rows);
	}

	private static Dataset<Row> here(List<Row> found, Dataset<Row> rows) {
		return rows.sparkSession().createDataFrame(found, rows.schema());
	}

	static boolean are(long count) {
		return count <= MOST;
	}

}
