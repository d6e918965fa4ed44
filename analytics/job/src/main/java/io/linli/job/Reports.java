package io.linli.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Company;
import io.linli.kpi.report.Document;
import io.linli.kpi.report.Origin;
import io.linli.kpi.report.PeerComparison;
import io.linli.kpi.report.RestatedFigure;
import io.linli.kpi.report.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Writes the annual satisfaction report (P-02) of every company and year that has
 * figures.
 *
 * @param restated figures that were stated again and count, by company
 * @param peers what companies see of peers
 */
record Reports(Run run, Directory directory, List<Cell> cells, Breakdown breakdown,
		Map<String, List<RestatedFigure>> restated, Map<String, List<PeerComparison>> peers) {

	/**
	 * The company's own, and for each group the part that belongs to it.
	 */
	List<Issue> issues() {
		Map<String, List<AnnualReport.Entry>> entries = new TreeMap<>();
		for (Cell cell : this.cells) {
			entries.computeIfAbsent(cell.tenantId(), (tenant) -> new ArrayList<>())
				.add(new AnnualReport.Entry(this.directory.unit(cell.tenantId(), cell.projectId()), cell.month(),
						cell.kpi(), cell.figure()));
		}
		// Nothing is shared, and each takes its time.
		return entries.entrySet()
			.parallelStream()
			.flatMap((all) -> issues(all.getKey(), all.getValue()).stream())
			.toList();
	}

	private List<Issue> issues(String tenant, List<AnnualReport.Entry> entries) {
		Company company = this.directory.company(tenant);
		Origin origin = new Origin(this.run.asOf().day(), this.run.asOf().zone(), this.run.kpiVersion(),
				this.run.inputs().of(tenant), this.run.snapshot(), Origin.of(of(tenant, this.restated)));
		return entries.stream()
			.map((entry) -> entry.month().getYear())
			.distinct()
			.filter((year) -> year <= origin.day().getYear())
			.sorted()
			.map((year) -> new AnnualReport(Scope.of(company), year, entries, of(tenant, this.breakdown.tallies()),
					of(tenant, this.breakdown.surveys()), of(tenant, this.restated), origin)
				.beside(of(tenant, this.peers)))
			.flatMap((report) -> issues(company, report))
			.toList();
	}

	private Stream<Issue> issues(Company company, AnnualReport report) {
		@Nullable String whole = null;
		List<Issue> parts = new ArrayList<>();
		for (String group : this.directory.groups(company.tenantId())) {
			AnnualReport part = report.within((month) -> group.equals(groupOf(company, month)));
			if (part == report) {
				whole = group;
			}
			else if (!part.entries().isEmpty()) {
				parts.add(new Issue(Document.of(company, part), group, true));
			}
		}
		return Stream.concat(Stream.of(new Issue(Document.of(company, report), whole, false)), parts.stream());
	}

	private @Nullable String groupOf(Company company, LocalDate month) {
		return this.directory.group(company.tenantId(), this.run.asOf().lastDayOf(month));
	}

	private static <T> List<T> of(String tenant, Map<String, List<T>> all) {
		return all.getOrDefault(tenant, List.of());
	}

}
