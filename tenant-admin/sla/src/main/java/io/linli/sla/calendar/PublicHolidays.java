package io.linli.sla.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The years of a country that somebody has published. China's are read from
 * {@code china-holidays.tsv}: data with sources, not code.
 */
public final class PublicHolidays implements Serializable {

	/** Of a calendar that knows no holidays but its own. */
	public static final PublicHolidays NONE = new PublicHolidays(List.of());

	private static final String FILE = "china-holidays.tsv";

	private static final PublicHolidays CHINA = new PublicHolidays(read());

	/** In the order in which they became known. */
	private final List<PublicYear> years;

	public PublicHolidays(Collection<PublicYear> years) {
		this.years = years.stream()
			.sorted(Comparator.comparing(PublicYear::knownFrom).thenComparing(PublicYear::year))
			.toList();
	}

	/** As the State Council's General Office publishes them each autumn. */
	public static PublicHolidays china() {
		return CHINA;
	}

	public List<PublicYear> years() {
		return this.years;
	}

	/** How many years a case knows that starts on a day. */
	int knownOn(LocalDate day) {
		int known = 0;
		while (known < this.years.size() && !this.years.get(known).knownFrom().isAfter(day)) {
			known++;
		}
		return known;
	}

	/** A year, where it is among the first so many that became known; null otherwise. */
	@Nullable PublicYear year(int year, int known) {
		for (int i = 0; i < known; i++) {
			if (this.years.get(i).year() == year) {
				return this.years.get(i);
			}
		}
		return null;
	}

	private static List<PublicYear> read() {
		try (InputStream file = PublicHolidays.class.getResourceAsStream(FILE)) {
			if (file == null) {
				throw new IllegalStateException(FILE + " is missing from the jar");
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
			return parse(lines.lines().filter((line) -> !line.startsWith("#")).skip(1).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<PublicYear> parse(List<String> lines) {
		Map<Integer, PublicYear> years = new TreeMap<>();
		for (String line : lines) {
			String[] cells = line.split("\t", -1);
			int year = Integer.parseInt(cells[0]);
			switch (cells[1]) {
				case "NOTICE" ->
					years.put(year, new PublicYear(year, LocalDate.parse(cells[2]), name(cells), Map.of(), Map.of()));
				case "HOLIDAY", "MAKE_UP" -> years.compute(year, (key, known) -> with(known, cells));
				default -> throw new IllegalStateException(FILE + ": unknown kind of line " + cells[1]);
			}
		}
		return List.copyOf(years.values());
	}

	private static PublicYear with(@Nullable PublicYear year, String[] cells) {
		if (year == null) {
			throw new IllegalStateException(FILE + ": the year " + cells[0] + " names no notice");
		}
		Map<LocalDate, DayName> holidays = new HashMap<>(year.holidays());
		Map<LocalDate, DayName> makeUps = new HashMap<>(year.makeUps());
		Map<LocalDate, DayName> days = "HOLIDAY".equals(cells[1]) ? holidays : makeUps;
		LocalDate.parse(cells[2])
			.datesUntil(LocalDate.parse(cells[3]).plusDays(1))
			.forEach((day) -> days.put(day, name(cells)));
		return new PublicYear(year.year(), year.knownFrom(), year.source(), holidays, makeUps);
	}

	private static DayName name(String[] cells) {
		return new DayName(cells[4], cells[5]);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PublicHolidays holidays && this.years.equals(holidays.years);
	}

	@Override
	public int hashCode() {
		return this.years.hashCode();
	}

}
