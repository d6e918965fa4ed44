package io.linli.job;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

import static org.apache.spark.sql.functions.expr;

/**
 * How often each mark was given to a question of an imported survey (P-02). Their scales
 * are their own and nobody drew a sample here, so that no KPI counts them.
 */
record SurveyMarks(List<SurveyMark> marks) {

	/**
	 * The answers of one mark.
	 *
	 * @param place of the mark in their order, from 1
	 * @param mark null: what was given is no valid answer
	 */
	record SurveyMark(String tenantId, String surveyId, String projectId, String ledger, int year, int seq,
			String question, int least, int most, int place, @Nullable BigDecimal mark, long count) {
	}

	/** Of all surveys whose year has begun by then. */
	static SurveyMarks of(Lake lake, AsOf asOf) {
		Dataset<Row> surveys = lake.table(Table.IMPORTED_SURVEY)
			.where(expr("year <= " + asOf.day().getYear()))
			.withColumnRenamed("id", "imported_survey_id");
		return new SurveyMarks(lake.table(Table.IMPORTED_ANSWER)
			.join(surveys, new String[] { "tenant_id", "imported_survey_id" }, "inner")
			.groupBy(expr("tenant_id"), expr("imported_survey_id"), expr("project_id"), expr("ledger"), expr("year"),
					expr("seq"), expr("question"), expr("least"), expr("most"), expr("score"))
			.count()
			.withColumn("place",
					expr("row_number() over (partition by tenant_id, imported_survey_id order by score nulls first)"))
			.collectAsList()
			.stream()
			.map(SurveyMarks::mark)
			.toList());
	}

	/** A run counts all of them, which take the place of what was there. */
	void write(Mart mart, Run run, Directory directory) throws SQLException {
		mart.replace("mart.survey_mark", """
				tenant_id, survey_id, place, mark, project_id, project_name, ledger, year, seq, question, least, most, \
				answer_count, as_of""", this.marks,
				(mark) -> Arrays.asList(mark.tenantId(), mark.surveyId(), mark.place(), mark.mark(), mark.projectId(),
						directory.project(mark.tenantId(), mark.projectId()).name(), mark.ledger(), mark.year(),
						mark.seq(), mark.question(), mark.least(), mark.most(), mark.count(),
						Mart.utc(run.asOf().instant())));
	}

	private static SurveyMark mark(Row row) {
		return new SurveyMark(row.getAs("tenant_id"), row.getAs("imported_survey_id"), row.getAs("project_id"),
				row.getAs("ledger"), row.<Integer>getAs("year"), row.<Integer>getAs("seq"), row.getAs("question"),
				row.<Integer>getAs("least"), row.<Integer>getAs("most"), row.<Integer>getAs("place"),
				row.getAs("score"), row.<Long>getAs("count"));
	}

}
