package io.linli.console.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A new version of a calendar as somebody fills it in.
 *
 * @param week the intervals of each weekday
 * @param own the company's exceptions, with some empty lines
 * @param drop the lines of these that are to go
 * @param seen as {@link Calendars#seen} said it
 */
record CalendarForm(String from, Map<DayOfWeek, String> week, String makeUp, boolean holidays, List<Own> own,
		List<String> drop, String note, String seen) {

	private static final int EMPTY_LINES = 3;

	/** An exception: without hours a day off. */
	record Own(String date, String name, String hours) {

		static final Own EMPTY = new Own("", "", "");

		boolean empty() {
			return this.date.isBlank() && this.name.isBlank() && this.hours.isBlank();
		}

	}

	/**
	 * As things stand.
	 * @param set null: nothing has been set yet
	 */
	static CalendarForm fresh(WorkCalendar.@Nullable Version set, LocalDate today, String seen) {
		var week = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
		for (var day : DayOfWeek.values()) {
			week.put(day, (set != null) ? text(set.week().on(day)) : "");
		}
		var own = new TreeMap<>((set != null) ? set.own() : Map.of()).entrySet()
			.stream()
			.filter((day) -> !day.getKey().isBefore(today.minusDays(1)))
			.map((day) -> new Own(day.getKey().toString(), day.getValue().name(), text(day.getValue().hours())));
		return new CalendarForm(today.plusDays(1).toString(), week, (set != null) ? text(set.week().makeUp()) : "",
				set == null || !set.holidays().equals(PublicHolidays.NONE), withEmptyLines(own), List.of(), "", seen);
	}

	static CalendarForm of(MultiValueMap<String, String> given) {
		var week = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
		for (var day : DayOfWeek.values()) {
			week.put(day, first(given, day.name().toLowerCase(Locale.ROOT)));
		}
		var dates = all(given, "date");
		var names = all(given, "name");
		var hours = all(given, "hours");
		var own = new ArrayList<Own>();
		for (int line = 0; line < dates.size(); line++) {
			own.add(new Own(dates.get(line).strip(), at(names, line), at(hours, line)));
		}
		return new CalendarForm(first(given, "from"), week, first(given, "makeUp"), given.containsKey("holidays"),
				List.copyOf(own), all(given, "drop"), first(given, "note"), first(given, "seen"));
	}

	/** Those lines that are filled in and not to go. */
	List<Own> kept() {
		var gone = new HashSet<>(this.drop);
		var kept = new ArrayList<Own>();
		for (int line = 0; line < this.own.size(); line++) {
			if (!gone.contains(String.valueOf(line)) && !this.own.get(line).empty()) {
				kept.add(this.own.get(line));
			}
		}
		return kept;
	}

	CalendarForm seeing(String latest) {
		return new CalendarForm(this.from, this.week, this.makeUp, this.holidays, this.own, this.drop, this.note,
				latest);
	}

	private static List<Own> withEmptyLines(Stream<Own> own) {
		return Stream.concat(own, Stream.generate(() -> Own.EMPTY).limit(EMPTY_LINES)).toList();
	}

	private static String text(List<Hours> hours) {
		return hours.stream().map(Hours::toString).collect(Collectors.joining(" "));
	}

	private static List<String> all(MultiValueMap<String, String> given, String name) {
		return Objects.requireNonNullElse(given.get(name), List.of());
	}

	private static String first(MultiValueMap<String, String> given, String name) {
		return at(all(given, name), 0);
	}

	private static String at(List<String> values, int index) {
		return (index < values.size()) ? values.get(index).strip() : "";
	}

}
