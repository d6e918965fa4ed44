package io.linli.api.benchmark;

import java.time.YearMonth;
import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Selection;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code benchmark.graphqls}.
 */
@Controller
class BenchmarkController {

	private final BenchmarkQueries queries;

	private final ScorecardQueries scorecards;

	private final OpenComplaintQueries openComplaints;

	BenchmarkController(BenchmarkQueries queries, ScorecardQueries scorecards, OpenComplaintQueries openComplaints) {
		this.queries = queries;
		this.scorecards = scorecards;
		this.openComplaints = openComplaints;
	}

	@QueryMapping
	List<KpiFigure> kpis(@Argument YearMonth from, @Argument YearMonth to, @Argument @Nullable String projectId,
			@Argument @Nullable List<String> codes, @Argument List<KpiGrouping> groupBy,
			DataFetchingEnvironment environment) {
		return this.queries.figures(
				Question.of(Period.of(from, to), GlobalId.optionalKeyOf("Project", projectId), codes, groupBy),
				environment.getSelectionSet().contains("restated"));
	}

	@QueryMapping
	List<Row> scorecards(@Argument YearMonth month, @Argument @Nullable String projectId,
			DataFetchingEnvironment environment) {
		return this.scorecards.scorecards(Period.month(month), GlobalId.optionalKeyOf("Project", projectId),
				Selection.of(environment));
	}

	@QueryMapping
	List<OpenComplaintAges> openComplaintAges(@Argument YearMonth from, @Argument YearMonth to,
			@Argument @Nullable String projectId, @Argument List<KpiGrouping> groupBy) {
		return this.openComplaints
			.open(Question.of(Period.of(from, to), GlobalId.optionalKeyOf("Project", projectId), List.of(), groupBy));
	}

	@QueryMapping
	List<Kpi> kpiDefinitions() {
		return Registry.all();
	}

	@QueryMapping
	@Nullable KpiRun kpiRun() {
		return this.queries.published();
	}

	@SchemaMapping
	Words unit(Kpi kpi) {
		return kpi.scale().unit();
	}

}
