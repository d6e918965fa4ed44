package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.linli.sla.calendar.Counting;
import io.linli.sla.calendar.DayKind;
import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.LocalDay;
import io.linli.sla.calendar.Span;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkDay;

/**
 * Walks a calendar from a start to a due time, day by day.
 */
final class CalendarWalk {

	/** What comes after so many steps is summed up in one more. */
	private static final int MOST = 31;

	private final WorkCalendar calendar;

	private final Counting working;

	private final Instant start;

	private final Instant due;

	private final List<Span> pauses;

	private final List<CalendarStep> steps = new ArrayList<>();

	private Duration left;

	CalendarWalk(WorkCalendar calendar, Counting working, Instant start, Instant due, Duration limit,
			List<Span> pauses) {
		this.calendar = calendar;
		this.working = working;
		this.start = start;
		this.due = due;
		this.left = limit;
		this.pauses = pauses;
	}

	List<CalendarStep> steps() {
		LocalDay day = LocalDay.of(this.start, this.calendar.zone());
		while (this.steps.size() < MOST && midnight(day).isBefore(this.due)) {
			step(day);
			day = day.next();
		}
		if (midnight(day).isBefore(this.due)) {
			rest(day);
		}
		return List.copyOf(this.steps);
	}

	private void step(LocalDay day) {
		WorkDay shown = this.calendar.day(this.start, day.date());
		Duration counted = counted(midnight(day), midnight(day.next()));
		this.left = this.left.minus(counted);
		LocalDate from = day.date();
		if (counted.isZero() && shown.hours().isEmpty() && follows(shown)) {
			from = this.steps.removeLast().from();
		}
		this.steps
			.add(new CalendarStep(from, day.date(), shown.kind(), counted, this.left, words(from, shown, counted)));
	}

	/** Another day off for the same reason. */
	private boolean follows(WorkDay shown) {
		if (this.steps.isEmpty() || !this.steps.getLast().counted().isZero()) {
			return false;
		}
		WorkDay before = this.calendar.day(this.start, this.steps.getLast().until());
		return before.hours().isEmpty() && before.kind() == shown.kind() && before.name().equals(shown.name());
	}

	private void rest(LocalDay day) {
		LocalDate last = LocalDay.of(this.due, this.calendar.zone()).date();
		Duration counted = counted(midnight(day), this.due);
		this.left = this.left.minus(counted);
		Words length = Lengths.words(counted);
		this.steps.add(new CalendarStep(day.date(), last, DayKind.SEVERAL, counted, this.left,
				new Words("%s 至 %s：共计 %s。".formatted(day.date(), last, length.zhCn()),
						"%s to %s: %s counted.".formatted(day.date(), last, length.en()))));
	}

	private Duration counted(Instant from, Instant until) {
		return this.working.between(from.isAfter(this.start) ? from : this.start,
				until.isBefore(this.due) ? until : this.due, this.pauses);
	}

	private Words words(LocalDate from, WorkDay day, Duration counted) {
		LocalDate until = day.date();
		String zhDays = from.equals(until) ? dated(until, Locale.CHINA)
				: dated(from, Locale.CHINA) + "至 " + dated(until, Locale.CHINA);
		String enDays = from.equals(until) ? dated(until, Locale.ENGLISH)
				: dated(from, Locale.ENGLISH) + " to " + dated(until, Locale.ENGLISH);
		Words why = why(day);
		Words count = Lengths.words(counted);
		Words rest = Lengths.words(this.left);
		Words result = counted.isZero() ? new Words("不计时", "nothing counted")
				: new Words("计 %s，余 %s".formatted(count.zhCn(), rest.zhCn()),
						"%s counted, %s left".formatted(count.en(), rest.en()));
		return new Words("%s：%s，%s。".formatted(zhDays, why.zhCn(), result.zhCn()),
				"%s: %s: %s.".formatted(enDays, why.en(), result.en()));
	}

	private static Words why(WorkDay day) {
		String hours = day.hours().stream().map(Hours::toString).collect(Collectors.joining("、"));
		String enHours = hours.replace("、", ", ");
		int year = day.date().getYear();
		Words work = day.hours().isEmpty() ? new Words("休息", "day off")
				: new Words("工作 " + hours, "working " + enHours);
		return switch (day.kind()) {
			case WEEKDAY, SEVERAL -> work;
			case UNPUBLISHED -> new Words("%s（%d 年节假日安排尚未公布，按平常一周计）".formatted(work.zhCn(), year),
					"%s (the holidays of %d are not published yet: as in an ordinary week)".formatted(work.en(), year));
			case HOLIDAY ->
				new Words("%s放假".formatted(day.name().zhCn()), "public holiday %s".formatted(day.name().en()));
			case MAKE_UP -> new Words("%s调休上班，%s".formatted(day.name().zhCn(), work.zhCn()),
					"make-up workday for %s, %s".formatted(day.name().en(), work.en()));
			case OWN -> new Words("公司安排“%s”，%s".formatted(day.name().zhCn(), work.zhCn()),
					"the company's “%s”, %s".formatted(day.name().en(), work.en()));
		};
	}

	private static String dated(LocalDate day, Locale locale) {
		String weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
		return Locale.CHINA.equals(locale) ? "%s（%s）".formatted(day, weekday) : "%s (%s)".formatted(day, weekday);
	}

	private static Instant midnight(LocalDay day) {
		return day.first(LocalTime.MIDNIGHT);
	}

}
