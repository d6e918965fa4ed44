package io.linli.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Company;
import io.linli.kpi.report.Document;
import io.linli.kpi.report.Origin;
import io.linli.kpi.report.RestatedFigure;
import io.linli.kpi.report.Scope;

/**
 * Writes the annual satisfaction report (P-02) of every company and year that has
 * figures.
 *
 * @param restated figures that were stated again and count, by company
 */
record Reports(Run run, Directory directory, List<Cell> cells, Breakdown breakdown,
		Map<String, List<RestatedFigure>> restated) {

	List<Document> documents() {
		Map<String, List<AnnualReport.Entry>> entries = new TreeMap<>();
		for (Cell cell : this.cells) {
			entries.computeIfAbsent(cell.tenantId(), (tenant) -> new ArrayList<>())
				.add(new AnnualReport.Entry(this.directory.unit(cell.tenantId(), cell.projectId()), cell.month(),
						cell.kpi(), cell.figure()));
		}
		List<Document> documents = new ArrayList<>();
		entries.forEach((tenant, all) -> documents.addAll(documents(tenant, all)));
		return documents;
	}

	private List<Document> documents(String tenant, List<AnnualReport.Entry> entries) {
		Company company = this.directory.company(tenant);
		Origin origin = new Origin(this.run.asOf().day(), this.run.asOf().zone(), this.run.kpiVersion(),
				this.run.inputs().of(tenant), this.run.snapshot());
		return entries.stream()
			.map((entry) -> entry.month().getYear())
			.distinct()
			.filter((year) -> year <= origin.day().getYear())
			.sorted()
			.map((year) -> Document.of(company,
					new AnnualReport(Scope.of(company), year, entries, of(tenant, this.breakdown.tallies()),
							of(tenant, this.breakdown.surveys()), of(tenant, this.restated), origin)))
			.toList();
	}

	private static <T> List<T> of(String tenant, Map<String, List<T>> all) {
		return all.getOrDefault(tenant, List.of());
	}

}
