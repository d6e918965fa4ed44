package io.linli.kpi;

import java.util.List;

/**
 * The annual satisfaction report's table of contents (P-02): which figures stand in which
 * section, and as which picture.
 *
 * @param kpis codes of the registry, in the order of the section's table
 */
public record Outline(String id, Words title, Picture picture, List<String> kpis) {

	/** How a section shows its figures. */
	public enum Picture {

		/** One line a KPI, by month. */
		MONTHLY_LINES,
		/** Bars of one KPI each, by month. */
		MONTHLY_BARS,
		/** Complaints by category and by receiving department. */
		BREAKDOWN,
		/** Answers 1 to 5. */
		DISTRIBUTION,
		/** Bars by month, and below them how many activities there were. */
		ACTIVITIES

	}

	/** The sections of the report that is due on December 15. */
	public static List<Outline> annualReport() {
		return List.of(
				new Outline("satisfaction", new Words("满意度", "Satisfaction"), Picture.DISTRIBUTION,
						List.of("K16", "K17_SHOE_COVERS", "K17_COURTESY", "K17_QUALITY", "K17_CHARGE", "K24")),
				new Outline("complaints", new Words("投诉", "Complaints"), Picture.BREAKDOWN,
						List.of("K08", "K09_PROPERTY", "K09_DEVELOPER", "K10", "K11_PROPERTY", "K11_DEVELOPER")),
				new Outline("callbacks", new Words("回访", "Callbacks"), Picture.MONTHLY_LINES,
						List.of("K12_COMPLAINT", "K12_REPAIR", "K12_PAID_SERVICE", "K12_DEVELOPER_LEGACY",
								"K12_CONTRACTED", "K12_OTHER", "K12_ACTIVITY", "K13", "K15")),
				new Outline("repairs", new Words("维修", "Repairs"), Picture.MONTHLY_LINES,
						List.of("K01", "K02", "K03", "K04", "K05", "K06", "K07", "K14", "K23_ON_TIME", "K23_ACCURATE")),
				new Outline("renovation", new Words("装修", "Renovation"), Picture.MONTHLY_LINES,
						List.of("K19", "K20", "K21_PASS", "K21_NOTICE", "K22")),
				new Outline("activities", new Words("社区文化活动", "Community activities"), Picture.ACTIVITIES,
						List.of("K25")),
				new Outline("guards", new Words("数据质量", "How far the figures can be trusted"), Picture.MONTHLY_LINES,
						List.of("K18", "K26_EXCLUSION", "K26_PAUSE", "K26_EDIT")));
	}

}
