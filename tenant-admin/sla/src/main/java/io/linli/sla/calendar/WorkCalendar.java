package io.linli.sla.calendar;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The time zone of a project and, where its company has said so, the days and hours on
 * which it works. A company's own exception goes before a public holiday or make-up
 * workday, and these before the weekday. One version of it never changes.
 */
public final class WorkCalendar {

	private final ZoneId zone;

	private final @Nullable Version version;

	/** By how many years of holidays a case knows. */
	private final List<OpenHours> openHours;

	/**
	 * What a company sets.
	 *
	 * @param holidays those that it observes
	 * @param own its own exceptions, by date
	 */
	public record Version(UUID id, WorkWeek week, PublicHolidays holidays,
			Map<LocalDate, WorkDay.Own> own) implements Serializable {

		public Version {
			own = Map.copyOf(own);
		}

	}

	private WorkCalendar(ZoneId zone, @Nullable Version version) {
		this.zone = zone;
		this.version = version;
		this.openHours = (version != null) ? openHours(zone, version) : List.of();
	}

	public static WorkCalendar of(ZoneId zone, Version version) {
		return new WorkCalendar(zone, version);
	}

	/** Of a project whose company has not said when it works. */
	public static WorkCalendar unknown(ZoneId zone) {
		return new WorkCalendar(zone, null);
	}

	public ZoneId zone() {
		return this.zone;
	}

	/** Null where the company has not said when it works. */
	public @Nullable Version version() {
		return this.version;
	}

	/**
	 * The working time as a case knows it that starts then; null where nobody has said
	 * when it is.
	 */
	public @Nullable Counting workingTime(Instant start) {
		if (this.version == null) {
			return null;
		}
		return this.openHours.get(known(this.version, start));
	}

	/**
	 * A day of it, as a case knows it that starts then; without hours where nobody has
	 * said.
	 */
	public WorkDay day(Instant start, LocalDate date) {
		if (this.version == null) {
			return new WorkDay(date, DayKind.WEEKDAY, DayName.NONE, List.of());
		}
		return day(this.version, known(this.version, start), date);
	}

	/**
	 * The notice that a case which starts then knows of a year; null: none that counts.
	 */
	public @Nullable PublicYear notice(Instant start, int year) {
		return (this.version != null) ? this.version.holidays.year(year, known(this.version, start)) : null;
	}

	private int known(Version set, Instant start) {
		return set.holidays.knownOn(LocalDate.ofInstant(start, this.zone));
	}

	private static WorkDay day(Version set, int known, LocalDate date) {
		WorkDay.Own own = set.own.get(date);
		if (own != null) {
			return new WorkDay(date, DayKind.OWN, DayName.own(own.name()), own.hours());
		}
		List<Hours> usual = set.week.on(date.getDayOfWeek());
		if (set.holidays.years().isEmpty()) {
			return new WorkDay(date, DayKind.WEEKDAY, DayName.NONE, usual);
		}
		PublicYear year = set.holidays.year(date.getYear(), known);
		if (year == null) {
			return new WorkDay(date, DayKind.UNPUBLISHED, DayName.NONE, usual);
		}
		DayName holiday = year.holidays().get(date);
		if (holiday != null) {
			return new WorkDay(date, DayKind.HOLIDAY, holiday, List.of());
		}
		DayName makeUp = year.makeUps().get(date);
		return (makeUp != null) ? new WorkDay(date, DayKind.MAKE_UP, makeUp, set.week.makeUp())
				: new WorkDay(date, DayKind.WEEKDAY, DayName.NONE, usual);
	}

	private static List<OpenHours> openHours(ZoneId zone, Version set) {
		return IntStream.rangeClosed(0, set.holidays.years().size())
			.mapToObj((known) -> new OpenHours(zone, (day) -> day(set, known, day).hours(), end(set)))
			.toList();
	}

	/** The month from which on nobody works any more. */
	private static int end(Version set) {
		if (!set.week.neverOpens()) {
			return OpenHours.END;
		}
		Stream<LocalDate> makeUps = set.holidays.years().stream().flatMap((year) -> year.makeUps().keySet().stream());
		return Stream.concat(set.own.keySet().stream(), makeUps)
			.max(Comparator.naturalOrder())
			// A night shift of its last day reaches into the next month.
			.map((last) -> OpenHours.month(last) + 2)
			.orElse(0);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof WorkCalendar calendar && this.zone.equals(calendar.zone)
				&& Objects.equals(this.version, calendar.version);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.zone, this.version);
	}

}
