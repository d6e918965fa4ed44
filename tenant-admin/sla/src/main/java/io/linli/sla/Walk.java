package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.linli.sla.calendar.Counting;
import io.linli.sla.calendar.PublicYear;
import io.linli.sla.calendar.Span;
import io.linli.sla.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The way from a deadline's start to its due time, as claimed: which days of the calendar
 * counted, and what each pause did.
 */
final class Walk {

	private final Deadline deadline;

	private final WorkCalendar calendar;

	private final @Nullable Limit limit;

	private final @Nullable Counting counting;

	/**
	 * @param candidates the limit that counts first
	 */
	Walk(Deadline deadline, List<Candidate> candidates, WorkCalendar calendar) {
		this.deadline = deadline;
		this.calendar = calendar;
		boolean measured = !candidates.isEmpty() && deadline.startedAt() != null && deadline.dueAt() != null;
		this.limit = measured ? candidates.getFirst().threshold().limit() : null;
		this.counting = counting(this.limit, deadline.startedAt(), calendar);
	}

	List<CalendarStep> days() {
		Instant start = this.deadline.startedAt();
		Instant due = this.deadline.dueAt();
		if (this.counting == null || start == null || due == null
				|| !(this.limit instanceof Limit.WithinWorkingTime(Duration length))) {
			return List.of();
		}
		return new CalendarWalk(this.calendar, this.counting, start, due, length, spans(this.deadline.pauses()))
			.steps();
	}

	/** The notices of the years that the days lie in. */
	List<PublicYear> notices() {
		Instant start = this.deadline.startedAt();
		if (start == null) {
			return List.of();
		}
		Map<Integer, PublicYear> notices = new TreeMap<>();
		for (CalendarStep step : days()) {
			for (int year = step.from().getYear(); year <= step.until().getYear(); year++) {
				PublicYear known = this.calendar.notice(start, year);
				if (known != null) {
					notices.put(year, known);
				}
			}
		}
		return List.copyOf(notices.values());
	}

	List<PauseStep> pauses() {
		List<PauseStep> steps = new ArrayList<>();
		Duration stood = Duration.ZERO;
		for (Pause pause : this.deadline.pauses()) {
			Duration all = stood(this.deadline.pauses().subList(0, steps.size() + 1));
			Duration more = all.minus(stood);
			steps.add(new PauseStep(pause, more, words(pause, more)));
			stood = all;
		}
		return List.copyOf(steps);
	}

	private Duration stood(List<Pause> pauses) {
		Instant start = this.deadline.startedAt();
		Instant due = this.deadline.dueAt();
		if (this.counting == null || start == null || due == null) {
			return Duration.ZERO;
		}
		return this.counting.between(start, due).minus(this.counting.between(start, due, spans(pauses)));
	}

	private Words words(Pause pause, Duration stood) {
		Words reason = pause.reason().title();
		String from = Narrator.time(pause.claimedFrom(), this.deadline.zone());
		if (pause.claimedUntil() == null) {
			return new Words("自 %s 起暂停（%s），尚未恢复。".formatted(from, reason.zhCn()),
					"Paused since %s (%s), not resumed yet.".formatted(from, reason.en()));
		}
		String until = Narrator.time(pause.claimedUntil(), this.deadline.zone());
		Words effect = effect(stood);
		return new Words("%s 至 %s 暂停（%s）：%s。".formatted(from, until, reason.zhCn(), effect.zhCn()),
				"Paused from %s until %s (%s): %s.".formatted(from, until, reason.en(), effect.en()));
	}

	private Words effect(Duration stood) {
		if (this.limit != null && this.counting == null) {
			return new Words("时限以日期为准，不因暂停顺延", "the limit names a day and keeps it");
		}
		Words length = Lengths.words(stood);
		return new Words("其间 %s不计时".formatted(length.zhCn()), "%s not counted".formatted(length.en()));
	}

	private static List<Span> spans(List<Pause> pauses) {
		return pauses.stream().map(Pause::claimed).toList();
	}

	private static @Nullable Counting counting(@Nullable Limit limit, @Nullable Instant start, WorkCalendar calendar) {
		if (limit == null || start == null) {
			return null;
		}
		return switch (limit) {
			case Limit.Within within -> Counting.AROUND_THE_CLOCK;
			case Limit.WithinWorkingTime within -> calendar.workingTime(start);
			case Limit.SameLocalDay day -> null;
			case Limit.ByDate by -> null;
			case Limit.Every every -> null;
			case Limit.Rate rate -> null;
		};
	}

}
