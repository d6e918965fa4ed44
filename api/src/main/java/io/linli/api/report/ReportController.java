package io.linli.api.report;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code report.graphqls}.
 */
@Controller
class ReportController {

	private final ReportQueries queries;

	private final PartReports parts;

	ReportController(ReportQueries queries, PartReports parts) {
		this.queries = queries;
		this.parts = parts;
	}

	@QueryMapping
	@Nullable Row annualSatisfactionReport(@Argument int year, DataFetchingEnvironment environment) {
		return this.queries.own(year, Selection.of(environment));
	}

	@QueryMapping
	List<Row> annualSatisfactionReports(@Argument int year, @Argument @Nullable String companyId,
			DataFetchingEnvironment environment) {
		return this.queries.ofGroup(year, GlobalId.optionalKeyOf("Company", companyId), Selection.of(environment));
	}

	@QueryMapping
	@Nullable PartReport centreSatisfactionReport(@Argument String projectId, @Argument int year) {
		return this.parts.centre(year, GlobalId.keyOrNobody("Project", projectId));
	}

	@QueryMapping
	@Nullable PartReport groupSatisfactionReport(@Argument int year) {
		return this.parts.group(year);
	}

}
