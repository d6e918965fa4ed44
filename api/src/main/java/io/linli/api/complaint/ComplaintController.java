package io.linli.api.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.graphql.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code complaint.graphqls}.
 */
@Controller
class ComplaintController {

	private static final int LONGEST_QUIET = 365;

	private final ComplaintDesk desk;

	private final ComplaintQueries queries;

	private final Mutations mutations;

	ComplaintController(ComplaintDesk desk, ComplaintQueries queries, Mutations mutations) {
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	@Nullable Row complaint(@Argument String id, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Complaint", id)
			.map((key) -> this.queries.byKey(key, Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	RowConnection openComplaints(@Argument @Nullable String projectId, DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.open(project, Page.of(environment), Selection.of(environment));
	}

	@QueryMapping
	RowConnection householdComplaints(@Argument String householdId, DataFetchingEnvironment environment) {
		return this.queries.ofHousehold(GlobalId.keyOrNobody("Household", householdId), Page.of(environment),
				Selection.of(environment));
	}

	@QueryMapping
	RowConnection unfollowedComplaints(@Argument @Nullable String projectId, @Argument int days,
			DataFetchingEnvironment environment) {
		if (days < 1 || days > LONGEST_QUIET) {
			throw new RefusedException(UserError.invalid("These are 1 to " + LONGEST_QUIET + " days.", "days"));
		}
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		Instant since = this.desk.now().minus(Duration.ofDays(days));
		return this.queries.unfollowed(project, since, Page.of(environment), Selection.of(environment));
	}

	@QueryMapping
	List<Row> complaintCounts(@Argument String projectId, @Argument YearMonth month,
			DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Project", projectId)
			.map((project) -> this.queries.counts(project, month, Selection.of(environment)))
			.orElse(List.of());
	}

	@MutationMapping
	Map<String, @Nullable Object> recordComplaint(@Argument RecordComplaint input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.record(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> classifyComplaint(@Argument ComplaintStep.Classify input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.classify(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> reclassifyComplaint(@Argument ComplaintStep.Reclassify input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.reclassify(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> handleComplaint(@Argument ComplaintStep.Handle input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.handle(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> solveComplaint(@Argument ComplaintStep.Solve input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.solve(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> reopenComplaint(@Argument ComplaintStep.Reopen input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.reopen(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> pauseComplaint(@Argument ComplaintStep.Pause input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.pause(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> resumeComplaint(@Argument ComplaintStep.Resume input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.resume(input));
	}

	private Map<String, @Nullable Object> answer(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "complaint", done, this.queries::byKey);
	}

}
