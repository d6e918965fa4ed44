package io.linli.console.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkDay;
import io.linli.sla.calendar.WorkWeek;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filled-in form, and says everything that is wrong with it at once.
 */
final class CalendarChecks {

	private static final Pattern INTERVAL = Pattern.compile("(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");

	private static final int LONGEST_NAME = 40;

	private static final int LONGEST_NOTE = 500;

	private static final int MOST_INTERVALS = 6;

	/** The last day that a calendar may begin on, or name. */
	private static final LocalDate FAR = LocalDate.of(2100, 1, 1);

	private final CalendarForm form;

	private final List<Fault> faults = new ArrayList<>();

	private CalendarChecks(CalendarForm form) {
		this.form = form;
	}

	/**
	 * What is wrong with a field.
	 *
	 * @param key of the sentence, of which the argument is what was filled in
	 */
	record Fault(String field, String key, String given) {
	}

	/**
	 * What became of the form.
	 *
	 * @param calendar null: something is wrong
	 */
	record Checked(@Nullable NewCalendar calendar, List<Fault> faults) {
	}

	static Checked of(CalendarForm form) {
		return new CalendarChecks(form).check();
	}

	private Checked check() {
		var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
		this.form.week().forEach((day, text) -> week.put(day, hours(day.name().toLowerCase(Locale.ROOT), text)));
		var makeUp = hours("makeUp", this.form.makeUp());
		var own = own();
		var from = date("from", this.form.from());
		if (week.values().stream().allMatch(List::isEmpty)) {
			add("monday", "invalid.calendar.never", "");
		}
		if (!writable(this.form.note(), LONGEST_NOTE)) {
			add("note", "invalid.calendar.note", "");
		}
		if (from == null || !this.faults.isEmpty()) {
			return new Checked(null, List.copyOf(this.faults));
		}
		var holidays = this.form.holidays() ? PublicHolidays.china() : PublicHolidays.NONE;
		return new Checked(new NewCalendar(from,
				new WorkCalendar.Version(UUID.randomUUID(), new WorkWeek(week, makeUp), holidays, own),
				this.form.note()), List.of());
	}

	private Map<LocalDate, WorkDay.Own> own() {
		var own = new TreeMap<LocalDate, WorkDay.Own>();
		for (var line : this.form.kept()) {
			var date = date("own", line.date());
			if (line.name().isEmpty() || !writable(line.name(), LONGEST_NAME)) {
				add("own", "invalid.calendar.name", line.date());
			}
			var day = new WorkDay.Own(line.name(), hours("own", line.hours()));
			if (date != null && own.put(date, day) != null) {
				add("own", "invalid.calendar.twice", line.date());
			}
		}
		return own;
	}

	private List<Hours> hours(String field, String text) {
		var hours = new ArrayList<Hours>();
		try {
			for (var part : plain(text).split(" ")) {
				if (!part.isEmpty()) {
					hours.add(interval(part));
				}
			}
			// The check for overlaps is the day's own.
			if (hours.size() <= MOST_INTERVALS) {
				return new WorkDay.Own("", hours).hours();
			}
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			// Said below, with what was filled in.
		}
		add(field, "invalid.calendar.hours", text);
		return List.of();
	}

	private static Hours interval(String text) {
		var found = INTERVAL.matcher(text);
		if (!found.matches()) {
			throw new IllegalArgumentException(text);
		}
		return new Hours(time(found.group(1), found.group(2)), time(found.group(3), found.group(4)));
	}

	private static LocalTime time(String hour, String minute) {
		// People write the end of a day as 24:00.
		return LocalTime.of("24".equals(hour) && "00".equals(minute) ? 0 : Integer.parseInt(hour),
				Integer.parseInt(minute));
	}

	/** With the signs of a Chinese keyboard, too. */
	private static String plain(String text) {
		return text.replace('：', ':').replaceAll("\\s*[-–—－~～至]+\\s*", "-").replaceAll("[\\s　,，、;；]+", " ").strip();
	}

	private @Nullable LocalDate date(String field, String text) {
		try {
			var date = LocalDate.parse(text);
			if (date.isBefore(FAR)) {
				return date;
			}
		}
		catch (DateTimeException ex) {
			// Said below, with what was filled in.
		}
		add(field, "invalid.calendar.date", text);
		return null;
	}

	// PostgreSQL stores neither NUL nor half a character.
	private static boolean writable(String text, int longest) {
		return text.codePointCount(0, text.length()) <= longest && text.codePoints()
			.noneMatch((point) -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
	}

	private void add(String field, String key, String given) {
		this.faults.add(new Fault(field, key, given));
	}

}
