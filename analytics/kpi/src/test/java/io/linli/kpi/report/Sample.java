package io.linli.kpi.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Scale;

/**
 * A made-up report with something in every chapter, whose counts fit on a page.
 */
public final class Sample {

	public static final AnnualReport.Unit GARDEN = new AnnualReport.Unit("p1", "一号园");

	public static final AnnualReport.Unit LAKE = new AnnualReport.Unit("p2", "湖景苑");

	private static final Company COMPANY = new Company("t1", "jinxiu", "锦绣物业", true);

	private Sample() {
	}

	public static AnnualReport report() {
		return new AnnualReport(Scope.of(COMPANY), 2026, entries(), tallies(), surveys(), restated(), origin("h1"));
	}

	static Origin origin(String hash) {
		return new Origin(LocalDate.of(2026, 11, 23), ZoneId.of("Asia/Shanghai"), Registry.version(), hash,
				"deadline@12 complaint@34", "r");
	}

	private static List<AnnualReport.Entry> entries() {
		List<AnnualReport.Entry> entries = new ArrayList<>();
		int n = 0;
		for (Kpi kpi : Registry.all()) {
			long cases = (kpi.scale() == Scale.PROPORTION) ? 40 : 36_500;
			for (int month = 1; month <= 11; month++) {
				n++;
				long kept = (kpi.scale() == Scale.PROPORTION) ? 30 + n % 11 : 5 + n % 9;
				Figure figure = new Figure(kept, cases, kept - 2, cases, n % 3, n % 4);
				entries.add(new AnnualReport.Entry(GARDEN, LocalDate.of(2026, month, 1), kpi, figure));
				if (month % 2 == 0) {
					entries.add(new AnnualReport.Entry(LAKE, LocalDate.of(2026, month, 1), kpi,
							new Figure(3, 4, 2, 4, 1, 0)));
				}
				entries.add(new AnnualReport.Entry(GARDEN, LocalDate.of(2025, month, 1), kpi, figure));
			}
		}
		return entries;
	}

	private static List<Tally> tallies() {
		return List.of(new Tally(GARDEN, 2026, Tally.What.COMPLAINT_CATEGORY, "噪声", "PROPERTY", 12),
				new Tally(LAKE, 2026, Tally.What.COMPLAINT_CATEGORY, "噪声", "", 2),
				new Tally(LAKE, 2026, Tally.What.COMPLAINT_CATEGORY, "渗漏 <屋面>", "DEVELOPER", 7),
				new Tally(GARDEN, 2025, Tally.What.COMPLAINT_CATEGORY, "噪声", "PROPERTY", 9),
				new Tally(GARDEN, 2026, Tally.What.RECEIVING_DEPARTMENT, "客服部", "PROPERTY", 12),
				new Tally(LAKE, 2026, Tally.What.RECEIVING_DEPARTMENT, null, "DEVELOPER", 9),
				new Tally(GARDEN, 2026, Tally.What.SATISFACTION, "5", "REPAIR", 31),
				new Tally(GARDEN, 2026, Tally.What.SATISFACTION, "4", "REPAIR", 11),
				new Tally(GARDEN, 2026, Tally.What.SATISFACTION, "2", "COMPLAINT", 3),
				new Tally(GARDEN, 2026, Tally.What.ACTIVITY, "HELD", "", 5),
				new Tally(GARDEN, 2026, Tally.What.ACTIVITY, "SURVEYED", "", 2),
				new Tally(GARDEN, 2026, Tally.What.ACTIVITY, "SUMMED_UP", "", 4),
				new Tally(GARDEN, 2026, Tally.What.NON_CONFORMITY, "DISSATISFIED", "", 3),
				new Tally(GARDEN, 2026, Tally.What.NON_CONFORMITY, "REPORTED", "", 2),
				new Tally(GARDEN, 2026, Tally.What.NON_CONFORMITY, "MEASURE", "", 1),
				new Tally(LAKE, 2026, Tally.What.SUGGESTION, "RECEIVED", "", 4),
				new Tally(LAKE, 2026, Tally.What.SUGGESTION, "ADOPTED", "", 3),
				new Tally(LAKE, 2026, Tally.What.SUGGESTION, "OPEN", "", 1));
	}

	private static List<Survey> surveys() {
		List<Long> many = List.of(1L, 2L, 7L, 20L, 30L);
		List<Long> few = List.of(0L, 1L, 1L, 2L, 1L);
		return List.of(
				new Survey(GARDEN, 2026, LocalDate.of(2026, 10, 8), 400, 100, 60,
						List.of(new Survey.Question(1, "客服态度", many), new Survey.Question(2, "环境卫生", few))),
				new Survey(LAKE, 2026, LocalDate.of(2026, 10, 9), 20, 20, 5,
						List.of(new Survey.Question(1, "客服态度", few), new Survey.Question(2, "公共秩序", few))),
				new Survey(GARDEN, 2025, LocalDate.of(2025, 10, 8), 390, 100, 50,
						List.of(new Survey.Question(1, "客服态度", few))));
	}

	private static List<RestatedFigure> restated() {
		Kpi arrival = Registry.find("K03").orElseThrow();
		return List
			.of(new RestatedFigure(GARDEN, LocalDate.of(2026, 10, 1), arrival, 2, new Figure(30, 40, 28, 40, 0, 0),
					new Figure(34, 40, 30, 40, 0, 0), LocalDate.of(2026, 11, 15), "时限录入有误 & 已更正"));
	}

}
