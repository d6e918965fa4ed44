package io.linli.api.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.linli.api.ApiDatabase;
import io.linli.api.MartRows;
import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Scale;
import io.linli.kpi.compare.PeerFigure;
import io.linli.kpi.compare.Spread;
import io.linli.kpi.compare.Traits;
import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Origin;
import io.linli.kpi.report.PeerComparison;
import io.linli.kpi.report.RestatedFigure;
import io.linli.kpi.report.Scope;
import io.linli.kpi.report.Survey;
import io.linli.kpi.report.Tally;

/**
 * Annual reports with something in every chapter.
 */
final class Reported {

	/** A year that no other test reports on. */
	static final int YEAR = 2031;

	/** Another one, of whose report one test files a revision. */
	static final int FILED = 2032;

	/** A third one, for a report that is too long for a PDF. */
	static final int LONG = 2034;

	/** A fourth one, for companies that file on different days. */
	static final int OTHER_DAYS = 2036;

	private Reported() {
	}

	/** The published reports of all companies on that year. */
	static void publish() {
		MartRows mart = MartRows.published();
		mart.report(ApiDatabase.JINXIU, of(ApiDatabase.JINXIU, "锦绣物业"));
		AnnualReport filed = of(ApiDatabase.JINXIU, "锦绣物业");
		mart.report(ApiDatabase.JINXIU, new AnnualReport(filed.scope(), FILED, filed.entries(), filed.tallies(),
				filed.surveys(), filed.restated(), filed.origin()));
		mart.report(ApiDatabase.HEYUAN, of(ApiDatabase.HEYUAN, "和园物业"));
		mart.report(ApiDatabase.HAITANG, of(ApiDatabase.HAITANG, "海棠物业"));
	}

	/** That of a company with its project, and with one more that is far away. */
	static AnnualReport of(UUID company, String name) {
		AnnualReport.Unit garden = new AnnualReport.Unit(ApiDatabase.project(company).toString(), name + "一号园");
		AnnualReport.Unit lake = new AnnualReport.Unit(MartRows.EAST_GARDEN.toString(), "湖景苑");
		Kpi arrival = Registry.find("K03").orElseThrow();
		return new AnnualReport(new Scope(Scope.Kind.COMPANY, company.toString(), name, true), YEAR,
				entries(garden, lake),
				List.of(new Tally(garden, YEAR, Tally.What.COMPLAINT_CATEGORY, "噪声扰民", "PROPERTY", 12),
						new Tally(lake, YEAR, Tally.What.COMPLAINT_CATEGORY, "=渗漏 <屋面>", "DEVELOPER", 7),
						new Tally(garden, YEAR - 1, Tally.What.COMPLAINT_CATEGORY, "噪声扰民", "PROPERTY", 9),
						new Tally(garden, YEAR, Tally.What.RECEIVING_DEPARTMENT, "客服部", "", 12),
						new Tally(garden, YEAR, Tally.What.SATISFACTION, "5", "REPAIR", 31),
						new Tally(garden, YEAR, Tally.What.SATISFACTION, "4", "COMPLAINT", 11),
						new Tally(garden, YEAR, Tally.What.SATISFACTION, "1", "COMPLAINT", 2),
						new Tally(garden, YEAR, Tally.What.ACTIVITY, "HELD", "", 5),
						new Tally(garden, YEAR, Tally.What.ACTIVITY, "SURVEYED", "", 2),
						new Tally(garden, YEAR, Tally.What.NON_CONFORMITY, "DISSATISFIED", "", 3),
						new Tally(garden, YEAR, Tally.What.NON_CONFORMITY, "REPORTED", "", 2),
						new Tally(garden, YEAR, Tally.What.NON_CONFORMITY, "MEASURE", "", 1),
						new Tally(lake, YEAR, Tally.What.SUGGESTION, "RECEIVED", "", 4),
						new Tally(lake, YEAR, Tally.What.SUGGESTION, "ADOPTED", "", 3)),
				List.of(new Survey(garden, YEAR, LocalDate.of(YEAR, 10, 8), 400, 100, 60,
						List.of(new Survey.Question(1, "您对客服人员的态度满意吗？", List.of(1L, 2L, 7L, 20L, 30L)),
								new Survey.Question(2, "环境卫生", List.of(0L, 1L, 9L, 20L, 30L))))),
				List.of(new RestatedFigure(garden, LocalDate.of(YEAR, 10, 1), arrival, 2,
						new Figure(30, 40, 28, 40, 0, 0), new Figure(34, 40, 30, 40, 0, 0), LocalDate.of(YEAR, 11, 15),
						"时限录入有误")),
				new Origin(LocalDate.of(YEAR, 11, 23), ZoneId.of("Asia/Shanghai"), Registry.version(),
						"hash of " + company, "deadline@12 complaint@34", "hash of restatements"))
			.beside(peers(garden, lake));
	}

	/** What was told of cells of every kind, and of one that is not the narrowest. */
	private static List<PeerComparison> peers(AnnualReport.Unit garden, AnnualReport.Unit lake) {
		List<PeerComparison> peers = new ArrayList<>();
		for (String code : List.of("K03", "K05", "K09_PROPERTY", "K13")) {
			Kpi kpi = Registry.find(code).orElseThrow();
			boolean rate = kpi.scale() != Scale.PROPORTION;
			PeerFigure cell = new PeerFigure(rate ? new Spread(12, 30, 41) : new Spread(0.88, 0.92, 0.97), 5, 10,
					rate ? 500_000 : 2_000, code.equals("K13"));
			for (int month = 7; month <= 9; month++) {
				int at = month + code.length();
				peers.add(
						new PeerComparison(garden, null, LocalDate.of(YEAR, month, 1), kpi, kpi.version(),
								rate ? new Figure(3, 36_500, 0, 0, 0, 0) : new Figure(40 + month, 50, 0, 0, 0, 0), cell,
								new PeerComparison.Kind(1, Traits.Size.values()[at % 4], Traits.Age.values()[at % 4],
										Traits.City.values()[at % 3], false),
								Instant.parse(YEAR + "-11-02T16:00:00Z")));
			}
			peers.add(new PeerComparison(lake, null, LocalDate.of(YEAR, 9, 1), kpi, kpi.version(),
					rate ? new Figure(1, 36_500, 0, 0, 0, 0) : new Figure(3, 4, 0, 0, 0, 0), cell,
					new PeerComparison.Kind(rate ? null : 2, null, null, null, rate),
					Instant.parse(YEAR + "-11-02T16:00:00Z")));
		}
		return peers;
	}

	private static List<AnnualReport.Entry> entries(AnnualReport.Unit garden, AnnualReport.Unit lake) {
		List<AnnualReport.Entry> entries = new ArrayList<>();
		for (Kpi kpi : Registry.all()) {
			long cases = (kpi.scale() == Scale.PROPORTION) ? 40 : 36_500;
			for (int month = 1; month <= 11; month++) {
				long kept = (kpi.scale() == Scale.PROPORTION) ? 30 + (month + kpi.code().length()) % 11 : 5 + month % 9;
				Figure figure = new Figure(kept, cases, kept - 2, cases, month % 3, month % 4);
				entries.add(new AnnualReport.Entry(garden, LocalDate.of(YEAR, month, 1), kpi, figure));
				entries.add(new AnnualReport.Entry(garden, LocalDate.of(YEAR - 1, month, 1), kpi, figure));
				if (month % 3 == 0) {
					entries.add(new AnnualReport.Entry(lake, LocalDate.of(YEAR, month, 1), kpi,
							new Figure(3, 4, 2, 4, 1, 0)));
				}
			}
		}
		return entries;
	}

}
