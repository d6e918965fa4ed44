package io.linli.api.violation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Selection;
import io.linli.api.renovation.Department;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code violation.graphqls}, also that which it gives to renovations.
 */
@Controller
class ViolationController {

	private final ViolationDesk desk;

	private final ViolationQueries queries;

	private final Mutations mutations;

	ViolationController(ViolationDesk desk, ViolationQueries queries, Mutations mutations) {
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	List<Catalogue> violationCatalogues() {
		return Catalogue.versions();
	}

	@QueryMapping
	@Nullable Row violation(@Argument String id, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Violation", id)
			.map((key) -> this.queries.byKey(key, Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	RowConnection openViolations(@Argument @Nullable String projectId,
			@Argument @Nullable Department responsibleDepartment, DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.open(project, responsibleDepartment, Page.of(environment), Selection.of(environment));
	}

	@MutationMapping
	Map<String, @Nullable Object> recordViolation(@Argument RecordViolation input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.record(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> serveRectificationNotice(@Argument ViolationStep.Serve input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.serve(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> acknowledgeReceipt(@Argument ViolationStep.Acknowledge input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.acknowledge(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> leaveNotice(@Argument ViolationStep.Leave input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.leave(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> rectifyViolation(@Argument ViolationStep.Rectify input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.rectify(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> recheckViolation(@Argument ViolationStep.Recheck input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.recheck(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> verifyRectification(@Argument ViolationStep.Verify input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.verify(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> reportViolation(@Argument ViolationStep.Report input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.report(input));
	}

	private Map<String, @Nullable Object> answer(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "violation", done, this.queries::byKey);
	}

}
