package io.linli.api.project;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code project.graphqls}.
 */
@Controller
class ProjectController {

	private final ProjectQueries queries;

	ProjectController(ProjectQueries queries) {
		this.queries = queries;
	}

	@QueryMapping
	List<Row> projects(DataFetchingEnvironment environment) {
		return this.queries.projects(Selection.of(environment));
	}

	@QueryMapping
	List<Row> households(@Argument String projectId, @Argument @Nullable String address,
			DataFetchingEnvironment environment) {
		String start = (address != null) ? address.strip().replace("\0", "") : "";
		return GlobalId.keyOf("Project", projectId)
			.map((project) -> this.queries.households(project, start, Selection.of(environment)))
			.orElse(List.of());
	}

}
