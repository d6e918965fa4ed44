package io.linli.api.visit;

import java.util.List;
import java.util.Map;

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
 * The fields of {@code visit.graphqls}.
 */
@Controller
class VisitController {

	private final VisitDesk desk;

	private final HomeVisitDesk visits;

	private final ServiceCallbackDesk callbacks;

	private final VisitQueries queries;

	private final Mutations mutations;

	VisitController(VisitDesk desk, HomeVisitDesk visits, ServiceCallbackDesk callbacks, VisitQueries queries,
			Mutations mutations) {
		this.desk = desk;
		this.visits = visits;
		this.callbacks = callbacks;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	@Nullable Pace homeVisitPlan(@Argument String projectId) {
		return GlobalId.keyOf("Project", projectId).map(this.queries::pace).orElse(null);
	}

	@QueryMapping
	List<Row> householdsAtRisk(@Argument String projectId, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Project", projectId)
			.map((key) -> this.queries.atRisk(key, Selection.of(environment)))
			.orElse(List.of());
	}

	@QueryMapping
	List<Row> householdVisits(@Argument String householdId, DataFetchingEnvironment environment) {
		return this.queries.visits(GlobalId.keyOrNobody("Household", householdId), Selection.of(environment));
	}

	@QueryMapping
	List<Row> homeVisitAttempts(@Argument String householdId, DataFetchingEnvironment environment) {
		return this.queries.attempts(GlobalId.keyOrNobody("Household", householdId), Selection.of(environment));
	}

	@QueryMapping
	List<Row> householdServices(@Argument String householdId, DataFetchingEnvironment environment) {
		return this.queries.services(GlobalId.keyOrNobody("Household", householdId), Selection.of(environment));
	}

	@QueryMapping
	List<Row> owedServiceCallbacks(@Argument String projectId, @Argument @Nullable Boolean overdue,
			DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Project", projectId)
			.map((key) -> this.queries.owed(key, overdue, Selection.of(environment)))
			.orElse(List.of());
	}

	@MutationMapping
	Map<String, @Nullable Object> recordHomeVisit(@Argument Visit.Record input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "homeVisit", () -> this.visits.record(input), this.queries::visit);
	}

	@MutationMapping
	Map<String, @Nullable Object> attemptHomeVisit(@Argument Visit.Attempt input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "callbackAttempt", () -> this.visits.attempt(input),
				this.queries::attempt);
	}

	@MutationMapping
	Map<String, @Nullable Object> markHousehold(@Argument Visit.Mark input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "householdAttention", () -> this.desk.mark(input),
				this.queries::attention);
	}

	@MutationMapping
	Map<String, @Nullable Object> agreeService(@Argument Visit.Agree input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "agreedService", () -> this.desk.agree(input), this.queries::service);
	}

	@MutationMapping
	Map<String, @Nullable Object> completeService(@Argument Visit.Complete input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "agreedService", () -> this.desk.complete(input), this.queries::service);
	}

	@MutationMapping
	Map<String, @Nullable Object> endService(@Argument Visit.End input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "agreedService", () -> this.desk.end(input), this.queries::service);
	}

	@MutationMapping
	Map<String, @Nullable Object> recordServiceCallback(@Argument Visit.CallBack input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "serviceCallback", () -> this.callbacks.record(input),
				this.queries::callback);
	}

}
