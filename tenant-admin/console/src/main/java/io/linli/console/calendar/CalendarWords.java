package io.linli.console.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.linli.console.language.Words;
import io.linli.sla.calendar.DayName;
import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkDay;
import io.linli.sla.calendar.WorkWeek;
import org.jspecify.annotations.Nullable;

/**
 * Says days and hours in the reader's language.
 */
final class CalendarWords {

	private final Words words;

	CalendarWords(Words words) {
		this.words = words;
	}

	public String name(DayName name) {
		return this.words.chinese() ? name.zhCn() : name.en();
	}

	public String weekday(DayOfWeek day) {
		return day.getDisplayName(TextStyle.SHORT, this.words.locale());
	}

	public String hours(List<Hours> hours) {
		return hours.isEmpty() ? this.words.say("calendars.off")
				: hours.stream().map(this::interval).collect(Collectors.joining(this.words.chinese() ? "、" : ", "));
	}

	/** Days in a row with the same hours in one line. */
	public List<String> week(WorkWeek week) {
		var lines = new ArrayList<String>();
		var first = DayOfWeek.MONDAY;
		for (var day : DayOfWeek.values()) {
			if (day == DayOfWeek.SUNDAY || !week.on(day.plus(1)).equals(week.on(first))) {
				var days = (day == first) ? weekday(day)
						: this.words.say("calendars.days", weekday(first), weekday(day));
				lines.add(this.words.say("calendars.hours", days, hours(week.on(first))));
				first = day.plus(1);
			}
		}
		return lines;
	}

	/** A version in one line. */
	public String told(WorkCalendar.Version version) {
		var parts = new ArrayList<>(week(version.week()));
		if (!version.holidays().years().isEmpty()) {
			parts.add(this.words.say("calendars.observed"));
			parts.add(this.words.say("calendars.hours", this.words.say("calendars.form.makeUp"),
					hours(version.week().makeUp())));
		}
		for (var own : sorted(version.own())) {
			parts.add(this.words.say("calendars.hours",
					(this.words.date(own.getKey()) + " " + own.getValue().name()).strip(),
					hours(own.getValue().hours())));
		}
		return String.join(this.words.chinese() ? "；" : "; ", parts);
	}

	/** A company's own days in their order. */
	public Collection<Map.Entry<LocalDate, WorkDay.Own>> sorted(Map<LocalDate, WorkDay.Own> own) {
		return new TreeMap<>(own).entrySet();
	}

	/** For {@code aria-invalid}: null where nothing is wrong. */
	public @Nullable String wrong(@Nullable List<CalendarChecks.Fault> faults, String field) {
		return (faults != null && faults.stream().anyMatch((fault) -> fault.field().equals(field))) ? "true" : null;
	}

	private String interval(Hours hours) {
		var key = hours.overMidnight() ? "calendars.overnight" : "calendars.interval";
		return hours.equals(Hours.ALL_DAY) ? this.words.say("calendars.all-day")
				: this.words.say(key, this.words.time(hours.from()), this.words.time(hours.until()));
	}

}
