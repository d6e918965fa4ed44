package io.linli.api.escalation;

import java.util.Map;
import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code escalation.graphqls}.
 */
@Controller
class NoticeController {

	private final NoticeQueries queries;

	private final NoticeDesk desk;

	private final Mutations mutations;

	NoticeController(NoticeQueries queries, NoticeDesk desk, Mutations mutations) {
		this.queries = queries;
		this.desk = desk;
		this.mutations = mutations;
	}

	@QueryMapping
	RowConnection notices(@Argument @Nullable String projectId, DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.open(project, Page.of(environment), Selection.of(environment));
	}

	@MutationMapping
	Map<String, @Nullable Object> acknowledgeNotice(@Argument AcknowledgeNotice input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "notice", () -> this.desk.acknowledge(input), this.queries::byKey);
	}

}
