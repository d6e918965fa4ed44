package io.linli.kpi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * All KPIs that are computed, in the catalogue's order.
 */
public final class Registry {

	private static final long ENOUGH_CASES = 30;

	/** Their 30 days are over, and it can be told whether they came back. */
	private static final String LASTING = "judged and repeated is not null";

	private static final String NOWHERE = "judged and repeated is null";

	private static final String SETTLED = "claimed_verdict <> 'PENDING'";

	/** Rounds of patrols end with the works: nothing is left out by that. */
	private static final String ONCE = "clock <> 'PATROL'";

	private static final Double ALL_OF_THEM = 1.0;

	/** Of an activity's participants. */
	private static final Double A_TENTH = 0.1;

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
			more("K06", new Words("首次修复率", "Repairs that lasted"), new Words(
					"完工后三十天内同户未再报修同类问题的占已满三十天的完工报修的比例；未写明住户的另列",
					"completed repairs after which the household did not report the same category again within 30 days, "
							+ "out of those whose 30 days are over; those that name no household apart"),
					Subject.REPAIR, Formula.share("judged and not repeated", LASTING, NOWHERE), "R-18"),
			less("K07", new Words("返修率", "Repairs that came back"), new Words(
					"完工后三十天内同户再次报修同类问题的占已满三十天的完工报修的比例；未写明住户的另列",
					"completed repairs after which the household reported the same category again within 30 days, "
							+ "out of those whose 30 days are over; those that name no household apart"),
					Subject.REPAIR, Formula.share("judged and repeated", LASTING, NOWHERE), "R-18"),
			promise("K08", "轻微物业投诉当日解决率", "Minor property complaints solved on the same day",
					"clock = 'SOLVE' and severity = 'MINOR' and responsibility = 'PROPERTY'", "C-06"),
			complaints("K09_PROPERTY", "物业类投诉率", "Property complaints per 1,000 households", "PROPERTY"),
			complaints("K09_DEVELOPER", "地产类投诉率", "Developer complaints per 1,000 households", "DEVELOPER"),
			less("K10", new Words("重复投诉率", "Repeated complaints"), new Words("同户在此前九十天内投诉过同类问题的占写明住户的投诉的比例；未写明住户的另列",
					"complaints whose household had complained of the same category in the 90 days before, out of those "
							+ "that name a household; the others apart"),
					Subject.COMPLAINT, Formula.share("repeated", "repeated is not null", "repeated is null"), "C-22"),
			closed("K11_PROPERTY", "物业类投诉办结率", "Property complaints closed", "PROPERTY", "C-02"),
			closed("K11_DEVELOPER", "地产类投诉办结率", "Developer complaints closed", "DEVELOPER", "C-20", "C-07"),
			coverage("K12_COMPLAINT", "投诉回访率", "Complaints called back", "COMPLAINT", ALL_OF_THEM, "C-08", "B-06"),
			coverage("K12_REPAIR", "报修回访率", "Repairs called back", "REPAIR", ALL_OF_THEM, "B-02"),
			coverage("K12_PAID_SERVICE", "有偿服务回访率", "Paid services called back", "PAID_SERVICE", ALL_OF_THEM, "B-06"),
			again(2, coverage("K12_DEVELOPER_LEGACY", "地产遗留问题回访率", "Developer legacy items called back",
					"DEVELOPER_LEGACY", ALL_OF_THEM, "B-06")),
			coverage("K12_CONTRACTED", "特约服务回访率", "Contracted services called back", "CONTRACTED", null, "B-03"),
			again(2, coverage("K12_OTHER", "其他服务回访率", "Other services called back", "OTHER", null, "B-09", "B-05")),
			new Kpi("K12_ACTIVITY", 1, new Words("活动回访率", "Participants of activities called back"), new Words(
					"已回访的占活动登记参加者的比例，活动结束满一周后计，归入满一周的月份",
					"participants who were called back out of those registered for activities, once a week has passed since "
							+ "their end, in the month of that day"),
					Subject.PARTICIPANT, Scale.PROPORTION, List.of("B-08", "B-04"), A_TENTH, Direction.HIGHER_IS_BETTER,
					ENOUGH_CASES, Formula.share("due and called", "due")),
			promise("K13", "回访及时率", "Callbacks on time", "clock = 'CALLBACK'", "B-01", "B-02"),
			promise("K14", "公共区域维修现场验证及时率", "Public-area repairs verified on time", "clock = 'VERIFY_PUBLIC_AREA'",
					"B-07"),
			more("K15", new Words("上门走访覆盖率", "Households visited at home"), new Words(
					"当年上门走访过的占已交付住户的比例；每户每年计一次，归入一月，当年交付的归入交付的月份",
					"households visited at home in the year out of those delivered; each counts once a year, in January or in "
							+ "the month of its delivery"),
					Subject.HOUSEHOLD, Formula.share("visited", "true"), "B-23"),
			more("K16", new Words("回访满意率", "Satisfied callers"),
					new Words("回访中回答满意或非常满意的占有效回答的比例；应答率另列",
							"answers of 4 or 5 of 5 out of all answers; the response rate is shown"),
					Subject.ANSWER, Formula.topTwoBoxes("satisfaction"), "B-20", "P-02"),
			answer("K17_SHOE_COVERS", "穿鞋套率", "Shoe covers worn", Formula.yes("shoe_covers"), "R-08"),
			answer("K17_COURTESY", "礼貌用语率", "Courteous", Formula.yes("courteous"), "R-08"),
			answer("K17_QUALITY", "质量满意率", "Content with the quality", Formula.topTwoBoxes("quality"), "B-20"),
			answer("K17_CHARGE", "收费正确率", "Charged correctly", Formula.yes("charge_correct"), "B-20"),
			more("K18", new Words("真实性指数", "Authentic records"), new Words(
					"检查抽取的记录中未发现不真实的占检查表含真实性条款的抽取记录的比例；每件不真实的记录权数为 1，由检查人确认，检查关闭后计；检查表不含真实性条款的另列",
					"records drawn by an inspection in which the inspector found nothing untrue, out of those whose form asks for "
							+ "it, once the inspection is closed; a record with such findings weighs 1, however many there are; "
							+ "forms that do not ask apart; nothing that is merely suspected counts"),
					Subject.SAMPLED_RECORD, Formula.share("looked and authentic", "looked", "not looked"), "R-22",
					"B-13", "D-20"),
			again(2, more("K19", new Words("违章按期整改率", "Violations rectified on time"), new Words(
					"在通知单要求的时间或整改时限（以较早者为准）前复查合格的占已到期或已合格的通知单的比例；逾期未合格计入分母",
					"notices with a re-check that was passed by the time that they name or by the limit for rectifying, "
							+ "whichever is earlier, out of those due or passed; open overdue ones count as missed"),
					Subject.NOTICE, Formula.promise(), "D-14", "R-11")),
			promise("K20", "装修巡查达标率", "Patrols of renovations made", "clock = 'PATROL'", "D-19"),
			more("K21_PASS", new Words("出入证合格率", "Worker passes in order"),
					new Words("巡查中出入证检查合格的占全部检查的比例",
							"checks of the passes on a site that found them in order, out of all"),
					Subject.PAPER, Formula.share("kind = 'PASS' and valid", "kind = 'PASS'"), "D-17"),
			more("K21_NOTICE", new Words("整改通知单合规率", "Notices formally valid"), new Words(
					"两人送达并已签收，或拒签后留置且有照片或见证的占已送达的通知单的比例",
					"notices delivered by two that were signed, or left at the door with a photo or a witness, out of all "
							+ "that were delivered"),
					Subject.PAPER, Formula.share("kind = 'NOTICE' and valid", "kind = 'NOTICE'"), "D-07", "D-08"),
			promise("K22", "归档及时率", "Renovation papers archived on time", "clock = 'ARCHIVE'", "D-01", "D-02"),
			more("K23_ON_TIME", new Words("台账及时率", "Ledgers filed on time"), new Words(
					"按时报送的周、月、季报修台账占已到期或已报送的比例；逾期未报计入分母",
					"weekly, monthly and quarterly ledgers of repairs filed in time out of those due or filed; overdue ones "
							+ "count as missed"),
					Subject.LEDGER, Formula.filed(), "R-20"),
			more("K23_ACCURATE", new Words("台账准确率", "Ledgers accurate"), new Words(
					"最近一次报送的件数与现有记录重新计算一致的占已报送台账的比例；收费金额不比对",
					"ledgers whose last filing has the counts that the records give today, out of those filed; fees are not "
							+ "compared"),
					Subject.LEDGER, Formula.share("filed and accurate", "filed"), "R-21"),
			again(3, more("K24", new Words("年度调查满意率", "Satisfied in the yearly survey"), new Words(
					"满意度调查中 4 分或 5 分的占有效回答的比例，不加权；同一项目同一年度调查多次的，只计有效回答最多的一次，相同的计较晚的一次；应答率另列，归入抽样框所在的月份",
					"answers of 4 or 5 of 5 out of all answers of satisfaction surveys, without weights; of several surveys "
							+ "of a project and year the one with the most answers counts, of those with as many the last; the "
							+ "response rate is shown; in the month of the frame"),
					Subject.SURVEY_ANSWER, Formula.topTwoBoxes("score"), "P-02")),
			more("K25", new Words("活动合规率", "Activities in order"), new Words(
					"事先做过意向调查、已作总结且按比例回访了参加者的占活动的比例，活动结束满一周后计，归入满一周的月份；无人登记的无须回访",
					"activities that residents were asked about before, that were summed up, and of whose participants the "
							+ "company's share was called back, out of all, once a week has passed since their end; nobody is "
							+ "owed a callback where none is registered"),
					Subject.ACTIVITY, Formula.share("due and surveyed and summed and called", "due"), "A-01", "A-04",
					"B-08"),
			less("K26_EXCLUSION", new Words("剔除率", "Promises left out"), new Words(
					"因撤销或没有时限而不计入任何及时率的占全部承诺的比例；装修巡查的轮次随工程结束，不计；未到期未完成的不计",
					"promises that count in no figure, because they were cancelled or have no limit, out of all; neither due "
							+ "nor done: left out, and rounds of patrols, which end with the works"),
					Subject.DEADLINE,
					Formula.share(ONCE + " and claimed_verdict in ('CANCELLED', 'UNMEASURED')",
							ONCE + " and " + SETTLED),
					"R-22"),
			less("K26_PAUSE", new Words("暂停率", "Promises whose clock stood still"),
					new Words("时钟曾经暂停的占全部承诺的比例；未到期未完成的不计",
							"promises whose clock has been paused, out of all; neither due nor done: left out"),
					Subject.DEADLINE, Formula.share("paused and " + SETTLED, SETTLED), "R-22"),
			less("K26_EDIT", new Words("完工后更正率", "Repairs edited after completion"),
					new Words("完工后记录被更正的占完工报修的比例", "completed repairs whose record was corrected afterwards"),
					Subject.REPAIR, Formula.share("edited", "true"), "R-16", "R-22"));

	/**
	 * Codes and families of which a month's figures move on for long after its end:
	 * complaints are closed and cases called back later, households visited until the end
	 * of the year, ledgers and old records corrected, surveys answered after the day of
	 * their frame, activities summed up and inspections closed later, promises paused and
	 * cancelled.
	 */
	private static final Set<String> MOVING = Set.of("K11", "K12", "K15", "K18", "K23_ACCURATE", "K24", "K25", "K26");

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

	/**
	 * Whether a month's figures stand 31 days after its end, but for corrections: repairs
	 * are judged 30 days after their completion.
	 */
	public static boolean settles(Kpi kpi) {
		return !MOVING.contains(kpi.code()) && !MOVING.contains(kpi.family());
	}

	/** A hash of every declaration: two runs with the same one counted the same. */
	public static String version() {
		return VERSION;
	}

	private static Kpi promise(String code, String zhCn, String en, String which, String... rules) {
		return more(code, new Words(zhCn, en),
				new Words("在时限内完成的占已到期或已完成的比例；逾期未完成计入分母",
						"promises kept out of those due or done; open overdue ones count as missed"),
				Subject.DEADLINE, Formula.promise(which), rules);
	}

	private static Kpi complaints(String code, String zhCn, String en, String responsibility) {
		return new Kpi(code, 1, new Words(zhCn, en),
				new Words("每千户年化投诉件数，按已交付户日加权", "complaints a year, by the days of delivered households"),
				Subject.COMPLAINT, Scale.PER_1000_HOUSEHOLDS_A_YEAR, List.of("C-04"), null, Direction.LOWER_IS_BETTER,
				ENOUGH_HOUSEHOLD_DAYS, Formula.complaints(responsibility));
	}

	private static Kpi coverage(String code, String zhCn, String en, String kind, @Nullable Double target,
			String... rules) {
		return new Kpi(code, 1, new Words(zhCn, en),
				new Words("有有效回访的占应回访的比例，案件按件计，约定服务按次计",
						"cases with a valid callback out of those owed one; of agreed services each occasion counts"),
				Subject.OWED_CASE, Scale.PROPORTION, List.of(rules), target, Direction.HIGHER_IS_BETTER, ENOUGH_CASES,
				Formula.coverage(kind));
	}

	/** The same, counted otherwise than before. */
	private static Kpi again(int version, Kpi kpi) {
		return new Kpi(kpi.code(), version, kpi.title(), kpi.description(), kpi.subject(), kpi.scale(), kpi.rules(),
				kpi.target(), kpi.direction(), kpi.minimumN(), kpi.formula());
	}

	private static Kpi closed(String code, String zhCn, String en, String responsibility, String... rules) {
		String which = "responsibility = '" + responsibility + "'";
		return more(code, new Words(zhCn, en),
				new Words("已办结的占受理的比例，归入受理的月份；未分类的另列",
						"solved out of those received, in the month of their receipt; unclassified apart"),
				Subject.COMPLAINT, Formula.share(which + " and closed", which, "responsibility is null"), rules);
	}

	private static Kpi answer(String code, String zhCn, String en, Formula formula, String... rules) {
		return more(code, new Words(zhCn, en),
				new Words("回访中肯定的回答占有效回答的比例；未作答的另列",
						"answers that say so out of all answers of callbacks; no answer: apart"),
				Subject.ANSWER, formula, rules);
	}

	/** A share of which more is better. */
	private static Kpi more(String code, Words title, Words description, Subject subject, Formula formula,
			String... rules) {
		return new Kpi(code, 1, title, description, subject, Scale.PROPORTION, List.of(rules), null,
				Direction.HIGHER_IS_BETTER, ENOUGH_CASES, formula);
	}

	/** A share of which less is better. */
	private static Kpi less(String code, Words title, Words description, Subject subject, Formula formula,
			String... rules) {
		return new Kpi(code, 1, title, description, subject, Scale.PROPORTION, List.of(rules), null,
				Direction.LOWER_IS_BETTER, ENOUGH_CASES, formula);
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
