package io.linli.console.departure;

/**
 * What became of a wish about a deletion; each has a sentence in the messages.
 */
enum DeletionOutcome {

	ASKED, CONFIRMED, TAKEN_BACK,
	/** It is asked for already. */
	UNDER_WAY,
	/** Nobody confirms what they asked for themselves. */
	NEEDS_ANOTHER,
	/** A reason has up to 200 characters. */
	NO_REASON,
	/** Another operator has to say so, too. */
	LOSS_SAID,
	/** Two have: it goes on without the files. */
	LOSS_AGREED,
	/** Somebody else decided meanwhile, or its grace is over. */
	GONE

}
