package io.linli.console.threshold;

/**
 * What became of a proposal.
 */
sealed interface Setting {

	/** The new version stands, and the one before it, if any, ends the day before. */
	record Done(Version version) implements Setting {
	}

	/** It waits among the drafts. */
	record Drafted(Draft draft) implements Setting {
	}

	/** Nothing was saved. */
	record Refused(Obstacle obstacle) implements Setting {
	}

}
