package io.linli.api.tracking;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
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
 * The fields of {@code tracking.graphqls}.
 */
@Controller
class TrackingController {

	private final TrackingDesk desk;

	private final TrackingQueries queries;

	private final Mutations mutations;

	private final InstantSource time;

	TrackingController(TrackingDesk desk, TrackingQueries queries, Mutations mutations, InstantSource time) {
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
		this.time = time;
	}

	@QueryMapping
	@Nullable Row trackingSignOff(@Argument String projectId, @Argument LocalDate day, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Project", projectId)
			.map((project) -> this.queries.signOff(project, day, Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	List<TrackingDay> trackingDays(@Argument String projectId, @Argument YearMonth month) {
		return GlobalId.keyOf("Project", projectId)
			.map((project) -> this.queries.days(project, month, this.time.instant()))
			.orElse(List.of());
	}

	@QueryMapping
	@Nullable Row recordCheck(@Argument String projectId, @Argument LocalDate week, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Project", projectId)
			.map((project) -> this.queries.check(project, week, Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	List<RecordWeek> recordWeeks(@Argument String projectId, @Argument YearMonth month) {
		return GlobalId.keyOf("Project", projectId)
			.map((project) -> this.queries.weeks(project, month, this.time.instant()))
			.orElse(List.of());
	}

	@MutationMapping
	Map<String, @Nullable Object> signTracking(@Argument SignTracking input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "signOff", () -> this.desk.sign(input), this.queries::signOff);
	}

	@MutationMapping
	Map<String, @Nullable Object> checkRecords(@Argument CheckRecords input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "check", () -> this.desk.check(input), this.queries::check);
	}

}
