package io.linli.job;

import java.time.Instant;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

/**
 * Complaints that were known at the as-of instant, of the kind that was known of them.
 */
record ComplaintFacts(Lake lake, Instant asOf, Days days) {

	private static final String WHEN_CLASSIFIED = "case when imported or classified_at is null or classified_at <= as_of then %s end";

	Dataset<Row> facts() {
		return known().join(classified(), expr("tenant_id = event_tenant and id = event_complaint"), "left")
			.withColumn("day", expr(Days.day("received")))
			.withColumn("responsibility", expr(WHEN_CLASSIFIED.formatted("responsibility")))
			.withColumn("severity", expr(WHEN_CLASSIFIED.formatted("severity")));
	}

	/**
	 * Adds received, the time that gives the month. Of a foreign ledger the server saw
	 * nothing: its own times count.
	 */
	Dataset<Row> known() {
		return this.days.zoned(this.lake.table(Table.COMPLAINT))
			.withColumn("as_of", lit(this.asOf))
			.withColumn("received", expr("coalesce(received_at, case when imported then solved_at end, recorded_at)"))
			.where("case when imported then received else recorded_at end <= as_of");
	}

	private Dataset<Row> classified() {
		return this.lake.table(Table.EVENT)
			.groupBy(expr("tenant_id as event_tenant"), expr("subject_id as event_complaint"))
			.agg(min("recorded_at").as("classified_at"));
	}

}
