package io.linli.api.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.OtherFormulasException;
import io.linli.kpi.report.ReportData;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the report of a centre out of its company's, and puts that of a group together
 * from its companies'. Both come from the published run, whose data are kept; nothing is
 * counted again.
 */
@Component
class PartReports {

	private static final String PUBLISHED = "select report.json, report.as_of, "
			+ "filing_due_on(report.tenant_id, 'SATISFACTION_REPORT', report.year) from %s report "
			+ "where report.run_id = (select run_id from mart.publication) and report.year = ? and report.json is not null";

	// Whoever does not see the project sees no report of it.
	private static final String CENTRE = PUBLISHED.formatted("mart.annual_report")
			+ " and report.tenant_id = (select linli.current_tenant()) "
			+ "and exists (select from project where project.id = ?)";

	private static final String GROUP = PUBLISHED.formatted("mart.group_report")
			+ " and report.group_id = ? order by report.tenant_id";

	// Whoever has a figure of a month in which it belonged to the group is missed in it.
	private static final String COMPANIES = """
			select distinct card.tenant_id, card.tenant_name from mart.scorecard card
			where card.run_id = (select run_id from mart.publication)
			  and card.month between make_date(?, 1, 1) and make_date(?, 12, 1) and card.group_id = ?""";

	private static final String NAME = "select name from tenant_group where id = ?";

	private final TenantReads reads;

	private final JsonMapper json;

	PartReports(TenantReads reads, JsonMapper json) {
		this.reads = reads;
		this.json = json;
	}

	/**
	 * The report of a project; null where there is none for the caller.
	 */
	@Nullable PartReport centre(int year, UUID project) {
		return published(CENTRE, year, project).stream()
			.flatMap((company) -> company.report()
				.unit(project.toString())
				.map((unit) -> new PartReport(company.report().centre(unit), company.asOf(), company.dueOn()))
				.stream())
			.findFirst()
			.orElse(null);
	}

	/** The report of the caller's group; null where none of its companies has one. */
	@Nullable PartReport group(int year) {
		UUID group = CurrentCaller.get().organization().id();
		List<PartReport> companies = published(GROUP, year, group);
		if (companies.isEmpty()) {
			return null;
		}
		String name = this.reads.list(NAME, List.of(group), (row, number) -> row.getString(1))
			.stream()
			.findFirst()
			.orElseGet(() -> CurrentCaller.get().organization().alias());
		return new PartReport(
				AnnualReport.group(group.toString(), name, companies.stream().map(PartReport::report).toList(),
						missing(year, group, companies)),
				companies.getFirst().asOf(),
				companies.stream().map(PartReport::dueOn).max(Comparator.naturalOrder()).orElseThrow());
	}

	private List<AnnualReport.Unit> missing(int year, UUID group, List<PartReport> there) {
		Set<String> found = there.stream().map((company) -> company.report().scope().id()).collect(Collectors.toSet());
		return this.reads
			.list(COMPANIES, List.of(year, year, group),
					(row, number) -> new AnnualReport.Unit(row.getString(1), row.getString(2)))
			.stream()
			.filter((company) -> !found.contains(company.id()))
			.toList();
	}

	private List<PartReport> published(String sql, int year, UUID which) {
		return this.reads
			.list(sql, List.of(year, which),
					(row, number) -> new Published(row.getString(1), row.getObject(2, OffsetDateTime.class),
							row.getObject(3, LocalDate.class)))
			.stream()
			.flatMap((found) -> read(found.json()).map((report) -> new PartReport(report, found.asOf(), found.dueOn()))
				.stream())
			.toList();
	}

	private record Published(String json, OffsetDateTime asOf, LocalDate dueOn) {
	}

	/**
	 * Empty where it was counted by other formulas, as all of the run were: the next
	 * night counts it by these.
	 */
	private Optional<AnnualReport> read(String data) {
		try {
			return Optional.of(ReportData.read(this.json.readValue(data, Map.class)));
		}
		catch (OtherFormulasException ex) {
			return Optional.empty();
		}
	}

}
