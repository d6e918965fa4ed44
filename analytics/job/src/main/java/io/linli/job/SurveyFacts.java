package io.linli.job;

import java.time.Instant;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

/**
 * The answers to satisfaction surveys, and what of a sample has not been answered (P-02).
 */
record SurveyFacts(Lake lake, Instant asOf) {

	Dataset<Row> facts() {
		Dataset<Row> scores = this.lake.table(Table.SATISFACTION_SCORE)
			.where(expr("recorded_at").leq(lit(this.asOf)))
			.groupBy("tenant_id", "satisfaction_survey_id")
			.agg(expr("collect_list(score) as scores"));
		Dataset<Row> surveys = this.lake.table(Table.SATISFACTION_SURVEY)
			.where(expr("recorded_at").leq(lit(this.asOf)))
			.join(scores.withColumnRenamed("satisfaction_survey_id", "id"), new String[] { "tenant_id", "id" }, "left")
			.withColumn("scores", expr("coalesce(scores, cast(array() as array<int>))"));
		return counting(surveys, "size(scores)", "id").withColumn("day", expr("framed_on"))
			.withColumn("score",
					expr("explode(concat(scores, array_repeat(cast(null as int), asked - size(scores))))"));
	}

	/**
	 * Of several surveys of a project and year the one with the most answers, of those
	 * with as many the last one: a second survey takes the place of the first only where
	 * as much was said in it.
	 * @param answers how many each has, as SQL
	 */
	static Dataset<Row> counting(Dataset<Row> surveys, String answers, String key) {
		return surveys
			.withColumn("place",
					expr("row_number() over (partition by tenant_id, project_id, year order by " + answers
							+ " desc, recorded_at desc, " + key + " desc)"))
			.where("place = 1")
			.drop("place");
	}

}
