package io.linli.console.today;

import java.time.Duration;
import java.time.Instant;

/**
 * A part of the day's work.
 */
enum Group {

	/**
	 * Promises that have been broken within thirty days, as claimed; the oldest first.
	 */
	LATE,
	/** Promises that have to be kept within a day. */
	DUE,
	/**
	 * Residents to be called back within a day, or late for no more than thirty (B-01,
	 * B-02).
	 */
	CALLBACKS,
	/** What residents said is not in order, and nobody has replied to (B-16). */
	NON_CONFORMITIES,
	/**
	 * Promises that were broken earlier and never kept. They are no work of today, and
	 * would hide it; nobody may lose sight of them either.
	 */
	LONG_LATE;

	private static final Duration DAY = Duration.ofHours(24);

	private static final Duration LONG = Duration.ofDays(30);

	/** From when on its promises are due. */
	Instant from(Instant now) {
		return switch (this) {
			case DUE -> now;
			case LATE, CALLBACKS -> now.minus(LONG);
			case NON_CONFORMITIES, LONG_LATE -> Instant.EPOCH;
		};
	}

	/** Before when they are. */
	Instant until(Instant now) {
		return switch (this) {
			case LATE -> now;
			case DUE, CALLBACKS, NON_CONFORMITIES -> now.plus(DAY);
			case LONG_LATE -> now.minus(LONG);
		};
	}

}
