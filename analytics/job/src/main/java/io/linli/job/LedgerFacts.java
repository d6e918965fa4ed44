package io.linli.job;

import java.sql.Timestamp;
import java.time.Instant;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

/**
 * The ledgers of repairs that a project owes since it was set up here: for every
 * week, month and quarter that is over. And whether the records still give their totals
 * (R-21).
 */
record LedgerFacts(Lake lake, Instant asOf, Days days) {

	/** Unless the company has decided otherwise. */
	private static final int DAYS_OF_GRACE = 3;

	private static final String GRACE = "coalesce(try_element_at(filter(rules, rule -> rule.set_at < ended_at), -1).value, "
			+ DAYS_OF_GRACE + ")";

	private static final String PERIODS = "explode(concat(" + periods("WEEK", "7 days") + ", "
			+ periods("MONTH", "1 month") + ", " + periods("QUARTER", "3 months") + ")) as one";

	private static final String[] PERIOD = { "tenant_id", "project_id", "period", "begins_on" };

	/** So that a repair is not held against all of its project's ledgers. */
	private static final String MONTHS = """
			explode(sequence(date_trunc('month', begins_at), date_trunc('month', greatest(begins_at, ends_at)), \
			interval 1 month))""";

	private static final String SAME = """
			coalesce(now_received, 0) = received and coalesce(now_completed, 0) = completed
			and coalesce(now_emergencies, 0) = emergencies and coalesce(now_public_area, 0) = public_area
			and coalesce(now_paid, 0) = paid""";

	/** At least those of some months. */
	Dataset<Row> facts(Periods periods) {
		Dataset<Row> ledgers = owed().join(filings(), PERIOD, "left")
			.withColumn("due_at", expr("coalesce(filed_due_at, due_at)"))
			.where(periods.near("due_at", 0, 0));
		return ledgers.join(recounted(ledgers), expr("tenant_id = now_tenant and id = now_ledger"), "left")
			.withColumn("day", expr(Days.day("due_at")))
			.withColumn("due", expr("due_at < as_of"))
			.withColumn("filed", expr("filed_at is not null"))
			.withColumn("on_time", expr("coalesce(filed_at <= due_at, false)"))
			.withColumn("accurate", expr("coalesce(" + SAME + ", false)"));
	}

	/** Due at the end of the days of grace that counted when the period ended. */
	private Dataset<Row> owed() {
		Dataset<Row> rules = this.lake.table(Table.COMPANY_RULE)
			.where("name = 'LEDGER_GRACE_DAYS'")
			.groupBy("tenant_id")
			.agg(expr("array_sort(collect_list(struct(set_at, id, value))) as rules"));
		return this.lake.table(Table.PROJECT)
			.join(broadcast(rules), new String[] { "tenant_id" }, "left")
			.withColumn("as_of", lit(this.asOf))
			.withColumn("first_day", expr(Days.day("created_at")))
			.withColumn("last_day", expr(Days.day("as_of")))
			.where("first_day <= last_day")
			.selectExpr("tenant_id", "id as project_id", "time_zone", "as_of", "rules", PERIODS)
			.selectExpr("tenant_id", "project_id", "time_zone", "as_of", "rules", "one.*")
			.withColumn("ended_at", expr(localMidnight("next_on")))
			.where("ended_at <= as_of")
			.withColumn("due_at", expr(localMidnight("date_add(next_on, " + GRACE + ")")));
	}

	/** What was filed first of each period, and what was filed last. */
	private Dataset<Row> filings() {
		Dataset<Row> filed = this.lake.table(Table.REPAIR_LEDGER).where(expr("filed_at").leq(lit(this.asOf)));
		Dataset<Row> ends = filed.groupBy("tenant_id", "project_id", "period", "begins_on")
			.agg(expr("min(filing) as first"), expr("max(filing) as last"));
		Dataset<Row> both = filed.join(ends, PERIOD, "inner");
		Dataset<Row> first = both.where("filing = first")
			.select("tenant_id", "project_id", "period", "begins_on", "filed_at", "due_at")
			.withColumnRenamed("due_at", "filed_due_at");
		return both.where("filing = last").drop("filed_at", "due_at").join(first, PERIOD, "inner");
	}

	/**
	 * What the records give for the periods of the last filings, where it is anything.
	 */
	private Dataset<Row> recounted(Dataset<Row> ledgers) {
		Dataset<Row> latest = ledgers.where("id is not null")
			.selectExpr("tenant_id as now_tenant", "project_id as now_project", "id as now_ledger", "begins_at",
					"ends_at")
			.withColumn("now_month", expr(MONTHS));
		// No file is opened of repairs that were received before.
		@Nullable Timestamp first = latest.agg(min("begins_at")).head().getTimestamp(0);
		return new RepairFacts(this.lake, this.asOf, this.days).known()
			.where((first != null) ? col("received_at").geq(lit(first)) : lit(false))
			.join(broadcast(latest), expr(
					"tenant_id = now_tenant and project_id = now_project and date_trunc('month', received_at) = now_month "
							+ "and received_at >= begins_at and received_at < ends_at"),
					"inner")
			.groupBy("now_tenant", "now_ledger")
			.agg(expr("count(*) as now_received"), expr("count_if(done_at < ends_at) as now_completed"),
					expr("count_if(urgency = 'EMERGENCY') as now_emergencies"),
					expr("count_if(area = 'PUBLIC') as now_public_area"), expr("count_if(paid_service) as now_paid"));
	}

	/** From the period that contains the first day on. */
	private static String periods(String period, String length) {
		return "transform(sequence(to_date(date_trunc('" + period + "', first_day)), last_day, interval " + length
				+ "), opens -> struct('" + period + "' as period, opens as begins_on, " + "to_date(opens + interval "
				+ length + ") as next_on))";
	}

	private static String localMidnight(String day) {
		return "to_utc_timestamp(timestamp(" + day + "), time_zone)";
	}

}
