package io.linli.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

/**
 * The complaints that were open at the end of each month, by their age (K11), as far as
 * the server had been told by then; in the month that is not over, at the as-of instant.
 * A median is no sum of cells: cases keep their ages, so that the median of any unit can
 * be taken of them.
 */
record OpenComplaints(Lake lake, Instant asOf, Days days, Periods periods) {

	private static final String STEPPED = "not imported and coalesce(size(steps), 0) > 0";

	/** From then on nothing is told of it any more. */
	private static final String OVER_AT = "if(" + STEPPED
			+ ", if(try_element_at(steps, -1).kind = 'SOLVED', array_max(transform(steps, step -> step.recorded_at)), null),"
			+ " solved_at)";

	private static final String MONTHS = """
			explode(sequence(first_month, greatest(first_month, last_month), interval 1 month))""";

	private static final String ENDS_AT = "least(as_of, to_utc_timestamp(timestamp(add_months(month, 1)), time_zone))";

	private static final String OPEN = "not coalesce(if(" + STEPPED
			+ ", try_element_at(filter(steps, step -> step.recorded_at <= ends_at), -1).kind = 'SOLVED',"
			+ " solved_at <= ends_at), false)";

	private static final String SIDE = """
			coalesce(if(imported or classified_at is null or classified_at <= ends_at, responsibility, null), '')""";

	/**
	 * As many as were of one age.
	 *
	 * @param responsibility as it was known then; empty where it was not
	 */
	record Aged(String tenantId, String projectId, LocalDate month, String responsibility, long ageSeconds,
			long complaints) {
	}

	List<Aged> ages() {
		List<Aged> ages = new ArrayList<>();
		Words words = new Words();
		counted().toLocalIterator().forEachRemaining((row) -> ages.add(aged(row, words)));
		return ages;
	}

	private Dataset<Row> counted() {
		Dataset<Row> months = new ComplaintFacts(this.lake, this.asOf, this.days).known()
			.join(steps(), expr("tenant_id = step_tenant and id = step_complaint"), "left")
			.withColumn("last_moment", expr("timestampadd(millisecond, -1, least(" + OVER_AT + ", as_of))"))
			.withColumn("first_month", expr(month("received")))
			.withColumn("last_month", expr(month("last_moment")))
			.withColumn("month", expr(MONTHS));
		return this.periods.within(months)
			.withColumn("ends_at", expr(ENDS_AT))
			.where("if(imported, received, recorded_at) <= ends_at and " + OPEN)
			.withColumn("side", expr(SIDE))
			.withColumn("age", expr("greatest(0L, (unix_micros(ends_at) - unix_micros(received)) div 1000000)"))
			.groupBy("tenant_id", "project_id", "month", "side", "age")
			.count();
	}

	private Dataset<Row> steps() {
		return this.lake.table(Table.EVENT)
			.where("kind in ('CLASSIFIED', 'SOLVED', 'REOPENED')")
			.groupBy(expr("tenant_id as step_tenant"), expr("subject_id as step_complaint"))
			.agg(expr("min(recorded_at) filter (where kind = 'CLASSIFIED') as classified_at"), expr(
					"array_sort(collect_list(struct(seq, kind, recorded_at)) filter (where kind <> 'CLASSIFIED')) as steps"));
	}

	private static String month(String instant) {
		return "to_date(date_trunc('month', " + Days.day(instant) + "))";
	}

	private static Aged aged(Row row, Words words) {
		return new Aged(words.of(row, "tenant_id"), words.of(row, "project_id"), words.month(row),
				words.of(row, "side"), row.<Long>getAs("age"), row.<Long>getAs("count"));
	}

}
