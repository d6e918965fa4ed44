package io.linli.api.activity;

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
 * The fields of {@code activity.graphqls}.
 */
@Controller
class ActivityController {

	private final ActivityDesk desk;

	private final ParticipantDesk participants;

	private final InterestSurveyDesk surveys;

	private final ActivityQueries queries;

	private final Mutations mutations;

	ActivityController(ActivityDesk desk, ParticipantDesk participants, InterestSurveyDesk surveys,
			ActivityQueries queries, Mutations mutations) {
		this.desk = desk;
		this.participants = participants;
		this.surveys = surveys;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	RowConnection activities(@Argument @Nullable String projectId, @Argument @Nullable Boolean surveyed,
			DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.activities(project, surveyed, Page.of(environment), Selection.of(environment));
	}

	@QueryMapping
	@Nullable Row activity(@Argument String id, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Activity", id)
			.map((key) -> this.queries.activity(key, Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	@Nullable Row interestSurvey(@Argument String id, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("InterestSurvey", id)
			.map((key) -> this.queries.survey(key, Selection.of(environment)))
			.orElse(null);
	}

	@MutationMapping
	Map<String, @Nullable Object> openInterestSurvey(@Argument InterestSurvey.Open input,
			DataFetchingEnvironment environment) {
		return survey(environment, () -> this.surveys.open(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> recordInterestAnswers(@Argument InterestSurvey.Answers input,
			DataFetchingEnvironment environment) {
		return survey(environment, () -> this.surveys.record(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> announceActivity(@Argument AnnounceActivity input,
			DataFetchingEnvironment environment) {
		return activity(environment, () -> this.desk.announce(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> planActivity(@Argument ActivityEntry.Plan input,
			DataFetchingEnvironment environment) {
		return activity(environment, () -> this.desk.plan(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> arrangeActivityStaff(@Argument ActivityEntry.Arrange input,
			DataFetchingEnvironment environment) {
		return activity(environment, () -> this.desk.arrange(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> attestActivity(@Argument ActivityEntry.Attest input,
			DataFetchingEnvironment environment) {
		return activity(environment, () -> this.desk.attest(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> registerParticipants(@Argument ActivityEntry.Register input,
			DataFetchingEnvironment environment) {
		return activity(environment, () -> this.desk.register(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> summarizeActivity(@Argument ActivityEntry.Summarize input,
			DataFetchingEnvironment environment) {
		return activity(environment, () -> this.desk.summarize(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> drawParticipants(@Argument ActivityEntry.Draw input,
			DataFetchingEnvironment environment) {
		return activity(environment, () -> this.participants.draw(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> chooseParticipant(@Argument ActivityEntry.Choose input,
			DataFetchingEnvironment environment) {
		return activity(environment, () -> this.participants.choose(input));
	}

	private Map<String, @Nullable Object> activity(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "activity", done, this.queries::activity);
	}

	private Map<String, @Nullable Object> survey(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "interestSurvey", done, this.queries::survey);
	}

}
