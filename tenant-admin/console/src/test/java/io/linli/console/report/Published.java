package io.linli.console.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.kpi.Figure;
import io.linli.kpi.Registry;
import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Document;
import io.linli.kpi.report.Origin;
import io.linli.kpi.report.ReportData;
import io.linli.kpi.report.Scope;
import io.linli.kpi.report.Survey;
import org.jspecify.annotations.Nullable;

/**
 * Annual reports that the published run has made of companies of tests.
 */
public final class Published {

	private Published() {
	}

	/**
	 * A report of two centres: K04 has 90 of 100 in the first and some of 40 in the
	 * second, of which 3 lack a limit and 2 are open after their time; of the first 60 of
	 * 100 households were asked, of the second nobody.
	 * @param kept of the second centre's 40
	 */
	public static AnnualReport report(UUID company, String name, AnnualReport.Unit first, AnnualReport.Unit second,
			int year, long kept) {
		var arrival = Registry.find("K04").orElseThrow();
		var satisfaction = Registry.find("K16").orElseThrow();
		var may = LocalDate.of(year, 5, 1);
		var entries = new ArrayList<AnnualReport.Entry>();
		entries.add(new AnnualReport.Entry(first, may, arrival, new Figure(90, 100, 88, 100, 0, 0)));
		entries.add(new AnnualReport.Entry(second, may, arrival, new Figure(kept, 40, kept, 40, 2, 3)));
		entries.add(new AnnualReport.Entry(first, may.minusYears(1), arrival, new Figure(80, 100, 78, 100, 0, 0)));
		entries.add(new AnnualReport.Entry(second, may, satisfaction, new Figure(9, 10, 0, 0, 0, 4)));
		var question = new Survey.Question(1, "您对物业服务满意吗？", List.of(1L, 2L, 7L, 20L, 30L));
		return new AnnualReport(new Scope(Scope.Kind.COMPANY, company.toString(), name, true), year, entries, List.of(),
				List.of(new Survey(first, year, LocalDate.of(year, 10, 8), 400, 100, 60, List.of(question))), List.of(),
				new Origin(LocalDate.of(year, 11, 23), ZoneId.of("Asia/Shanghai"), Registry.version(), "hash " + kept,
						"deadline@12", "none"));
	}

	/** Publishes it in place of the one that is there. */
	public static void publish(UUID company, @Nullable UUID group, AnnualReport report) {
		var admin = ConsoleDatabase.shared().admin();
		admin.sql("delete from mart.annual_report where tenant_id = ? and year = ?")
			.params(company, report.year())
			.update();
		admin.sql("""
				insert into mart.annual_report (tenant_id, run_id, group_id, year, input_hash, html, json, as_of)
				select ?, run_id, ?::uuid, ?, ?, ?, ?, timestamptz '2026-11-23T16:00:00Z' from mart.publication""")
			.params(company, group, report.year(), report.origin().inputHash(), Document.html(report),
					ReportData.json(report))
			.update();
	}

}
