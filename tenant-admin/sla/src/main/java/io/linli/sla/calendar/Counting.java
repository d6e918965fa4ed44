package io.linli.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Which time counts towards a limit.
 */
public sealed interface Counting permits AroundTheClock, OpenHours {

	/** Every second, day and night. */
	Counting AROUND_THE_CLOCK = new AroundTheClock();

	/**
	 * How much time counts between two instants; none where they are the other way round.
	 */
	Duration between(Instant from, Instant until);

	/** The same, where the time of pauses does not count. */
	default Duration between(Instant from, Instant until, Collection<Span> pauses) {
		Duration counted = between(from, until);
		for (Span pause : Span.union(pauses)) {
			counted = counted
				.minus(between(later(from, pause.from()), pause.until().isBefore(until) ? pause.until() : until));
		}
		return counted;
	}

	/**
	 * The first instant by which so much time has counted; null where it never will have.
	 */
	@Nullable Instant after(Instant from, Duration length);

	/** The same, where the time of pauses does not count. */
	default @Nullable Instant after(Instant from, Duration length, Collection<Span> pauses) {
		if (pauses.isEmpty()) {
			return after(from, length);
		}
		Instant at = from;
		Duration left = length;
		for (Span pause : Span.union(pauses)) {
			Duration before = between(at, pause.from());
			if (before.compareTo(left) >= 0) {
				break;
			}
			left = left.minus(before);
			at = later(at, pause.until());
		}
		return after(at, left);
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
