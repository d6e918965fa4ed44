package io.linli.tenancy.filing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.OtherFormulasException;
import io.linli.kpi.report.ReportData;
import io.linli.tenancy.CurrentCaller;
import org.springframework.jdbc.core.RowMapper;

/**
 * Takes the report of a centre out of its company's, and puts that of a group together
 * from its companies' (P-02). Both come from the published run, whose data are kept;
 * nothing is counted again.
 */
public final class PartBook {

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

	private final Rows rows;

	private final Function<String, Map<?, ?>> json;

	/** Reads what the caller may see. */
	public interface Rows {

		<T> List<T> list(String sql, List<?> arguments, RowMapper<T> mapper);

	}

	/**
	 * A report that was not published as such.
	 *
	 * @param asOf the instant at which the run judged
	 * @param dueOn the day by which the company files it, of a group's companies the last
	 */
	public record Part(AnnualReport report, OffsetDateTime asOf, LocalDate dueOn) {
	}

	/**
	 * The reports of the caller.
	 * @param json reads an object of JSON
	 */
	public PartBook(Rows rows, Function<String, Map<?, ?>> json) {
		this.rows = rows;
		this.json = json;
	}

	/** The report of a project; empty where there is none for the caller. */
	public Optional<Part> centre(int year, UUID project) {
		return published(CENTRE, year, project).stream()
			.flatMap((company) -> company.report()
				.unit(project.toString())
				.map((unit) -> new Part(company.report().centre(unit), company.asOf(), company.dueOn()))
				.stream())
			.findFirst();
	}

	/** The report of the caller's group; empty where none of its companies has one. */
	public Optional<Part> group(int year) {
		UUID group = CurrentCaller.get().organization().id();
		List<Part> companies = published(GROUP, year, group);
		if (companies.isEmpty()) {
			return Optional.empty();
		}
		Set<String> there = companies.stream()
			.map((company) -> company.report().scope().id())
			.collect(Collectors.toSet());
		return Optional.of(new Part(
				AnnualReport.group(group.toString(), name(), companies.stream().map(Part::report).toList(),
						missing(year, there)),
				companies.getFirst().asOf(),
				companies.stream().map(Part::dueOn).max(Comparator.naturalOrder()).orElseThrow()));
	}

	/** How the caller's group is called. */
	public String name() {
		var organization = CurrentCaller.get().organization();
		return this.rows.list(NAME, List.of(organization.id()), (row, number) -> row.getString(1))
			.stream()
			.findFirst()
			.orElseGet(organization::alias);
	}

	/**
	 * Companies of the caller's group of which the year has figures and no report.
	 * @param there the ids of those that have one
	 */
	public List<AnnualReport.Unit> missing(int year, Set<String> there) {
		UUID group = CurrentCaller.get().organization().id();
		return this.rows
			.list(COMPANIES, List.of(year, year, group),
					(row, number) -> new AnnualReport.Unit(row.getString(1), row.getString(2)))
			.stream()
			.filter((company) -> !there.contains(company.id()))
			.toList();
	}

	private List<Part> published(String sql, int year, UUID which) {
		return this.rows
			.list(sql, List.of(year, which),
					(row, number) -> new Published(row.getString(1), row.getObject(2, OffsetDateTime.class),
							row.getObject(3, LocalDate.class)))
			.stream()
			.flatMap((found) -> read(found.json()).map((report) -> new Part(report, found.asOf(), found.dueOn()))
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
			return Optional.of(ReportData.read(this.json.apply(data)));
		}
		catch (OtherFormulasException ex) {
			return Optional.empty();
		}
	}

}
