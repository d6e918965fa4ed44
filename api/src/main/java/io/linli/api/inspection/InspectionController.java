package io.linli.api.inspection;

import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code inspection.graphqls}.
 */
@Controller
class InspectionController {

	private final CheckFormDesk forms;

	private final InspectionDesk desk;

	private final InspectionQueries queries;

	private final Mutations mutations;

	InspectionController(CheckFormDesk forms, InspectionDesk desk, InspectionQueries queries, Mutations mutations) {
		this.forms = forms;
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	List<Row> checkForms(@Argument RecordKind kind, DataFetchingEnvironment environment) {
		return this.queries.forms(kind, Selection.of(environment));
	}

	@QueryMapping
	RowConnection inspections(@Argument @Nullable String projectId, DataFetchingEnvironment environment) {
		return this.queries.inspections(GlobalId.optionalKeyOf("Project", projectId), Page.of(environment),
				Selection.of(environment));
	}

	@QueryMapping
	List<Row> unansweredFindings(@Argument @Nullable String projectId, DataFetchingEnvironment environment) {
		return this.queries.unanswered(GlobalId.optionalKeyOf("Project", projectId), Selection.of(environment));
	}

	@MutationMapping
	Map<String, @Nullable Object> setCheckForm(@Argument SetCheckForm input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "form", () -> this.forms.set(input), this.queries::form);
	}

	@MutationMapping
	Map<String, @Nullable Object> inspectRecords(@Argument InspectionStep.Inspect input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "inspection", () -> this.desk.inspect(input), this.queries::inspection);
	}

	@MutationMapping
	Map<String, @Nullable Object> recordInspectionFinding(@Argument InspectionStep.Find input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "finding", () -> this.desk.find(input), this.queries::finding);
	}

	@MutationMapping
	Map<String, @Nullable Object> closeInspection(@Argument InspectionStep.Close input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "inspection", () -> this.desk.close(input), this.queries::inspection);
	}

	@MutationMapping
	Map<String, @Nullable Object> replyToFinding(@Argument InspectionStep.Reply input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "finding", () -> this.desk.reply(input), this.queries::finding);
	}

}
