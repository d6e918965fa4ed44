package io.linli.api.plan;

import java.util.List;
import java.util.Map;

import io.linli.api.graphql.Mutations;
import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.FilingYears;
import io.linli.tenancy.filing.ReportDuty;
import io.linli.tenancy.filing.WorkPlanDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code filing.graphqls}.
 */
@Controller
class FilingController {

	private final FilingDesk desk;

	private final FilingQueries queries;

	FilingController(FilingDesk desk, FilingQueries queries) {
		this.desk = desk;
		this.queries = queries;
	}

	@QueryMapping
	List<FilingLimit> filingLimits(@Argument Filing filing, @Argument int year) {
		return FilingYears.has(year) ? this.queries.limits(filing, year) : List.of();
	}

	@QueryMapping
	List<CompanyFiling> companyFilings(@Argument int year) {
		return FilingYears.has(year) ? this.queries.ofGroup(year) : List.of();
	}

	@QueryMapping
	@Nullable WorkPlanDuty workPlanDuty(@Argument int year) {
		return FilingYears.has(year) ? this.queries.plans(year) : null;
	}

	@QueryMapping
	@Nullable ReportDuty reportDuty(@Argument int year) {
		return FilingYears.has(year) ? this.queries.report(year) : null;
	}

	@MutationMapping
	Map<String, @Nullable Object> setFilingDay(@Argument SetFilingDay input) {
		return Mutations.answer("limits", () -> this.desk.set(input));
	}

}
