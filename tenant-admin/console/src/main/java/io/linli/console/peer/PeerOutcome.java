package io.linli.console.peer;

/**
 * What became of a decision; each has a sentence in the messages.
 */
enum PeerOutcome {

	JOINED, LEFT,
	/** It stood so already: somebody else was quicker. */
	ALREADY;

	/** For the page. */
	public boolean done() {
		return this != ALREADY;
	}

}
