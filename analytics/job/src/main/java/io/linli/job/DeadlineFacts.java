package io.linli.job;

import java.sql.Date;
import java.time.Instant;

import io.linli.sla.Terms;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

/**
 * Promises and their verdicts at the as-of instant, derived again from the times.
 */
record DeadlineFacts(Lake lake, Instant asOf, Periods periods) {

	private static final String PAUSES = """
			array_sort(collect_list(struct(number, reason, claimed_from_at, proven_from_at, \
			if(proven_until_at <= as_of, claimed_until_at, null) as claimed_until_at, \
			if(proven_until_at <= as_of, proven_until_at, null) as proven_until_at)))""";

	/**
	 * A missing opening time is no reason to drop a promise. What took the place of
	 * another one counts since the server learned of it, and the former until then.
	 * Callbacks of services and activities are in none of these figures: K12 counts how
	 * many of the services' were made.
	 */
	private static final String KNOWN = """
			coalesce(started_at, least(due_at, claimed_stop_at)) <= as_of
			and case_kind not in ('CONTRACTED_SERVICE', 'OTHER_SERVICE', 'ACTIVITY')
			and (reclassified_at is null or reclassified_at <= as_of)""";

	private static final Column OF_CASE = expr("tenant_id = case_tenant and subject_id = case_id");

	private static final String STOPPED = "coalesce(proven_stop_at, claimed_stop_at) <= as_of";

	private static final String PROVEN_DUE = "coalesce(proven_due_at, due_at)";

	/**
	 * Of the pause that lasts, as far as the server had been told; there is one at most.
	 */
	private static final String LASTING = """
			max(%1$s) filter (where proven_until_at is null or proven_until_at > as_of) as %1$s""";

	Dataset<Row> facts() {
		return judged(known());
	}

	/**
	 * The promises of one company's months as they would have been under other terms.
	 * Each stays in the month in which it was filed: else one whose due time moves into a
	 * month that is not stated again would be counted twice, or not at all. That is known
	 * unless the clock has {@link #movedSince} then.
	 */
	Dataset<Row> restated(String tenantId, Months months, Terms terms) {
		Dataset<Row> filed = known()
			.where(col("tenant_id").equalTo(tenantId)
				.and(col("day").geq(lit(Date.valueOf(months.from()))))
				.and(col("day").lt(lit(Date.valueOf(months.end())))))
			.join(cases("imported"), OF_CASE, "left")
			.withColumn("unseen", expr("imported or case_id is not null"))
			.join(pausesSoFar(), expr("tenant_id = paused_tenant and id = paused_deadline"), "left");
		return judged(filed.mapPartitions(new DueTimes(terms), Encoders.row(filed.schema())));
	}

	/**
	 * Whether a clock that may be of the months stood still at the as-of instant and has
	 * gone on since: that has moved its due time, and where it was filed is not kept.
	 */
	boolean movedSince(String tenantId, Months months) {
		Dataset<Row> ended = this.lake.table(Table.DEADLINE_PAUSE)
			.where(col("proven_from_at").leq(lit(this.asOf)).and(col("proven_until_at").gt(lit(this.asOf))))
			.selectExpr("tenant_id as ended_tenant", "deadline_id as ended_deadline");
		return !known()
			.where(col("tenant_id").equalTo(tenantId)
				.and(col("day").geq(lit(Date.valueOf(months.from()))))
				.and(expr(Days.day("started_at")).lt(lit(Date.valueOf(months.end())))))
			.join(ended, expr("tenant_id = ended_tenant and id = ended_deadline"), "left_semi")
			.isEmpty();
	}

	private Dataset<Row> known() {
		// The lake keeps its files apart by just that month, and opens no others.
		return this.periods.within(this.lake.table(Table.DEADLINE))
			.drop("month")
			.join(Few.of(unheardOf()), OF_CASE, "left_anti")
			.join(pauses(), expr("tenant_id = pause_tenant and id = pause_deadline"), "left")
			.withColumn("as_of", lit(this.asOf))
			.withColumn("paused", expr("pause_deadline is not null"))
			.where(KNOWN)
			.withColumn("day", expr(Days.day("coalesce(due_at, started_at, claimed_stop_at)")));
	}

	private static Dataset<Row> judged(Dataset<Row> deadlines) {
		return deadlines
			.withColumn("claimed_verdict",
					expr(verdict("claimed_stop_at", "due_at", "claimed_from_at", "due_at is null")))
			.withColumn("proven_verdict",
					expr(verdict("proven_stop_at", PROVEN_DUE, "proven_from_at", "due_at is null or imported")));
	}

	/** Of each deadline that has been paused so far, since when it stands still. */
	private Dataset<Row> pauses() {
		return this.lake.table(Table.DEADLINE_PAUSE)
			.withColumn("as_of", lit(this.asOf))
			.where("proven_from_at <= as_of")
			.groupBy(expr("tenant_id as pause_tenant"), expr("deadline_id as pause_deadline"))
			.agg(expr(LASTING.formatted("claimed_from_at")), expr(LASTING.formatted("proven_from_at")));
	}

	/**
	 * All that the server had been told of, in order; what it heard later still lasts.
	 */
	private Dataset<Row> pausesSoFar() {
		return this.lake.table(Table.DEADLINE_PAUSE)
			.withColumn("as_of", lit(this.asOf))
			.where("proven_from_at <= as_of")
			.groupBy(expr("tenant_id as paused_tenant"), expr("deadline_id as paused_deadline"))
			.agg(expr(PAUSES).as("pauses"));
	}

	/** Cases that the server did not know yet, but from a foreign ledger. */
	private Dataset<Row> unheardOf() {
		return cases("not imported and recorded_at > timestamp'" + this.asOf + "'");
	}

	private Dataset<Row> cases(String which) {
		return cases(Table.COMPLAINT, which).unionByName(cases(Table.REPAIR_REQUEST, which));
	}

	private Dataset<Row> cases(Table table, String which) {
		return this.lake.table(table).where(which).selectExpr("tenant_id as case_tenant", "id as case_id");
	}

	/**
	 * A clock that stood still before it was due has not passed it: as claimed by the
	 * time that people name, as proven by the time at which the server was told.
	 */
	private static String verdict(String stop, String due, String pausedFrom, String unmeasured) {
		return "case when cancelled_at <= as_of then 'CANCELLED' when " + unmeasured + " then 'UNMEASURED' when "
				+ STOPPED + " and " + stop + " <= " + due + " then 'MET' when " + STOPPED
				+ " then 'BREACHED' when as_of > " + due + " and coalesce(" + pausedFrom + " > " + due
				+ ", true) then 'OVERDUE' else 'PENDING' end";
	}

}
