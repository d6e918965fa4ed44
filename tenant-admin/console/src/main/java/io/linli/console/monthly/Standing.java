package io.linli.console.monthly;

import java.time.Instant;
import java.time.LocalDate;

import io.linli.tenancy.filing.ProjectClock;

/** How something stands that is not filed. */
enum Standing {

	/** The period was over before the project came here: nobody wants it. */
	BEFORE,
	/** The period is not over. */
	NOT_OVER,
	/** It can be filed, and its day is not over. */
	OPEN,
	/** It should be there. */
	MISSING;

	/**
	 * What is filed of a period.
	 * @param next the day on which the next period begins
	 * @param due when it has to be there
	 */
	static Standing of(LocalDate next, Instant due, ProjectClock clock, Instant now) {
		if (!clock.wasHere(next)) {
			return BEFORE;
		}
		if (!clock.isOver(next, now)) {
			return NOT_OVER;
		}
		return now.isAfter(due) ? MISSING : OPEN;
	}

	boolean canBeFiled() {
		return this == OPEN || this == MISSING;
	}

}
