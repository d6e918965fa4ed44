package io.linli.api.callback;

import java.util.Map;
import java.util.UUID;

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
 * The fields of {@code callback.graphqls}, also those that it gives to complaints and
 * repair requests.
 */
@Controller
class CallbackController {

	private final CallbackDesk desk;

	private final CallbackQueries queries;

	private final Mutations mutations;

	CallbackController(CallbackDesk desk, CallbackQueries queries, Mutations mutations) {
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	@Nullable Row callback(@Argument String id, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Callback", id)
			.map((key) -> this.queries.byKey(key, Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	RowConnection owedCallbacks(@Argument @Nullable String projectId, @Argument @Nullable Boolean overdue,
			DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.owed(project, overdue, Page.of(environment), Selection.of(environment));
	}

	@MutationMapping
	Map<String, @Nullable Object> recordCallback(@Argument RecordCallback input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "callback", () -> this.desk.record(input), this.queries::byKey);
	}

}
