package io.linli.api.satisfaction;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code satisfaction.graphqls}.
 */
@Controller
class SatisfactionController {

	private final SatisfactionDesk desk;

	private final SatisfactionQueries queries;

	private final Mutations mutations;

	SatisfactionController(SatisfactionDesk desk, SatisfactionQueries queries, Mutations mutations) {
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	List<Row> satisfactionQuestionnaires(DataFetchingEnvironment environment) {
		return this.queries.questionnaires(Selection.of(environment));
	}

	@QueryMapping
	List<Row> satisfactionSurveys(@Argument int year, @Argument @Nullable String projectId,
			DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.surveys(year, project, Selection.of(environment));
	}

	@MutationMapping
	Map<String, @Nullable Object> issueQuestionnaire(@Argument SatisfactionInput.Issue input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "questionnaire", () -> this.desk.issue(input),
				this.queries::questionnaire);
	}

	@MutationMapping
	Map<String, @Nullable Object> openSatisfactionSurvey(@Argument SatisfactionInput.Open input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "survey", () -> this.desk.open(input), this.queries::survey);
	}

	@MutationMapping
	Map<String, @Nullable Object> recordSurveyResponses(@Argument SatisfactionInput.Respond input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "survey", () -> this.desk.respond(input), this.queries::survey);
	}

}
