package io.linli.kpi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * All KPIs that are computed, in the catalogue's order.
 */
public final class Registry {

	private static final long ENOUGH_CASES = 30;

	/** A hundred households for a month. */
	private static final long ENOUGH_HOUSEHOLD_DAYS = 3_000;

	private static final List<Kpi> ALL = List.of(
			promise("K01", "记录及时率", "Repairs recorded on time", "clock = 'RECORD'", "R-02"),
			promise("K02", "传递及时率", "Repairs passed on on time", "clock = 'PASS_ON'", "R-03"),
			promise("K03", "一般性报修到场及时率", "On site on time, general", "clock = 'ARRIVE' and urgency = 'GENERAL'", "R-09",
					"R-11"),
			promise("K04", "突发紧急报修到场及时率", "On site on time, emergency", "clock = 'ARRIVE' and urgency = 'EMERGENCY'",
					"R-10", "R-11"),
			promise("K05", "维修完成及时率", "Repairs completed on time", "clock = 'COMPLETE'", "R-11"),
			promise("K08", "轻微物业投诉当日解决率", "Minor property complaints solved on the same day",
					"clock = 'SOLVE' and severity = 'MINOR' and responsibility = 'PROPERTY'", "C-06"),
			complaints("K09_PROPERTY", "物业类投诉率", "Property complaints per 1,000 households", "PROPERTY"),
			complaints("K09_DEVELOPER", "地产类投诉率", "Developer complaints per 1,000 households", "DEVELOPER"),
			coverage("K12_COMPLAINT", "投诉回访率", "Complaints called back", "COMPLAINT", "C-08", "B-06"),
			coverage("K12_REPAIR", "报修回访率", "Repairs called back", "REPAIR", "B-02"),
			coverage("K12_PAID_SERVICE", "有偿服务回访率", "Paid services called back", "PAID_SERVICE", "B-06"),
			coverage("K12_DEVELOPER_LEGACY", "地产遗留问题回访率", "Developer legacy items called back", "DEVELOPER_LEGACY",
					"B-06"),
			promise("K13", "回访及时率", "Callbacks on time", "clock = 'CALLBACK'", "B-01", "B-02"),
			promise("K14", "公共区域维修现场验证及时率", "Public-area repairs verified on time", "clock = 'VERIFY_PUBLIC_AREA'",
					"B-07"),
			new Kpi("K16", 1, new Words("回访满意率", "Satisfied callers"),
					new Words("回访中回答满意或非常满意的占有效回答的比例；应答率另列",
							"answers of 4 or 5 of 5 out of all answers; the response rate is shown"),
					Subject.ANSWER, Scale.PROPORTION, List.of("B-20", "P-02"), null, Direction.HIGHER_IS_BETTER,
					ENOUGH_CASES, Formula.topTwoBoxes()));

	private static final String VERSION = hash(ALL);

	private Registry() {
	}

	public static List<Kpi> all() {
		return ALL;
	}

	/** The KPIs that one pass over a subject counts. */
	public static List<Kpi> of(Subject subject) {
		return ALL.stream().filter((kpi) -> kpi.subject() == subject).toList();
	}

	public static Optional<Kpi> find(String code) {
		return ALL.stream().filter((kpi) -> kpi.code().equals(code)).findFirst();
	}

	/** A hash of every declaration: two runs with the same one counted the same. */
	public static String version() {
		return VERSION;
	}

	private static Kpi promise(String code, String zhCn, String en, String which, String... rules) {
		return new Kpi(code, 1, new Words(zhCn, en),
				new Words("在时限内完成的占已到期或已完成的比例；逾期未完成计入分母",
						"promises kept out of those due or done; open overdue ones count as missed"),
				Subject.DEADLINE, Scale.PROPORTION, List.of(rules), null, Direction.HIGHER_IS_BETTER, ENOUGH_CASES,
				Formula.promise(which));
	}

	private static Kpi complaints(String code, String zhCn, String en, String responsibility) {
		return new Kpi(code, 1, new Words(zhCn, en),
				new Words("每千户年化投诉件数，按已交付户日加权", "complaints a year, by the days of delivered households"),
				Subject.COMPLAINT, Scale.PER_1000_HOUSEHOLDS_A_YEAR, List.of("C-04"), null, Direction.LOWER_IS_BETTER,
				ENOUGH_HOUSEHOLD_DAYS, Formula.complaints(responsibility));
	}

	private static Kpi coverage(String code, String zhCn, String en, String kind, String... rules) {
		return new Kpi(code, 1, new Words(zhCn, en),
				new Words("有有效回访的案件占应回访案件的比例，按案件计", "distinct cases with a valid callback out of those owed one"),
				Subject.OWED_CASE, Scale.PROPORTION, List.of(rules), 1.0, Direction.HIGHER_IS_BETTER, ENOUGH_CASES,
				Formula.coverage(kind));
	}

	static String hash(List<Kpi> kpis) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(kpis.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
