package io.linli.console.monthly;

import java.time.Instant;
import java.time.LocalDate;

/** How something stands that is not filed. */
enum Standing {

	/** The period was over before the project came here: nobody wants it. */
	BEFORE,
	/** The period is not over. */
	NOT_OVER,
	/** It can be filed, and has no day: it was over before there was one. */
	UNDATED,
	/** It can be filed, and its day is not over. */
	OPEN,
	/** It should be there. */
	MISSING;

	/**
	 * What is filed of a period.
	 * @param next the day on which the next period begins
	 */
	static Standing of(LocalDate next, Terms terms, Instant now) {
		if (!terms.clock().wasHere(next)) {
			return BEFORE;
		}
		if (!terms.clock().isOver(next, now)) {
			return NOT_OVER;
		}
		var due = terms.due(next);
		if (due == null) {
			return UNDATED;
		}
		return now.isAfter(due) ? MISSING : OPEN;
	}

	boolean canBeFiled() {
		return this == UNDATED || this == OPEN || this == MISSING;
	}

}
