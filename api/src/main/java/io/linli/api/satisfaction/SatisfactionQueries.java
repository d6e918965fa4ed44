package io.linli.api.satisfaction;

import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.DOUBLE;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads satisfaction surveys and their questionnaires.
 */
@Component
class SatisfactionQueries implements NodeTypes {

	private static final int MOST = 1_000;

	private static final Shape QUESTION = Shape.row("SatisfactionQuestion", "satisfaction_question", "id")
		.columns(INTEGER, "seq")
		.columns(TEXT, "text");

	private static final Shape QUESTIONNAIRE = Shape.node("SatisfactionQuestionnaire", "satisfaction_questionnaire")
		.columns(TEXT, "title", "note", "recordedBy")
		.columns(INTEGER, "revision")
		.columns(TIME, "recordedAt")
		.many("questions", QUESTION, "satisfaction_questionnaire_id", "seq");

	private static final Shape SAMPLE = Shape.row("SampledHousehold", "satisfaction_sample", "id")
		.columns(INTEGER, "seq")
		.one("household", Projects.HOUSEHOLD, "household_id");

	private static final Shape SCORE = Shape.row("SatisfactionScore", "satisfaction_score", "id")
		.columns(INTEGER, "seq", "score");

	private static final Shape RESPONSE = Shape.row("SurveyResponse", "satisfaction_response", "id")
		.columns(TEXT, "comment", "recordedBy")
		.columns(TIME, "respondedAt", "recordedAt")
		.one("household", Projects.HOUSEHOLD, "household_id")
		.many("scores", SCORE, "satisfaction_response_id", "seq");

	private static final String RESPONSES = """
			(select count(*)::int from satisfaction_response r
			  where r.tenant_id = {}.tenant_id and r.satisfaction_survey_id = {}.id)""";

	private static final String AVERAGE = """
			(select avg(s.score)::float8 from satisfaction_response r
			   join satisfaction_score s on s.tenant_id = r.tenant_id and s.satisfaction_response_id = r.id
			  where r.tenant_id = {}.tenant_id and r.satisfaction_survey_id = {}.id)""";

	private static final Shape SURVEY = Shape.node("SatisfactionSurvey", "satisfaction_survey")
		.columns(INTEGER, "year", "frameSize", "sampleSize")
		.columns(DATE, "framedOn")
		.columns(TEXT, "seed", "frameHash", "repeatReason", "recordedBy")
		.columns(TIME, "recordedAt", "responsesRecordedAt")
		.column("responseCount", RESPONSES, INTEGER)
		.column("responseRate", "(" + RESPONSES + " / {}.sample_size::float8)", DOUBLE)
		.column("averageScore", AVERAGE, DOUBLE)
		.one("project", Projects.PROJECT, "project_id")
		.one("questionnaire", QUESTIONNAIRE, "satisfaction_questionnaire_id")
		.many("sample", SAMPLE, "satisfaction_survey_id", "seq")
		.many("responses", RESPONSE, "satisfaction_survey_id", "responded_at, id");

	private final TenantReads reads;

	SatisfactionQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(QUESTIONNAIRE, SURVEY);
	}

	@Nullable Row questionnaire(UUID id, Selection selection) {
		return Select.of(QUESTIONNAIRE, selection).byKey(this.reads, id);
	}

	@Nullable Row survey(UUID id, Selection selection) {
		return Select.of(SURVEY, selection).byKey(this.reads, id);
	}

	/** All versions, the newest of each first. */
	List<Row> questionnaires(Selection selection) {
		return Select.of(QUESTIONNAIRE, selection)
			.order("satisfaction_questionnaire.title, satisfaction_questionnaire.revision desc")
			.limit(MOST)
			.rows(this.reads);
	}

	/** The surveys of a year, of a project or of all. */
	List<Row> surveys(int year, @Nullable UUID project, Selection selection) {
		return Select.of(SURVEY, selection)
			.where("satisfaction_survey.year = ?", year)
			.whereGiven("satisfaction_survey.project_id = ?", project)
			.order("satisfaction_survey.recorded_at, satisfaction_survey.id")
			.limit(MOST)
			.rows(this.reads);
	}

}
