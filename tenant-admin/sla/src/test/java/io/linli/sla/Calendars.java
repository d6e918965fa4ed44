package io.linli.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkDay;
import io.linli.sla.calendar.WorkWeek;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calendars of every shape: closed ones, night shifts, own exceptions, any zone. */
final class Calendars {

	private Calendars() {
	}

	static Arbitrary<WorkCalendar> in(Arbitrary<ZoneId> zones) {
		Arbitrary<PublicHolidays> holidays = Arbitraries.of(PublicHolidays.NONE, PublicHolidays.china());
		return Combinators.combine(zones, weeks(), holidays, exceptions())
			.as((zone, week, observed, own) -> WorkCalendar.of(zone,
					new WorkCalendar.Version(Sample.id("any"), week, observed, own)));
	}

	private static Arbitrary<WorkWeek> weeks() {
		return Combinators.combine(Arbitraries.maps(Arbitraries.of(DayOfWeek.class), days()).ofMaxSize(7), days())
			.as((days, makeUp) -> new WorkWeek(days.isEmpty() ? Map.of() : new EnumMap<>(days), makeUp));
	}

	/** From sorted times, so that intervals are in order; the last may pass midnight. */
	static Arbitrary<List<Hours>> days() {
		Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 1439);
		return minutes.set().ofMaxSize(6).map((set) -> hours(set.stream().sorted().toList()));
	}

	private static List<Hours> hours(List<Integer> minutes) {
		List<Hours> hours = new ArrayList<>();
		for (int i = 0; i + 1 < minutes.size(); i += 2) {
			boolean last = i + 3 >= minutes.size();
			// The last interval goes on until the first opening of the next day.
			int until = (last && minutes.size() % 2 == 0) ? minutes.getFirst() : minutes.get(i + 1);
			hours.add(new Hours(time(minutes.get(i)), time(until)));
		}
		return hours;
	}

	private static Arbitrary<Map<LocalDate, WorkDay.Own>> exceptions() {
		Arbitrary<LocalDate> dates = Arbitraries.longs()
			.between(0, 365 * 5)
			.map((day) -> LocalDate.of(2024, 1, 1).plusDays(day));
		return Arbitraries.maps(dates, days().map((hours) -> new WorkDay.Own("例外", hours))).ofMaxSize(5);
	}

	private static LocalTime time(int minute) {
		return LocalTime.MIN.plusMinutes(minute);
	}

}
