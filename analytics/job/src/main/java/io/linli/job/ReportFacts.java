package io.linli.job;

import java.time.Instant;

import io.linli.kpi.report.Tally;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

/**
 * What the annual report counts that no KPI does: activities, non-conformities and
 * suggestions, and the answers to each question of a survey. Judged at one instant, by
 * what the server had been told.
 */
record ReportFacts(Lake lake, Instant asOf, Days days) {

	private static final String[] SURVEY = { "tenant_id", "satisfaction_survey_id" };

	/** By project and year of the local day; one row stands for {@code count} of them. */
	Dataset<Row> counts() {
		return this.days
			.zoned(activities().unionByName(dissatisfied()).unionByName(reported()).unionByName(suggested()))
			.where("at is not null")
			.withColumn("year", expr("year(" + Days.day("at") + ")"))
			.selectExpr("tenant_id", "project_id", "year", "what", "explode(filter(names, n -> n is not null)) as name",
					"'' as side")
			.groupBy("tenant_id", "project_id", "year", "what", "name", "side")
			.count();
	}

	/**
	 * A row a survey that counts, with {@code answered} households and {@code questions}
	 * of seq, text and scores.
	 */
	Dataset<Row> surveys() {
		Dataset<Row> scores = told(Table.SATISFACTION_SCORE);
		Dataset<Row> answered = scores.groupBy("tenant_id", "satisfaction_survey_id")
			.agg(expr("count(distinct satisfaction_response_id) as answered"), expr("count(*) as answers"));
		Dataset<Row> surveys = SurveyFacts.counting(
				told(Table.SATISFACTION_SURVEY).withColumnRenamed("id", "satisfaction_survey_id")
					.join(answered, SURVEY, "left")
					.withColumn("answered", expr("coalesce(answered, 0L)")),
				"coalesce(answers, 0L)", "satisfaction_survey_id");
		Dataset<Row> counted = scores.groupBy("tenant_id", "satisfaction_survey_id", "seq")
			.agg(expr("array(count_if(score = 1), count_if(score = 2), count_if(score = 3), count_if(score = 4), "
					+ "count_if(score = 5)) as scores"));
		return surveys
			.join(this.lake.table(Table.SATISFACTION_QUESTION)
				.selectExpr("tenant_id", "satisfaction_questionnaire_id", "seq", "text"),
					new String[] { "tenant_id", "satisfaction_questionnaire_id" }, "inner")
			.join(counted, new String[] { "tenant_id", "satisfaction_survey_id", "seq" }, "left")
			.groupBy("tenant_id", "project_id", "satisfaction_survey_id", "year", "framed_on", "frame_size",
					"sample_size", "answered")
			.agg(expr("sort_array(collect_list(struct(seq, text, "
					+ "coalesce(scores, array(0L, 0L, 0L, 0L, 0L)) as scores))) as questions"));
	}

	/** Those that are over. */
	private Dataset<Row> activities() {
		Dataset<Row> attested = told(Table.ACTIVITY_ATTESTATION).groupBy("tenant_id", "activity_id")
			.agg(expr("bool_and(fine) as fine"));
		return new ActivityFacts(this.lake, this.asOf, this.days).held()
			.join(attested, new String[] { "tenant_id", "activity_id" }, "left")
			.selectExpr("tenant_id", "project_id", "ends_at as at", what(Tally.What.ACTIVITY),
					"array('HELD', if(surveyed, 'SURVEYED', null), if(summed, 'SUMMED_UP', null), "
							+ "if(fine, 'ATTESTED', null)) as names");
	}

	/** Those who said so when they were called back, or visited. */
	private Dataset<Row> dissatisfied() {
		return said(Table.CALLBACK, "done_at", "reached")
			.unionByName(said(Table.SERVICE_CALLBACK, "done_at", "reached"))
			.unionByName(said(Table.HOME_VISIT, "visited_at", "true"))
			.where("satisfaction <= 2")
			.selectExpr("tenant_id", "project_id", "at", what(Tally.What.NON_CONFORMITY),
					"array('DISSATISFIED') as names");
	}

	private Dataset<Row> said(Table table, String at, String reached) {
		return told(table).where(reached).selectExpr("tenant_id", "project_id", at + " as at", "satisfaction");
	}

	/** Non-conformities in writing, in the year of the callback, with what followed. */
	private Dataset<Row> reported() {
		Dataset<Row> replies = told(Table.CALLBACK_REPLY).select("tenant_id", "callback_id", "kind")
			.unionByName(told(Table.RECALL).selectExpr("tenant_id", "callback_id", "'ASKED_AGAIN' as kind"))
			.groupBy("tenant_id", "callback_id")
			.agg(expr("collect_set(case kind when 'TRANSFER' then 'TRANSFERRED' else kind end) as kinds"));
		return told(Table.CALLBACK_REPORT).join(replies, new String[] { "tenant_id", "callback_id" }, "left")
			.selectExpr("tenant_id", "project_id", "done_at as at", what(Tally.What.NON_CONFORMITY),
					"concat(array('REPORTED'), coalesce(kinds, cast(array() as array<string>))) as names");
	}

	private Dataset<Row> suggested() {
		return told(Table.SUGGESTION).withColumn("decided", expr("decided_at").leq(lit(this.asOf)))
			.selectExpr("tenant_id", "project_id", "suggested_at as at", what(Tally.What.SUGGESTION),
					"array('RECEIVED', if(decided, status, 'OPEN')) as names");
	}

	private Dataset<Row> told(Table table) {
		return this.lake.table(table).where(expr("recorded_at").leq(lit(this.asOf)));
	}

	private static String what(Tally.What what) {
		return "'" + what.name() + "' as what";
	}

}
