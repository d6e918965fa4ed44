package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * How long a promise allows. Every place that needs to know the kind switches over it
 * without a default, so that a further kind (business hours, by a date, every n days, a
 * rate) is not forgotten anywhere.
 */
public sealed interface Limit {

	/** Longest limit that the schema accepts. */
	Duration LONGEST = Duration.ofDays(365);

	/**
	 * So many seconds around the clock; a day is 24 hours, also where the clocks change.
	 */
	record Within(Duration length) implements Limit {

		public Within {
			if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0 || length.getNano() != 0) {
				throw new IllegalArgumentException(
						"A limit is 1 second to 365 days in whole seconds, not " + Lengths.en(length));
			}
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

	/** The value of the column {@code threshold.limit_kind}. */
	default String kind() {
		return switch (this) {
			case Within within -> "DURATION";
			case SameLocalDay day -> "SAME_LOCAL_DAY";
		};
	}

	/** The last instant that still keeps the promise. */
	default Instant due(Instant start, ZoneId zone) {
		return switch (this) {
			case Within within -> start.plus(within.length());
			case SameLocalDay day -> sameDay(day, start, LocalDay.of(start, zone));
		};
	}

	default Words words() {
		return switch (this) {
			case Within within -> Lengths.words(within.length());
			case SameLocalDay(LocalTime cutoff, LocalTime until) when cutoff != null && until != null ->
				new Words("当日(%s 起受理的,次日 %s 前)".formatted(cutoff, until),
						"the same day (from %s on: by %s the next day)".formatted(cutoff, until));
			case SameLocalDay day -> new Words("当日", "the same day");
		};
	}

	private static Instant sameDay(SameLocalDay limit, Instant start, LocalDay today) {
		if (limit.cutoff() == null || limit.nextDayUntil() == null || start.isBefore(today.first(limit.cutoff()))) {
			return today.last();
		}
		return today.next().first(limit.nextDayUntil());
	}

}
