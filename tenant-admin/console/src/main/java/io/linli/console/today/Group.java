package io.linli.console.today;

import java.time.Duration;
import java.time.Instant;

/**
 * A part of the day's work.
 */
enum Group {

	/** Promises that are broken already, as claimed; the oldest first. */
	LATE,
	/** Promises that have to be kept within a day. */
	DUE,
	/** Residents to be called back within a day, or already late (B-01, B-02). */
	CALLBACKS,
	/** What residents said is not in order, and nobody has replied to (B-16). */
	NON_CONFORMITIES;

	private static final Duration DAY = Duration.ofHours(24);

	/** From when on its promises are due. */
	Instant from(Instant now) {
		return (this == DUE) ? now : Instant.EPOCH;
	}

	/** Before when they are. */
	Instant until(Instant now) {
		return (this == LATE) ? now : now.plus(DAY);
	}

}
