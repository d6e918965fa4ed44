package io.linli.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.linli.sla.calendar.WorkCalendar;

/**
 * What an event does to a deadline that has started. A deadline is what its happenings
 * make of it, in the order in which the server learned of them, each of them once.
 */
public sealed interface Happening {

	/** What tells an event from all others, so that a repeated one is seen as such. */
	String key();

	/** When it happened, as the person says. */
	Instant claimed();

	/** When the server learned of it. */
	Instant proven();

	/** The clock stands still. */
	record Paused(String key, Instant claimed, Instant proven, PauseReason reason) implements Happening {
	}

	/** It goes on. */
	record Resumed(String key, Instant claimed, Instant proven) implements Happening {
	}

	/** The promise was kept, or was too late; a pause that lasts ends with it. */
	record Stopped(String key, Instant claimed, Instant proven) implements Happening {
	}

	/** The promise was taken back. */
	record Cancelled(String key, Instant claimed, Instant proven, String reason) implements Happening {
	}

	/**
	 * Computes a deadline again.
	 * @param started as its first event made it
	 * @param happenings in any order, some perhaps twice
	 * @param limit of the threshold that it pins
	 * @param calendar the version that it pins
	 */
	static Deadline replay(Deadline started, Collection<? extends Happening> happenings, Limit limit,
			WorkCalendar calendar) {
		Deadline deadline = started;
		for (Happening happening : inOrder(happenings)) {
			deadline = happening.on(deadline, limit, calendar);
		}
		return deadline;
	}

	private static List<Happening> inOrder(Collection<? extends Happening> happenings) {
		Map<String, Happening> once = new LinkedHashMap<>();
		happenings.stream()
			.sorted(Comparator.comparing(Happening::proven).thenComparing(Happening::key))
			.forEach((happening) -> once.putIfAbsent(happening.key(), happening));
		return List.copyOf(once.values());
	}

	/** What it makes of a deadline. */
	default Deadline on(Deadline deadline, Limit limit, WorkCalendar calendar) {
		return switch (this) {
			case Paused paused -> deadline.pause(paused.reason(), paused.claimed(), paused.proven());
			case Resumed resumed -> deadline.resume(resumed.claimed(), resumed.proven(), limit, calendar);
			case Stopped stopped -> deadline.resume(stopped.claimed(), stopped.proven(), limit, calendar)
				.stop(stopped.claimed(), stopped.proven());
			case Cancelled cancelled -> deadline.cancel(cancelled.claimed(), cancelled.reason());
		};
	}

}
