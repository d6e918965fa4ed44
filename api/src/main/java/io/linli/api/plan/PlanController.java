package io.linli.api.plan;

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
 * The fields of {@code plan.graphqls}.
 */
@Controller
class PlanController {

	private final WorkPlanDesk plans;

	private final ReportDesk reports;

	private final PlanQueries queries;

	private final Mutations mutations;

	PlanController(WorkPlanDesk plans, ReportDesk reports, PlanQueries queries, Mutations mutations) {
		this.plans = plans;
		this.reports = reports;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	List<Row> workPlans(@Argument int year, @Argument @Nullable String projectId, DataFetchingEnvironment environment) {
		UUID project = GlobalId.optionalKeyOf("Project", projectId);
		return this.queries.plans(year, project, Selection.of(environment));
	}

	@QueryMapping
	List<Row> projectsWithoutWorkPlan(@Argument int year, DataFetchingEnvironment environment) {
		return this.queries.unplanned(year, Selection.of(environment));
	}

	@QueryMapping
	List<Row> reportFilings(@Argument int year, DataFetchingEnvironment environment) {
		return this.queries.filings(year, Selection.of(environment));
	}

	@MutationMapping
	Map<String, @Nullable Object> draftWorkPlan(@Argument WorkPlan.Draft input, DataFetchingEnvironment environment) {
		return plan(environment, () -> this.plans.draft(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> changeWorkPlan(@Argument WorkPlan.Change input, DataFetchingEnvironment environment) {
		return plan(environment, () -> this.plans.change(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> fileWorkPlan(@Argument WorkPlan.File input, DataFetchingEnvironment environment) {
		return plan(environment, () -> this.plans.file(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> draftReportFiling(@Argument FileReport.Draft input,
			DataFetchingEnvironment environment) {
		return filing(environment, () -> this.reports.draft(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> reviewReportFiling(@Argument FileReport.Review input,
			DataFetchingEnvironment environment) {
		return filing(environment, () -> this.reports.review(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> fileReportFiling(@Argument FileReport.File input,
			DataFetchingEnvironment environment) {
		return filing(environment, () -> this.reports.file(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> dropReportFiling(@Argument FileReport.Drop input,
			DataFetchingEnvironment environment) {
		return filing(environment, () -> this.reports.drop(input));
	}

	private Map<String, @Nullable Object> plan(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "workPlan", done, this.queries::plan);
	}

	private Map<String, @Nullable Object> filing(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "reportFiling", done, this.queries::filing);
	}

}
