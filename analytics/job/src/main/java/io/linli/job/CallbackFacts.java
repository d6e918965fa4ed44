package io.linli.job;

import java.time.Instant;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

/**
 * Cases that owe a callback (B-18), and the callbacks that reached somebody (B-20). Of an
 * activity's participants a share is asked: {@link ActivityFacts}.
 */
record CallbackFacts(Lake lake, Instant asOf, Days days) {

	private static final String KIND = """
			case when complaint_id is not null then 'COMPLAINT' when developer_legacy then 'DEVELOPER_LEGACY'
			when paid_service then 'PAID_SERVICE' else 'REPAIR' end""";

	private static final String OWED = "coalesce(due_at, owed_since)";

	private static final String CASE = "coalesce(complaint_id, repair_request_id)";

	/** At least those of some months. */
	Dataset<Row> owedCases(Periods periods) {
		return callbacks(periods.nearFirst("due_at", "owed_since", 0, 0)).where("owed_since <= as_of")
			.join(Few.of(again()), expr("tenant_id = again_tenant and " + CASE + " = again_case"), "left")
			.where("again_case is null or cycle = latest")
			.select("tenant_id", "project_id", "time_zone", "as_of", "kind", "owed_since", "due_at", "recorded_at",
					"reached")
			.unionByName(services())
			.withColumn("day", expr(Days.day(OWED)))
			.withColumn("reached", expr("coalesce(recorded_at <= as_of and reached, false)"))
			.withColumn("due", expr("coalesce(due_at < as_of, false)"))
			.withColumn("limited", expr("due_at is not null"));
	}

	/** At least those of some months. */
	Dataset<Row> answers(Periods periods) {
		return callbacks(periods.near("done_at", 0, 0)).where("recorded_at <= as_of and reached")
			.withColumn("day", expr(Days.day("done_at")));
	}

	/**
	 * Each occasion on which an agreed service owes one (B-03, B-05, B-06). Whether it
	 * was made at all is asked after a week where no limit says when it is late.
	 */
	private Dataset<Row> services() {
		return this.days.zoned(this.lake.table(Table.SERVICE_CALLBACK))
			.withColumn("as_of", lit(this.asOf))
			.where("owed_since <= as_of and (cancelled_at is null or cancelled_at > as_of)")
			.selectExpr("tenant_id", "project_id", "time_zone", "as_of", "kind", "owed_since",
					"coalesce(due_at, timestampadd(day, 7, owed_since)) as due_at", "recorded_at", "reached");
	}

	/** The cases that owed another one after they had been opened again. */
	private Dataset<Row> again() {
		return this.lake.table(Table.CALLBACK)
			.where(expr("activity_id is null and cycle > 1").and(expr("owed_since").leq(lit(this.asOf))))
			.groupBy(expr("tenant_id as again_tenant"), expr(CASE + " as again_case"))
			.agg(expr("max(cycle) as latest"));
	}

	private Dataset<Row> callbacks(Column which) {
		Dataset<Row> repairs = this.lake.table(Table.REPAIR_REQUEST)
			.where("developer_legacy or paid_service")
			.selectExpr("tenant_id", "id as repair_request_id", "developer_legacy", "paid_service");
		return this.days.zoned(this.lake.table(Table.CALLBACK).where(expr("activity_id is null").and(which)))
			.join(Few.of(repairs), new String[] { "tenant_id", "repair_request_id" }, "left")
			.withColumn("as_of", lit(this.asOf))
			.withColumn("kind", expr(KIND));
	}

}
