package io.linli.job;

import java.time.Instant;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

/**
 * Complaints that were known at the as-of instant, of the kind that was known of them.
 */
record ComplaintFacts(Lake lake, Instant asOf, Days days) {

	private static final String WHEN_CLASSIFIED = "case when imported or classified_at is null or classified_at <= as_of then %s end";

	/** The step that the server was told of last, where it was told of any. */
	private static final String CLOSED = """
			coalesce(if(imported or not stepped, solved_at <= as_of, last_solved > coalesce(last_reopened, -1)), false)""";

	private static final String EARLIER = """
			lag(received) over (partition by tenant_id, coalesce(household_id, id), category order by received, id)""";

	/** 2160 hours, and a day by which zones may differ. */
	private static final int DAYS_OF_REPETITION = 91;

	private static final String REPEATED = """
			if(household_id is not null, coalesce(received <= timestampadd(hour, 2160, earlier), false), null)""";

	/** At least those of some months, with whatever was said in the days before. */
	Dataset<Row> facts(Periods periods) {
		return known().where(near(periods))
			.join(steps(periods), expr("tenant_id = event_tenant and id = event_complaint"), "left")
			.withColumn("day", expr(Days.day("received")))
			.withColumn("responsibility", expr(WHEN_CLASSIFIED.formatted("responsibility")))
			.withColumn("severity", expr(WHEN_CLASSIFIED.formatted("severity")))
			.withColumn("stepped", expr("coalesce(steps > 0, false)"))
			.withColumn("closed", expr(CLOSED))
			.withColumn("earlier", expr(EARLIER))
			.withColumn("repeated", expr(REPEATED));
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

	/** Of a foreign ledger the time of the solution may be all that there is. */
	private static Column near(Periods periods) {
		return periods.nearFirst("received_at", "recorded_at", 0, DAYS_OF_REPETITION)
			.or(col("received_at").isNull().and(periods.near("solved_at", 0, DAYS_OF_REPETITION)));
	}

	/**
	 * What is told of a complaint, the server learns after it was received: the API takes
	 * no time of receipt that has not come.
	 */
	private Dataset<Row> steps(Periods periods) {
		return this.lake.table(Table.EVENT)
			.where(col("kind").isin("CLASSIFIED", "SOLVED", "REOPENED")
				.and(periods.from("recorded_at", DAYS_OF_REPETITION)))
			.withColumn("as_of", lit(this.asOf))
			.groupBy(expr("tenant_id as event_tenant"), expr("subject_id as event_complaint"))
			.agg(expr("min(recorded_at) filter (where kind = 'CLASSIFIED') as classified_at"),
					expr("count_if(kind in ('SOLVED', 'REOPENED')) as steps"),
					expr("max(seq) filter (where kind = 'SOLVED' and recorded_at <= as_of) as last_solved"),
					expr("max(seq) filter (where kind = 'REOPENED' and recorded_at <= as_of) as last_reopened"))
			.drop("as_of");
	}

}
