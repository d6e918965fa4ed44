package io.linli.api.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Document;
import io.linli.kpi.report.ReportData;
import io.linli.tenancy.filing.PartBook;

/**
 * The report of a centre or of a group, made of the published ones of companies: the type
 * {@code SatisfactionReport}.
 *
 * @param asOf the instant at which the run judged
 * @param dueOn the day by which the company files it, of a group's companies the last
 */
record PartReport(AnnualReport report, OffsetDateTime asOf, LocalDate dueOn) {

	static PartReport of(PartBook.Part part) {
		return new PartReport(part.report(), part.asOf(), part.dueOn());
	}

	public String name() {
		return this.report.scope().name();
	}

	public int year() {
		return this.report.year();
	}

	public String inputHash() {
		return this.report.origin().inputHash();
	}

	/** The page; made only where it is selected. */
	public String html() {
		return Document.html(this.report);
	}

	/** The data; made only where they are selected. */
	public String json() {
		return ReportData.json(this.report);
	}

}
