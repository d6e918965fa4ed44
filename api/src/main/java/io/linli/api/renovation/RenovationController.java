package io.linli.api.renovation;

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
 * The fields of {@code renovation.graphqls} and {@code renovation-steps.graphqls}.
 */
@Controller
class RenovationController {

	private final RenovationDesk desk;

	private final ClosingDesk closing;

	private final RenovationQueries queries;

	private final Mutations mutations;

	RenovationController(RenovationDesk desk, ClosingDesk closing, RenovationQueries queries, Mutations mutations) {
		this.desk = desk;
		this.closing = closing;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	@Nullable Row renovation(@Argument String id, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Renovation", id)
			.map((key) -> this.queries.byKey(key, Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	RowConnection openRenovations(@Argument @Nullable String projectId, DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.open(project, Page.of(environment), Selection.of(environment));
	}

	@QueryMapping
	RowConnection renovationsBeyondPermit(@Argument @Nullable String projectId, DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.beyondPermit(project, Page.of(environment), Selection.of(environment));
	}

	@QueryMapping
	RowConnection ownerFile(@Argument String householdId, DataFetchingEnvironment environment) {
		return this.queries.ofHousehold(GlobalId.keyOrNobody("Household", householdId), Page.of(environment),
				Selection.of(environment));
	}

	@QueryMapping
	RowConnection openHandoffs(@Argument Department toDepartment, @Argument @Nullable String projectId,
			DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.handoffs(toDepartment, project, Page.of(environment), Selection.of(environment));
	}

	@MutationMapping
	Map<String, @Nullable Object> applyForRenovation(@Argument ApplyForRenovation input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.apply(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> confirmIdentity(@Argument RenovationStep.ConfirmIdentity input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.confirmIdentity(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> fileMaterials(@Argument RenovationStep.FileMaterials input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.file(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> completeFormalities(@Argument RenovationStep.CompleteFormalities input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.completeFormalities(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> informOwner(@Argument RenovationStep.InformOwner input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.informOwner(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> issuePermit(@Argument RenovationStep.IssuePermit input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.issuePermit(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> extendPermit(@Argument RenovationStep.ExtendPermit input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.extend(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> issueWorkerPass(@Argument RenovationStep.IssuePass input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.issuePass(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> takeBackWorkerPass(@Argument RenovationStep.TakeBackPass input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.takeBack(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> receiveHandoff(@Argument RenovationStep.ReceiveHandoff input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.receive(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> recordDebrisRemoval(@Argument RenovationStep.RemoveDebris input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.closing.removeDebris(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> notifyCompletion(@Argument RenovationStep.NotifyCompletion input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.closing.notifyCompletion(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> refuseAcceptance(@Argument RenovationStep.Refuse input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.closing.refuse(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> acceptRenovation(@Argument RenovationStep.Accept input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.closing.accept(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> archiveRenovation(@Argument RenovationStep.Archive input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.closing.archive(input));
	}

	private Map<String, @Nullable Object> answer(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "renovation", done, this.queries::byKey);
	}

}
