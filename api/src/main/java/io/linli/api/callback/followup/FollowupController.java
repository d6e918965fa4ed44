package io.linli.api.callback.followup;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.UserError;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code followup.graphqls}.
 */
@Controller
class FollowupController {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2999;

	private final FollowupDesk desk;

	private final SuggestionDesk suggestions;

	private final StatisticDesk statistics;

	private final FollowupQueries queries;

	private final Mutations mutations;

	FollowupController(FollowupDesk desk, SuggestionDesk suggestions, StatisticDesk statistics, FollowupQueries queries,
			Mutations mutations) {
		this.desk = desk;
		this.suggestions = suggestions;
		this.statistics = statistics;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	@Nullable Row callbackFollowup(@Argument String callbackId, DataFetchingEnvironment environment) {
		return Subject.of(callbackId)
			.map((subject) -> this.queries.followup(subject.id(), Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	List<Row> unreportedCallbacks(@Argument String projectId, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Project", projectId)
			.map((key) -> this.queries.unreported(key, Selection.of(environment)))
			.orElse(List.of());
	}

	@QueryMapping
	List<Row> callbackEntries(@Argument String projectId, @Argument OffsetDateTime from, @Argument OffsetDateTime until,
			DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Project", projectId)
			.map((key) -> this.queries.entries(key, from.toInstant(), until.toInstant(), Selection.of(environment)))
			.orElse(List.of());
	}

	@QueryMapping
	List<Row> suggestions(@Argument String projectId, @Argument @Nullable SuggestionStatus status,
			DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Project", projectId)
			.map((key) -> this.queries.suggestions(key, status, Selection.of(environment)))
			.orElse(List.of());
	}

	@QueryMapping
	List<Row> callbackStatistics(@Argument String projectId, @Argument int year, DataFetchingEnvironment environment) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw new RefusedException(UserError.invalid(FIRST_YEAR + " to " + LAST_YEAR + ".", "year"));
		}
		return GlobalId.keyOf("Project", projectId)
			.map((key) -> this.queries.statistics(key, year, Selection.of(environment)))
			.orElse(List.of());
	}

	@MutationMapping
	Map<String, @Nullable Object> arrangeCallback(@Argument Followup.Arrange input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.arrange(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> reportNonConformity(@Argument Followup.Report input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.report(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> replyToNonConformity(@Argument Followup.Reply input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.reply(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> recordRecall(@Argument Followup.Recall input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.recall(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> recordSuggestion(@Argument Followup.Suggest input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "suggestion", () -> this.suggestions.suggest(input),
				this.queries::suggestion);
	}

	@MutationMapping
	Map<String, @Nullable Object> decideSuggestion(@Argument Followup.Decide input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "suggestion", () -> this.suggestions.decide(input),
				this.queries::suggestion);
	}

	@MutationMapping
	Map<String, @Nullable Object> fileCallbackStatistic(@Argument Followup.FileStatistic input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "callbackStatistic", () -> this.statistics.file(input),
				this.queries::statistic);
	}

	private Map<String, @Nullable Object> answer(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "callbackFollowup", done, this.queries::followup);
	}

}
