package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.linli.sla.calendar.PublicYear;
import org.jspecify.annotations.Nullable;

/**
 * Tells a deadline's arithmetic, one sentence a step, with times as clocks on site show
 * them, to the second.
 */
final class Narrator {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

	private final Deadline deadline;

	private final List<Words> steps = new ArrayList<>();

	Narrator(Deadline deadline) {
		this.deadline = deadline;
	}

	List<Words> tell(List<Candidate> candidates, List<CalendarStep> days, List<PublicYear> notices,
			List<PauseStep> pauses) {
		start();
		candidates.forEach(this::candidate);
		reclassified();
		days.stream().map(CalendarStep::words).forEach(this::say);
		notices.forEach((year) -> say(new Words("%d 年节假日依据：%s。".formatted(year.year(), year.source().zhCn()),
				"Holidays of %d: %s.".formatted(year.year(), year.source().en()))));
		pauses.stream().map(PauseStep::words).forEach(this::say);
		due();
		provenDue();
		stop("当事人所述", "As claimed", this.deadline.claimedStopAt(), this.deadline.dueAt(),
				this.deadline.claimedVerdict());
		proof();
		if (this.deadline.stoppedBeforeStart()) {
			say(new Words("停止时间早于开始时间：这不可能，但照原样保留。", "Stopped before it started: impossible, kept as it was told."));
		}
		if (this.deadline.cancelled() != null) {
			Deadline.Cancellation cancelled = this.deadline.cancelled();
			Words reason = cancellation(cancelled.reason());
			say(new Words("于 %s 撤销：%s。".formatted(time(cancelled.at()), reason.zhCn()),
					"Cancelled at %s: %s.".formatted(time(cancelled.at()), reason.en())));
		}
		return List.copyOf(this.steps);
	}

	private void start() {
		Words clock = this.deadline.promise().clock().title();
		Instant start = this.deadline.startedAt();
		String zone = this.deadline.zone().getId();
		if (start == null) {
			say(new Words("“%s”的开始时间缺失（项目时区 %s）。".formatted(clock.zhCn(), zone),
					"The start of “%s” is missing (project zone %s).".formatted(clock.en(), zone)));
		}
		else {
			say(new Words("“%s”自 %s 起计时（项目时区 %s）。".formatted(clock.zhCn(), time(start), zone),
					"“%s” starts at %s (project zone %s).".formatted(clock.en(), time(start), zone)));
		}
	}

	private void candidate(Candidate candidate) {
		Threshold limit = candidate.threshold();
		Words source = limit.source().title();
		Words length = limit.limit().words();
		Words outcome = candidate.outcome().words();
		Words due = (candidate.dueAt() != null) ? same(time(candidate.dueAt())) : new Words("无到期时间", "no due time");
		String check = limit.verifyLocally() ? "（请与当地文件核对）" : "";
		String verify = limit.verifyLocally() ? " (verify with your local document)" : "";
		say(new Words(
				"%s%s%s：%s → %s；%s。".formatted(source.zhCn(), titled(limit.reference()), check, length.zhCn(),
						due.zhCn(), outcome.zhCn()),
				"%s “%s”%s: %s → %s; %s.".formatted(source.en(), limit.reference(), verify, length.en(), due.en(),
						outcome.en())));
	}

	/** A clause that names its document brings the marks of a title along. */
	static String titled(String reference) {
		return reference.startsWith("《") ? reference : "《" + reference + "》";
	}

	private void reclassified() {
		Instant at = this.deadline.reclassifiedAt();
		if (at != null && this.deadline.breachedByReclassification()) {
			say("事项于 %s 重新分类，时限自原开始时间起算；当时已超过时限，逾期标记为因重新分类所致。",
					"Reclassified at %s: the limit counts from the original start; it had passed by then, a breach marked as reclassified.",
					time(at));
		}
		else if (at != null) {
			say("事项于 %s 重新分类，时限自原开始时间起算。", "Reclassified at %s: the limit counts from the original start.", time(at));
		}
	}

	private void due() {
		Pin pin = this.deadline.pin();
		Instant due = pin.dueAt();
		if (due == null) {
			Words reason = reason(pin.reference());
			say(new Words("没有到期时间：%s。".formatted(reason.zhCn()), "Nothing is due: %s.".formatted(reason.en())));
		}
		else if (pin.thresholdId() == null) {
			say("%3$s为本事项承诺的时间：%1$s。", "Promised for this case by “%2$s”: %1$s.", time(due), pin.reference(),
					titled(pin.reference()));
		}
		else {
			Instant start = this.deadline.startedAt();
			Words length = (start != null) ? Lengths.words(Duration.between(start, due)) : same("-");
			say(new Words("到期时间 %s，即开始后 %s；恰在此刻仍为按时。".formatted(time(due), length.zhCn()),
					"Due at %s, %s after the start; exactly then is still met.".formatted(time(due), length.en())));
		}
	}

	private void provenDue() {
		Instant proven = this.deadline.provenDueAt();
		if (proven != null && !this.deadline.imported() && !proven.equals(this.deadline.dueAt())) {
			say("按服务器所证的暂停，到期时间为 %s。", "By the pauses that are proven it is due at %s.", time(proven));
		}
	}

	private void proof() {
		if (this.deadline.imported()) {
			say(new Words("记录由外部台账导入，服务器未曾见证：无法计量。",
					"Imported from another system's ledger; our server witnessed none of it: unmeasured."));
		}
		else {
			stop("服务器所证", "As proven", this.deadline.provenStopAt(), this.deadline.provenDueAt(),
					this.deadline.provenVerdict());
		}
	}

	private void stop(String zhCn, String en, @Nullable Instant stop, @Nullable Instant due, Verdict verdict) {
		Words title = verdict.title();
		if (stop == null) {
			say(new Words("%s：尚未停止，%s。".formatted(zhCn, title.zhCn()),
					"%s: not stopped, %s.".formatted(en, title.en())));
		}
		else if (due == null) {
			say(new Words("%s：停止于 %s，%s。".formatted(zhCn, time(stop), title.zhCn()),
					"%s: stopped at %s, %s.".formatted(en, time(stop), title.en())));
		}
		else {
			Words length = Lengths.words(Duration.between(stop, due).abs());
			boolean late = stop.isAfter(due);
			say(new Words(
					"%s：停止于 %s，%s到期时间 %s，%s。".formatted(zhCn, time(stop), late ? "晚于" : "早于", length.zhCn(),
							title.zhCn()),
					"%s: stopped at %s, %s %s the due time, %s.".formatted(en, time(stop), length.en(),
							late ? "after" : "before", title.en())));
		}
	}

	private static Words reason(String reference) {
		return Stream.of(Resolution.Reason.values())
			.filter((reason) -> reason.name().equals(reference))
			.map(Resolution.Reason::words)
			.findFirst()
			.orElse(same(reference));
	}

	private static Words cancellation(String code) {
		if (Deadline.Cancellation.RECLASSIFIED.equals(code)) {
			return new Words("事项重新分类", "the case was reclassified");
		}
		if (Deadline.Cancellation.COMPLETED.equals(code)) {
			return new Words("工程已完工", "the works are done");
		}
		return Stream.of(PauseReason.values())
			.filter((reason) -> reason.name().equals(code))
			.map(PauseReason::title)
			.findFirst()
			.orElse(same(code));
	}

	private static Words same(String text) {
		return new Words(text, text);
	}

	private String time(Instant instant) {
		return time(instant, this.deadline.zone());
	}

	/** As clocks on site show it. */
	static String time(Instant instant, ZoneId zone) {
		return TIME.format(instant.atZone(zone));
	}

	private void say(String zhCn, String en, Object... facts) {
		say(new Words(zhCn.formatted(facts), en.formatted(facts)));
	}

	private void say(Words words) {
		this.steps.add(words);
	}

}
