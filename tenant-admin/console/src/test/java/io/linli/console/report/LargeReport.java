package io.linli.console.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.linli.kpi.Figure;
import io.linli.kpi.Registry;
import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Origin;
import io.linli.kpi.report.Scope;
import io.linli.kpi.report.Survey;

/**
 * A report of many projects, with figures of every KPI in every month of two years.
 */
final class LargeReport {

	private static final int YEAR = 2026;

	private LargeReport() {
	}

	static AnnualReport of(UUID company, String name, int projects) {
		var units = IntStream.rangeClosed(1, projects)
			.mapToObj((n) -> new AnnualReport.Unit(new UUID(company.getMostSignificantBits(), n).toString(),
					name + "第 " + n + " 花园小区"))
			.toList();
		var entries = new ArrayList<AnnualReport.Entry>();
		var surveys = new ArrayList<Survey>();
		for (var unit : units) {
			for (var kpi : Registry.all()) {
				for (int month = 0; month < 24; month++) {
					long cases = (entries.size() * 7L) % 160 + 3;
					long missed = cases * (entries.size() * 13L % 17) / 100;
					entries.add(new AnnualReport.Entry(unit, LocalDate.of(YEAR - 1, 1, 1).plusMonths(month), kpi,
							new Figure(cases - missed, cases, cases - missed, cases, missed / 3, cases % 4)));
				}
			}
			if (surveys.size() < projects - 1) {
				surveys.add(new Survey(unit, YEAR, LocalDate.of(YEAR, 10, 8), 400, 100, 60, List.of()));
			}
		}
		return new AnnualReport(new Scope(Scope.Kind.COMPANY, company.toString(), name, true), YEAR, entries, List.of(),
				surveys, List.of(), new Origin(LocalDate.of(YEAR, 11, 23), ZoneId.of("Asia/Shanghai"),
						Registry.version(), "hash of " + name, "deadline@12", "none"));
	}

}
