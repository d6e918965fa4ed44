package io.linli.job;

import java.sql.Date;
import java.time.Instant;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;

/**
 * Rectification notices, and the papers of renovations that somebody has looked at.
 */
record RenovationFacts(Lake lake, Instant asOf, Days days) {

	/** A notice that was served again after a failed re-check is not open any more. */
	private static final String LATEST = "max(cycle) over (partition by tenant_id, violation_id)";

	/** At least those of some months. */
	Dataset<Row> notices(Periods periods) {
		Dataset<Row> notices = served().withColumn("latest", expr(LATEST)).where(periods.from("rectify_by_at", 0));
		return notices
			.join(limits(notices),
					expr("tenant_id = limit_tenant and violation_id = limit_violation and delivered_at = limit_from"),
					"left")
			.withColumn("rectify_by_at", expr("least(rectify_by_at, limit_at)"))
			.join(passed(), expr("tenant_id = passed_tenant and violation_id = passed_violation and cycle = latest"),
					"left")
			.withColumn("day", expr(Days.day("rectify_by_at")))
			.withColumn("claimed_verdict", expr(verdict("passed_at")))
			.withColumn("proven_verdict", expr(verdict("told_at")));
	}

	Dataset<Row> papers() {
		Dataset<Row> passes = this.days.zoned(this.lake.table(Table.PATROL_ITEM))
			.where(expr("recorded_at").leq(lit(this.asOf)))
			.selectExpr("tenant_id", "project_id", "'PASS' as kind", "in_order as valid",
					Days.day("left_at") + " as day");
		return passes.unionByName(served().selectExpr("tenant_id", "project_id", "'NOTICE' as kind",
				"coalesce(receipt_recorded_at <= as_of, false) as valid", Days.day("delivered_at") + " as day"));
	}

	private Dataset<Row> served() {
		return this.days.zoned(this.lake.table(Table.RECTIFICATION_NOTICE))
			.withColumn("as_of", lit(this.asOf))
			.where("recorded_at <= as_of");
	}

	/**
	 * The clock that starts with the delivery of a notice runs to the stricter of the
	 * two, the limit in force and what the notice names.
	 */
	private Dataset<Row> limits(Dataset<Row> notices) {
		// None is due before it has begun: earlier months are not opened.
		@Nullable Date first = notices.agg(expr("date_sub(min(delivered_at), 1)")).head().getDate(0);
		return this.lake.table(Table.DEADLINE)
			.where("clock = 'RECTIFY' and cancelled_at is null")
			.where((first != null) ? col("month").geq(trunc(lit(first), "month")) : lit(false))
			.groupBy(expr("tenant_id as limit_tenant"), expr("subject_id as limit_violation"),
					expr("started_at as limit_from"))
			.agg(expr("min(due_at) as limit_at"));
	}

	/** A violation passes its re-check once, under the notice that was served last. */
	private Dataset<Row> passed() {
		return this.lake.table(Table.EVENT)
			.where(expr("kind = 'RECHECKED'").and(expr("recorded_at").leq(lit(this.asOf))))
			.selectExpr("tenant_id as passed_tenant", "subject_id as passed_violation", "occurred_at as passed_at",
					"recorded_at as told_at");
	}

	private static String verdict(String stop) {
		return "case when " + stop + " <= rectify_by_at then 'MET' when " + stop + " is not null then 'BREACHED' "
				+ "when as_of <= rectify_by_at then 'PENDING' when cycle < latest then 'BREACHED' else 'OVERDUE' end";
	}

}
