package io.linli.job;

import java.time.Instant;

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

	private static final String LATEST = """
			row_number() over (partition by tenant_id, coalesce(complaint_id, repair_request_id) order by cycle desc)""";

	Dataset<Row> owedCases() {
		return callbacks().where("owed_since <= as_of")
			.withColumn("latest", expr(LATEST))
			.where("latest = 1")
			.select("tenant_id", "project_id", "time_zone", "as_of", "kind", "owed_since", "due_at", "recorded_at",
					"reached")
			.unionByName(services())
			.withColumn("day", expr(Days.day("coalesce(due_at, owed_since)")))
			.withColumn("reached", expr("coalesce(recorded_at <= as_of and reached, false)"))
			.withColumn("due", expr("coalesce(due_at < as_of, false)"))
			.withColumn("limited", expr("due_at is not null"));
	}

	Dataset<Row> answers() {
		return callbacks().where("recorded_at <= as_of and reached").withColumn("day", expr(Days.day("done_at")));
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
					"coalesce(due_at, owed_since + interval 7 days) as due_at", "recorded_at", "reached");
	}

	private Dataset<Row> callbacks() {
		Dataset<Row> repairs = this.lake.table(Table.REPAIR_REQUEST)
			.selectExpr("tenant_id", "id as repair_request_id", "developer_legacy", "paid_service");
		return this.days.zoned(this.lake.table(Table.CALLBACK).where("activity_id is null"))
			.join(repairs, new String[] { "tenant_id", "repair_request_id" }, "left")
			.withColumn("as_of", lit(this.asOf))
			.withColumn("kind", expr(KIND));
	}

}
