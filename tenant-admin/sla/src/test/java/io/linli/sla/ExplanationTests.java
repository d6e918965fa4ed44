package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.linli.sla.calendar.DayKind;
import org.junit.jupiter.api.Test;

import static io.linli.sla.Sample.ARRIVE;
import static io.linli.sla.Sample.EMERGENCY;
import static io.linli.sla.Sample.LEVEL_1;
import static io.linli.sla.Sample.OFFICE;
import static io.linli.sla.Sample.SHANGHAI;
import static io.linli.sla.Sample.SINCE_2020;
import static io.linli.sla.Sample.at;
import static io.linli.sla.Sample.limit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ExplanationTests {

	private static final Promise COMPLETE = new Promise(Clock.COMPLETE, Scope.repair(Urgency.GENERAL, Area.PRIVATE),
			null);

	private static final Instant START = at("2026-03-02T08:00:00+08:00");

	private final Threshold procedure = limit("R-10", null, EMERGENCY, Source.PROCEDURE, 5);

	private final Threshold grade = new Threshold(Sample.id("grade"), LEVEL_1, EMERGENCY, Clock.ARRIVE,
			new Limit.Within(Duration.ofMinutes(30)), Source.PLATFORM, "一级", true, SINCE_2020);

	private final Thresholds both = new Thresholds(List.of(this.grade, this.procedure));

	@Test
	void tellsTheArithmeticStepByStepInEnglish() {
		Deadline deadline = Deadline.start(ARRIVE, START, SHANGHAI, this.both)
			.stop(at("2026-03-02T08:04:00+08:00"), at("2026-03-02T09:30:15.5+08:00"));
		assertThat(deadline.explain(this.both, SHANGHAI).steps()).extracting(step -> step.in(Locale.ENGLISH))
			.containsExactly("“arrive on site” starts at 2026-03-02 08:00:00 +08:00 (project zone Asia/Shanghai).",
					"procedures “R-10”: 5 min → 2026-03-02 08:05:00 +08:00; the strictest of those that apply.",
					"platform default “一级” (verify with your local document): 30 min → 2026-03-02 08:30:00 +08:00; a stricter limit exists.",
					"Due at 2026-03-02 08:05:00 +08:00, 5 min after the start; exactly then is still met.",
					"As claimed: stopped at 2026-03-02 08:04:00 +08:00, 1 min before the due time, met.",
					"As proven: stopped at 2026-03-02 09:30:15 +08:00, 1 h 25 min 15 s after the due time, breached.");
	}

	@Test
	void tellsTheSameInChinese() {
		Deadline deadline = Deadline.start(ARRIVE, START, SHANGHAI, this.both);
		assertThat(deadline.explain(this.both, SHANGHAI).steps()).extracting(step -> step.in(Locale.CHINA))
			.containsExactly("“到达现场”自 2026-03-02 08:00:00 +08:00 起计时（项目时区 Asia/Shanghai）。",
					"作业规程《R-10》：5 分钟 → 2026-03-02 08:05:00 +08:00；几项中最严格。",
					"平台默认《一级》（请与当地文件核对）：30 分钟 → 2026-03-02 08:30:00 +08:00；另有更严格的时限。",
					"到期时间 2026-03-02 08:05:00 +08:00，即开始后 5 分钟；恰在此刻仍为按时。", "当事人所述：尚未停止，进行中。", "服务器所证：尚未停止，进行中。");
	}

	@Test
	void aStricterLimitSetLaterWithABackdatedStartIsShownAndDoesNotTouchTheCase() {
		Deadline pinned = Deadline.start(ARRIVE, START, SHANGHAI, new Thresholds(List.of(this.grade)));
		assertThat(pinned.explain(this.both, SHANGHAI).candidates())
			.extracting(Candidate::threshold, Candidate::outcome)
			.containsExactly(tuple(this.grade, Outcome.PINNED), tuple(this.procedure, Outcome.SET_LATER));
	}

	@Test
	void aPromisedTimeIsExplainedByItsLedgerAndNotByLimits() {
		Deadline imported = Deadline.imported(ARRIVE, SHANGHAI.zone(), null,
				Pin.promised(at("2026-03-02T12:00:00+08:00"), "boston-new"), at("2026-03-02T12:00:00+08:00"));
		Explanation explanation = imported.explain(this.both, SHANGHAI);
		assertThat(explanation.candidates()).isEmpty();
		assertThat(explanation.steps()).extracting(Words::en)
			.containsExactly("The start of “arrive on site” is missing (project zone Asia/Shanghai).",
					"Promised for this case by “boston-new”: 2026-03-02 12:00:00 +08:00.",
					"As claimed: stopped at 2026-03-02 12:00:00 +08:00, 0 s before the due time, met.",
					"Imported from another system's ledger; our server witnessed none of it: unmeasured.");
	}

	@Test
	void whatIsUnmeasuredSaysWhy() {
		Deadline unmeasured = Deadline.start(ARRIVE, START, SHANGHAI, new Thresholds(List.of())).stop(START, START);
		assertThat(unmeasured.explain(this.both, SHANGHAI).steps()).extracting(Words::en)
			.contains("Nothing is due: no limit applies on the day on which the clock starts.",
					"As claimed: stopped at 2026-03-02 08:00:00 +08:00, unmeasured.");
	}

	@Test
	void aCancelledDeadlineSaysWhenAndWhy() {
		Deadline cancelled = Deadline.start(ARRIVE, START, SHANGHAI, this.both).cancel(START, "RECLASSIFIED");
		assertThat(cancelled.explain(this.both, SHANGHAI).steps()).extracting(Words::en)
			.endsWith("Cancelled at 2026-03-02 08:00:00 +08:00: the case was reclassified.");
	}

	@Test
	void tellsTheDaysOfTheCalendarAndThePausesInEnglish() {
		assertThat(overTheSpringFestival().steps()).extracting(Words::en)
			.containsSequence(
					"contract clause “第九条”: 12 h of working time → 2026-02-24 11:30:00 +08:00; the only limit that applies.",
					"2026-02-13 (Fri): working 08:30-12:00, 13:30-18:00: 1 h counted, 11 h left.",
					"2026-02-14 (Sat): make-up workday for Spring Festival, working 08:30-12:00, 13:30-18:00: 8 h counted, 3 h left.",
					"2026-02-15 (Sun) to 2026-02-23 (Mon): public holiday Spring Festival: nothing counted.",
					"2026-02-24 (Tue): working 08:30-12:00, 13:30-18:00: 3 h counted, 0 s left.",
					"Holidays of 2026: General Office of the State Council, notice on holidays in 2026 (Guobanfa Mingdian [2025] No. 7).",
					"Paused from 2026-02-24 11:00:00 +08:00 until 2026-02-24 14:00:00 +08:00 (parts have been ordered): 1 h 30 min not counted.",
					"Due at 2026-02-24 14:30:00 +08:00, 261 h 30 min after the start; exactly then is still met.");
	}

	@Test
	void aClauseThatNamesItsDocumentHasTheMarksOfATitleOnce() {
		assertThat(Narrator.titled("《锦绣物业服务合同》第十二条")).isEqualTo("《锦绣物业服务合同》第十二条");
		assertThat(Narrator.titled("第九条")).isEqualTo("《第九条》");
	}

	@Test
	void tellsTheDaysOfTheCalendarAndThePausesInChinese() {
		assertThat(overTheSpringFestival().steps()).extracting(Words::zhCn)
			.containsSequence("服务合同《第九条》：工作时间 12 小时 → 2026-02-24 11:30:00 +08:00；唯一适用的时限。",
					"2026-02-13（周五）：工作 08:30-12:00、13:30-18:00，计 1 小时，余 11 小时。",
					"2026-02-14（周六）：春节调休上班，工作 08:30-12:00、13:30-18:00，计 8 小时，余 3 小时。",
					"2026-02-15（周日）至 2026-02-23（周一）：春节放假，不计时。",
					"2026-02-24（周二）：工作 08:30-12:00、13:30-18:00，计 3 小时，余 0 秒。",
					"2026 年节假日依据：国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）。",
					"2026-02-24 11:00:00 +08:00 至 2026-02-24 14:00:00 +08:00 暂停（等待备件）：其间 1 小时 30 分钟不计时。",
					"到期时间 2026-02-24 14:30:00 +08:00，即开始后 261 小时 30 分钟；恰在此刻仍为按时。");
	}

	@Test
	void theDaysAddUpToTheLimit() {
		List<CalendarStep> days = overTheSpringFestival().calendar();
		assertThat(days).extracting(CalendarStep::kind)
			.containsExactly(DayKind.WEEKDAY, DayKind.MAKE_UP, DayKind.HOLIDAY, DayKind.WEEKDAY);
		assertThat(days.stream().map(CalendarStep::counted).reduce(Duration.ZERO, Duration::plus))
			.isEqualTo(Duration.ofHours(12));
		assertThat(days.getLast().left()).isZero();
	}

	@Test
	void aLongWayIsSummedUpAfterAMonth() {
		Explanation explanation = explain(start("2026-03-02T08:00:00+08:00", Duration.ofHours(400)), 400);
		assertThat(explanation.calendar()).hasSize(32);
		assertThat(explanation.calendar().getLast().left()).isZero();
		assertThat(explanation.calendar().getLast().kind()).isEqualTo(DayKind.SEVERAL);
		assertThat(explanation.calendar().getLast().words().en())
			.matches("2026-04-\\d\\d to 2026-05-\\d\\d: \\d+ h .*counted\\.");
	}

	@Test
	void aYearThatNobodyHasPublishedSaysSo() {
		assertThat(explain(start("2026-12-31T17:00:00+08:00", Duration.ofHours(2)), 2).steps()).extracting(Words::zhCn)
			.contains("2027-01-01（周五）：工作 08:30-12:00、13:30-18:00（2027 年节假日安排尚未公布，按平常一周计），计 1 小时，余 0 秒。");
	}

	@Test
	void aLastingPauseAndALimitByTheDaySayWhatTheyAre() {
		Deadline running = start("2026-03-02T09:00:00+08:00", Duration.ofHours(4)).pause(PauseReason.WEATHER,
				at("2026-03-02T10:00:00+08:00"), at("2026-03-02T10:00:00+08:00"));
		assertThat(explain(running, 4).steps()).extracting(Words::zhCn)
			.contains("自 2026-03-02 10:00:00 +08:00 起暂停（恶劣天气），尚未恢复。");
		Thresholds sameDay = complete(new Limit.SameLocalDay(null, null));
		Deadline paused = Deadline.start(COMPLETE, at("2026-03-02T09:00:00+08:00"), OFFICE, sameDay)
			.pause(PauseReason.WEATHER, at("2026-03-02T10:00:00+08:00"), at("2026-03-02T10:00:00+08:00"))
			.resume(at("2026-03-02T11:00:00+08:00"), at("2026-03-02T11:00:00+08:00"),
					new Limit.SameLocalDay(null, null), OFFICE);
		assertThat(paused.explain(sameDay, OFFICE).steps()).extracting(Words::en)
			.contains("Paused from 2026-03-02 10:00:00 +08:00 until 2026-03-02 11:00:00 +08:00 "
					+ "(the weather makes it dangerous): the limit names a day and keeps it.");
	}

	@Test
	void pausesThatAreToldLateAndReclassificationsAreExplained() {
		Deadline late = start("2026-03-02T09:00:00+08:00", Duration.ofHours(4))
			.pause(PauseReason.WEATHER, at("2026-03-02T10:00:00+08:00"), at("2026-03-02T14:00:00+08:00"))
			.resume(at("2026-03-02T11:00:00+08:00"), at("2026-03-02T14:00:00+08:00"),
					new Limit.WithinWorkingTime(Duration.ofHours(4)), OFFICE);
		assertThat(explain(late, 4).steps()).extracting(Words::en)
			.contains("By the pauses that are proven it is due at 2026-03-02 14:30:00 +08:00.");
		Deadline general = Deadline.start(new Promise(Clock.ARRIVE, Scope.repair(Urgency.GENERAL, Area.PRIVATE), null),
				START, SHANGHAI, this.both);
		Deadline raised = general.reclassify(ARRIVE, START.plusSeconds(480), this.both, SHANGHAI).next();
		assertThat(raised.explain(this.both, SHANGHAI).steps()).extracting(Words::zhCn)
			.contains("事项于 2026-03-02 08:08:00 +08:00 重新分类，时限自原开始时间起算；当时已超过时限，逾期标记为因重新分类所致。");
	}

	/** Twelve working hours from Friday 17:00, with a pause over noon on the last day. */
	private static Explanation overTheSpringFestival() {
		Deadline deadline = start("2026-02-13T17:00:00+08:00", Duration.ofHours(12))
			.pause(PauseReason.WAITING_FOR_PARTS, at("2026-02-24T11:00:00+08:00"), at("2026-02-24T11:00:00+08:00"))
			.resume(at("2026-02-24T14:00:00+08:00"), at("2026-02-24T14:00:00+08:00"),
					new Limit.WithinWorkingTime(Duration.ofHours(12)), OFFICE);
		return deadline.explain(complete(new Limit.WithinWorkingTime(Duration.ofHours(12))), OFFICE);
	}

	private static Explanation explain(Deadline deadline, int hours) {
		return deadline.explain(complete(new Limit.WithinWorkingTime(Duration.ofHours(hours))), OFFICE);
	}

	private static Deadline start(String start, Duration length) {
		return Deadline.start(COMPLETE, at(start), OFFICE, complete(new Limit.WithinWorkingTime(length)));
	}

	private static Thresholds complete(Limit limit) {
		return new Thresholds(List.of(new Threshold(Sample.id("complete"), null, Scope.of(CaseKind.REPAIR),
				Clock.COMPLETE, limit, Source.CONTRACT, "第九条", false, SINCE_2020)));
	}

}
