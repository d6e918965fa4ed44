package io.linli.api.repair;

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
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code repair.graphqls}.
 */
@Controller
class RepairController {

	private final RepairDesk desk;

	private final RepairQueries queries;

	private final Mutations mutations;

	RepairController(RepairDesk desk, RepairQueries queries, Mutations mutations) {
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	@Nullable Row repairRequest(@Argument String id, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("RepairRequest", id)
			.map((key) -> this.queries.byKey(key, Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	RowConnection openRepairRequests(@Argument @Nullable String projectId, DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.open(project, Page.of(environment), Selection.of(environment));
	}

	@QueryMapping
	RowConnection householdRepairRequests(@Argument String householdId, DataFetchingEnvironment environment) {
		return this.queries.ofHousehold(GlobalId.keyOrNobody("Household", householdId), Page.of(environment),
				Selection.of(environment));
	}

	@QueryMapping
	RowConnection unverifiedRepairRequests(@Argument @Nullable String projectId, DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.unverified(project, Page.of(environment), Selection.of(environment));
	}

	@MutationMapping
	Map<String, @Nullable Object> recordRepairRequest(@Argument RecordRepairRequest input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.record(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> passOnRepair(@Argument RepairStep.PassOn input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.passOn(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> openWorkOrder(@Argument RepairStep.OpenOrder input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.openOrder(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> arriveOnSite(@Argument RepairStep.Arrive input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.arrive(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> verifyRepair(@Argument RepairStep.Verify input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.verify(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> completeRepair(@Argument RepairStep.Complete input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.complete(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> verifyPublicArea(@Argument RepairStep.VerifyOnSite input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.verifyOnSite(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> urgeRepair(@Argument RepairStep.Urge input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.urge(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> reclassifyRepair(@Argument RepairStep.Reclassify input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.reclassify(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> pauseRepair(@Argument RepairStep.Pause input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.pause(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> resumeRepair(@Argument RepairStep.Resume input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.resume(input));
	}

	private Map<String, @Nullable Object> answer(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "repairRequest", done, this.queries::byKey);
	}

}
