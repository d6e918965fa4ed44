package io.linli.api.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

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
 * The fields of {@code board.graphqls}.
 */
@Controller
class BoardController {

	private final BoardDesk desk;

	private final BoardQueries queries;

	private final Mutations mutations;

	BoardController(BoardDesk desk, BoardQueries queries, Mutations mutations) {
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	List<Row> boardSections(@Argument @Nullable String projectId, @Argument @Nullable Boolean overdue,
			DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.sections(project, overdue, Selection.of(environment));
	}

	@QueryMapping
	List<Row> boardViewings(@Argument String projectId, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Project", projectId)
			.map((project) -> this.queries.viewings(project, Selection.of(environment)))
			.orElse(List.of());
	}

	@MutationMapping
	Map<String, @Nullable Object> establishBoardSection(@Argument BoardEntry.Establish input,
			DataFetchingEnvironment environment) {
		return section(environment, () -> this.desk.establish(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> postOnBoard(@Argument BoardEntry.Post input, DataFetchingEnvironment environment) {
		return section(environment, () -> this.desk.post(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> urgeBoardUpdate(@Argument BoardEntry.Urge input,
			DataFetchingEnvironment environment) {
		return section(environment, () -> this.desk.urge(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> retireBoardSection(@Argument BoardEntry.Retire input,
			DataFetchingEnvironment environment) {
		return section(environment, () -> this.desk.retire(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> viewBoard(@Argument BoardEntry.View input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "boardViewing", () -> this.desk.view(input), this.queries::viewing);
	}

	private Map<String, @Nullable Object> section(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "boardSection", done, this.queries::section);
	}

}
