package io.linli.console.threshold;

import org.jspecify.annotations.Nullable;

/**
 * What became of a proposal.
 */
sealed interface Setting {

	/** The new version stands, and the one before it, if any, ends the day before. */
	record Done(Version version) implements Setting {
	}

	/** {@code STALE_VERSION}: somebody else set one meanwhile (null: is setting one). */
	record Stale(@Nullable Version newest) implements Setting {
	}

	/** A version of the same source starts on that day already, or later. */
	record Taken(Version planned) implements Setting {
	}

}
