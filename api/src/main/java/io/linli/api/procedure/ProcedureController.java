package io.linli.api.procedure;

import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code procedure.graphqls}.
 */
@Controller
class ProcedureController {

	private final PlatformProcedures platform;

	private final ProcedureDesk desk;

	private final ProcedureQueries queries;

	private final Mutations mutations;

	ProcedureController(PlatformProcedures platform, ProcedureDesk desk, ProcedureQueries queries,
			Mutations mutations) {
		this.platform = platform;
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	List<PlatformProcedure> platformProcedures() {
		return this.platform.all();
	}

	@QueryMapping
	List<Row> procedureVersions(@Argument @Nullable ProcedureKind kind, DataFetchingEnvironment environment) {
		return this.queries.versions(kind, Selection.of(environment));
	}

	@MutationMapping
	Map<String, @Nullable Object> publishProcedure(@Argument PublishProcedure input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "procedureVersion", () -> this.desk.publish(input), this.queries::byKey);
	}

	@MutationMapping
	Map<String, @Nullable Object> withdrawProcedureVersion(@Argument WithdrawProcedureVersion input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "procedureVersion", () -> this.desk.withdraw(input),
				this.queries::byKey);
	}

}
