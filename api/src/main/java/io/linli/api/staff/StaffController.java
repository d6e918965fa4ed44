package io.linli.api.staff;

import java.time.LocalDate;
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
 * The fields of {@code staff.graphqls}.
 */
@Controller
class StaffController {

	private final StaffDesk desk;

	private final StaffQueries queries;

	private final Mutations mutations;

	StaffController(StaffDesk desk, StaffQueries queries, Mutations mutations) {
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	List<Row> staff(@Argument @Nullable String projectId, DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.staff(project, Selection.of(environment));
	}

	@QueryMapping
	List<Row> centresWithoutTrainedPerson(@Argument LocalDate on, DataFetchingEnvironment environment) {
		return this.queries.withoutTrained(on, Selection.of(environment));
	}

	@QueryMapping
	List<Row> expiringTrainings(@Argument LocalDate untilOn, DataFetchingEnvironment environment) {
		return this.queries.expiring(untilOn, Selection.of(environment));
	}

	@MutationMapping
	Map<String, @Nullable Object> addStaffMember(@Argument AddStaffMember input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.add(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> assignToProject(@Argument Assignment.Assign input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.assign(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> endAssignment(@Argument Assignment.End input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.end(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> endEmployment(@Argument Assignment.Leave input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.leave(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> recordTraining(@Argument RecordTraining input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.train(input));
	}

	private Map<String, @Nullable Object> answer(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "staffMember", done, this.queries::byKey);
	}

}
