package io.linli.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Company;
import io.linli.kpi.report.Document;
import io.linli.kpi.report.Origin;
import io.linli.kpi.report.Tally;

/**
 * Writes the annual satisfaction report (P-02) of every company and year that has
 * figures.
 */
record Reports(Run run, Directory directory, List<Cell> cells, Breakdown breakdown) {

	List<Document> documents() {
		Map<String, List<AnnualReport.Entry>> entries = new TreeMap<>();
		for (Cell cell : this.cells) {
			entries.computeIfAbsent(cell.tenantId(), (tenant) -> new ArrayList<>())
				.add(new AnnualReport.Entry(project(cell), cell.month(), cell.kpi(), cell.figure()));
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
			.map((year) -> Document
				.of(new AnnualReport(company, year, entries, tallies(this.breakdown.complaints(), tenant, year),
						tallies(this.breakdown.answers(), tenant, year), origin)))
			.toList();
	}

	private AnnualReport.Project project(Cell cell) {
		return new AnnualReport.Project(cell.projectId(),
				this.directory.project(cell.tenantId(), cell.projectId()).name());
	}

	private static List<Tally> tallies(List<Tally> all, String tenant, int year) {
		return all.stream().filter((tally) -> tally.tenantId().equals(tenant) && tally.year() == year).toList();
	}

}
