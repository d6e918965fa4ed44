package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static io.linli.sla.Sample.ARRIVE;
import static io.linli.sla.Sample.EMERGENCY;
import static io.linli.sla.Sample.LEVEL_1;
import static io.linli.sla.Sample.SHANGHAI;
import static io.linli.sla.Sample.SINCE_2020;
import static io.linli.sla.Sample.at;
import static io.linli.sla.Sample.limit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ExplanationTests {

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
					"As proven: stopped at 2026-03-02 09:30:15.5 +08:00, 1 h 25 min 15 s 500000 µs after the due time, breached.");
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

}
