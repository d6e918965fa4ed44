package io.linli.sla;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

import io.linli.sla.calendar.Counting;
import io.linli.sla.calendar.LocalDay;
import io.linli.sla.calendar.Span;
import io.linli.sla.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * How long a promise allows. Every place that needs to know the kind switches over it
 * without a default, so that a further kind is not forgotten anywhere. Pauses stop
 * seconds; a limit that names a day keeps its day.
 */
public sealed interface Limit extends Serializable {

	/** Longest limit that the schema accepts. */
	Duration LONGEST = Duration.ofDays(365);

	/**
	 * So many seconds around the clock; a day is 24 hours, also where the clocks change.
	 */
	record Within(Duration length) implements Limit {

		public Within {
			check(length);
		}

	}

	/** So many seconds of the company's working time. */
	record WithinWorkingTime(Duration length) implements Limit {

		public WithinWorkingTime {
			check(length);
		}

	}

	/**
	 * By the end of the project's local day 当日 (C-06); started at or after the cutoff, by
	 * {@code nextDayUntil} on the next day. Both are given or neither.
	 */
	record SameLocalDay(@Nullable LocalTime cutoff, @Nullable LocalTime nextDayUntil) implements Limit {

		public SameLocalDay {
			if ((cutoff == null) != (nextDayUntil == null)) {
				throw new IllegalArgumentException("A cutoff needs a time on the next day, and the other way round");
			}
		}

	}

	/**
	 * By the end of a date, the next one from the start on: a plan by November 25. It
	 * does not move where it falls on a weekend. February 29 is the 28th in other years.
	 */
	record ByDate(MonthDay date) implements Limit {
	}

	/**
	 * Again and again: by the end of the day that lies so many units after the day of the
	 * start. Each round is a deadline of its own, which starts with the one before it.
	 */
	record Every(int count, ChronoUnit unit) implements Limit {

		private static final List<ChronoUnit> UNITS = List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS,
				ChronoUnit.YEARS);

		public Every {
			if (!UNITS.contains(unit) || count < 1 || unit.getDuration().multipliedBy(count).compareTo(AGES) > 0) {
				throw new IllegalArgumentException(
						"A round is 1 day to 10 years in days, weeks, months or years, not " + count + " " + unit);
			}
		}

	}

	/**
	 * A share of a year's cases that is reached, in whole percent. It closes with the
	 * last microsecond of the year in which it starts and is judged by {@link #kept}.
	 */
	record Rate(int percent) implements Limit {

		public Rate {
			if (percent < 1 || percent > 100) {
				throw new IllegalArgumentException("A rate is 1 to 100 %, not " + percent);
			}
		}

		/** Of a closed year; without a case it is not measured, and that is not 0 %. */
		public Verdict kept(long kept, long all) {
			if (kept < 0 || kept > all) {
				throw new IllegalArgumentException(kept + " of " + all + " cases cannot have been kept");
			}
			if (all == 0) {
				return Verdict.UNMEASURED;
			}
			return (Math.multiplyExact(kept, 100L) >= Math.multiplyExact(all, this.percent)) ? Verdict.MET
					: Verdict.BREACHED;
		}

	}

	/** Longest round that the schema accepts. */
	Duration AGES = ChronoUnit.YEARS.getDuration().multipliedBy(10);

	/** The value of the column {@code threshold.limit_kind}. */
	default String kind() {
		return switch (this) {
			case Within within -> "DURATION";
			case WithinWorkingTime within -> "BUSINESS_DURATION";
			case SameLocalDay day -> "SAME_LOCAL_DAY";
			case ByDate by -> "BY_DATE";
			case Every every -> "EVERY";
			case Rate rate -> "RATE";
		};
	}

	/** The last instant that still keeps the promise, where nothing pauses it. */
	default @Nullable Instant due(Instant start, WorkCalendar calendar) {
		return due(start, calendar, List.of());
	}

	/**
	 * The last instant that still keeps the promise.
	 * @param pauses stretches whose seconds do not count
	 * @return null where working time counts and the calendar has none, or not enough
	 */
	default @Nullable Instant due(Instant start, WorkCalendar calendar, Collection<Span> pauses) {
		return switch (this) {
			case Within within -> Counting.AROUND_THE_CLOCK.after(start, within.length(), pauses);
			case WithinWorkingTime within -> {
				Counting working = calendar.workingTime(start);
				yield (working != null) ? working.after(start, within.length(), pauses) : null;
			}
			case SameLocalDay day -> sameDay(day, start, LocalDay.of(start, calendar.zone()));
			case ByDate by -> next(by.date(), LocalDay.of(start, calendar.zone())).last();
			case Every every -> {
				LocalDay today = LocalDay.of(start, calendar.zone());
				yield today.on(today.date().plus(every.count(), every.unit())).last();
			}
			case Rate rate -> {
				LocalDay today = LocalDay.of(start, calendar.zone());
				yield today.on(Year.from(today.date()).atMonthDay(LAST_OF_YEAR)).last();
			}
		};
	}

	MonthDay LAST_OF_YEAR = MonthDay.of(12, 31);

	/** In words, such as 24 hours. */
	default Words words() {
		return LimitWords.of(this);
	}

	private static LocalDay next(MonthDay date, LocalDay today) {
		LocalDate thisYear = date.atYear(today.date().getYear());
		return today.on(thisYear.isBefore(today.date()) ? date.atYear(today.date().getYear() + 1) : thisYear);
	}

	private static Instant sameDay(SameLocalDay limit, Instant start, LocalDay today) {
		if (limit.cutoff() == null || limit.nextDayUntil() == null || start.isBefore(today.first(limit.cutoff()))) {
			return today.last();
		}
		return today.next().first(limit.nextDayUntil());
	}

	private static void check(Duration length) {
		if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0 || length.getNano() != 0) {
			throw new IllegalArgumentException(
					"A limit is 1 second to 365 days in whole seconds, not " + Lengths.en(length));
		}
	}

}
