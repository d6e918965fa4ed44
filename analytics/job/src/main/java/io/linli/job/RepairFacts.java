package io.linli.job;

import java.time.Instant;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

/**
 * Completed repairs, and whether they lasted: no repair is opened again, so that one that
 * did not is reported anew. Whatever the server was told of later has not happened.
 */
record RepairFacts(Lake lake, Instant asOf, Days days) {

	/** Of a foreign ledger the server saw nothing: its own times count. */
	private static final String KNOWN = "if(imported, coalesce(received_at, completed_at), recorded_at) <= as_of";

	/** Null until the server was told that it is done. */
	private static final String DONE = """
			if(completed_at <= as_of and (imported or told_repair is null), completed_at, null)""";

	private static final String REPEATED = """
			if(household_id is not null, coalesce(exists(receipts, later -> later > done_at
			   and later <= timestampadd(hour, 720, done_at)), false), null)""";

	/** At least those of some months, with whatever was reported in the days after. */
	Dataset<Row> facts(Periods periods) {
		Dataset<Row> near = known().where(periods.near("completed_at", 0, 0).or(periods.near("received_at", 31, 0)));
		return near.where("done_at is not null")
			.join(receipts(near),
					expr("tenant_id = same_tenant and household_id = same_household and category = same_category"),
					"left")
			.join(edits(), expr("tenant_id = edit_tenant and id = edit_repair"), "left")
			.withColumn("day", expr(Days.day("done_at")))
			.withColumn("judged", expr("timestampadd(hour, 720, done_at) <= as_of"))
			.withColumn("repeated", expr(REPEATED))
			.withColumn("edited", expr("edit_repair is not null"));
	}

	/**
	 * When each household reported the same, where anything was reported after it was
	 * done. Grouped and not gathered beside every row: a window over lists is no work for
	 * native code.
	 */
	private static Dataset<Row> receipts(Dataset<Row> repairs) {
		return repairs.where("household_id is not null")
			.groupBy(expr("tenant_id as same_tenant"), expr("household_id as same_household"),
					expr("category as same_category"))
			.agg(expr("collect_list(received_at) as receipts"), expr("max(received_at) as last_receipt"),
					expr("min(done_at) as first_done"))
			.where("last_receipt > first_done");
	}

	/** Adds done_at, the completion as claimed. */
	Dataset<Row> known() {
		return this.days.zoned(this.lake.table(Table.REPAIR_REQUEST))
			.withColumn("as_of", lit(this.asOf))
			.where(KNOWN)
			.join(Few.of(toldLater()), expr("tenant_id = told_tenant and id = told_repair"), "left")
			.withColumn("done_at", expr(DONE));
	}

	/** Repairs of whose completion the server was told, and not before. */
	private Dataset<Row> toldLater() {
		Dataset<Row> told = this.lake.table(Table.EVENT)
			.where("kind = 'COMPLETED'")
			.selectExpr("tenant_id as told_tenant", "subject_id as told_repair", "recorded_at as told_at");
		Dataset<Row> later = told.where(col("told_at").gt(lit(this.asOf))).select("told_tenant", "told_repair");
		return told.join(Few.of(later.distinct()), new String[] { "told_tenant", "told_repair" }, "left_semi")
			.groupBy("told_tenant", "told_repair")
			.agg(min("told_at").as("told_at"))
			.where(col("told_at").gt(lit(this.asOf)));
	}

	private Dataset<Row> edits() {
		return this.lake.table(Table.REPAIR_CORRECTION)
			.where(expr("recorded_at").leq(lit(this.asOf)))
			.selectExpr("tenant_id as edit_tenant", "repair_request_id as edit_repair")
			.distinct();
	}

}
