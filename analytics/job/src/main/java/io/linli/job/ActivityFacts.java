package io.linli.job;

import java.time.Instant;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

/**
 * Activities that are over, and whether those who took part were called
 * back (B-08). That is asked a week after the end, when it has to be done (B-04).
 */
record ActivityFacts(Lake lake, Instant asOf, Days days) {

	private static final String[] ACTIVITY = { "tenant_id", "activity_id" };

	private static final String DUE_AT = "timestampadd(hour, 168, ends_at)";

	/** Unless the company has decided otherwise. */
	private static final int PER_CENT = 10;

	private static final String PERCENT = "coalesce(try_element_at(filter(rules, rule -> rule.set_at <= ends_at), -1).value, "
			+ PER_CENT + ")";

	private static final String ENOUGH = "coalesce(reached, 0) * 100 >= coalesce(registered, 0) * " + PERCENT;

	/** One that is over. */
	Dataset<Row> facts() {
		Dataset<Row> rules = this.lake.table(Table.COMPANY_RULE)
			.where("name = 'ACTIVITY_CALLBACK_PERCENT'")
			.groupBy("tenant_id")
			.agg(expr("array_sort(collect_list(struct(set_at, id, value))) as rules"));
		Dataset<Row> asked = registered().groupBy("tenant_id", "activity_id")
			.agg(expr("count(*) as registered"), expr("count_if(called) as reached"));
		return due(held()).join(asked, ACTIVITY, "left")
			.join(broadcast(rules), new String[] { "tenant_id" }, "left")
			.withColumn("called", expr(ENOUGH));
	}

	/** One who was registered for it. */
	Dataset<Row> participants() {
		return due(over()).join(registered(), ACTIVITY, "inner");
	}

	/**
	 * Adds surveyed, by the last plan that was known before it began, and summed.
	 */
	Dataset<Row> held() {
		Dataset<Row> plans = this.lake.table(Table.ACTIVITY_PLAN)
			.selectExpr("tenant_id", "activity_id", "seq", "recorded_at as planned", "surveyed");
		return over().join(plans, ACTIVITY, "left")
			.groupBy("tenant_id", "activity_id", "project_id", "starts_at", "ends_at", "summed")
			.agg(expr("coalesce(max_by(surveyed, seq) filter (where planned < starts_at), false) as surveyed"));
	}

	private Dataset<Row> over() {
		return this.lake.table(Table.ACTIVITY)
			.withColumn("as_of", lit(this.asOf))
			.where("recorded_at <= as_of and ends_at <= as_of")
			.selectExpr("tenant_id", "id as activity_id", "project_id", "starts_at", "ends_at",
					"coalesce(summary_recorded_at <= as_of, false) as summed");
	}

	private Dataset<Row> due(Dataset<Row> activities) {
		return this.days.zoned(activities)
			.withColumn("due", lit(this.asOf).gt(expr(DUE_AT)))
			.withColumn("day", expr(Days.day(DUE_AT)));
	}

	/** Adds called: somebody was reached. */
	private Dataset<Row> registered() {
		Dataset<Row> reached = this.lake.table(Table.CALLBACK)
			.where("activity_participant_id is not null and reached")
			.where(expr("recorded_at").leq(lit(this.asOf)))
			.selectExpr("tenant_id", "activity_participant_id as id", "true as called");
		return this.lake.table(Table.ACTIVITY_PARTICIPANT)
			.where(expr("recorded_at").leq(lit(this.asOf)))
			.join(reached, new String[] { "tenant_id", "id" }, "left")
			.selectExpr("tenant_id", "activity_id", "coalesce(called, false) as called");
	}

}
