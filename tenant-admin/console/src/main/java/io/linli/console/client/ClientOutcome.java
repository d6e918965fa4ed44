package io.linli.console.client;

/**
 * What became of a setting; each has a sentence in the messages.
 */
enum ClientOutcome {

	SAVED,
	/** No client can have this name. */
	NAME,
	/** No document can have this id. */
	DOCUMENT,
	/** Nobody has said yet what the client may do. */
	PERMISSIONS_FIRST,
	/** Somebody else was quicker. */
	STALE;

	/** For the page. */
	public boolean good() {
		return this == SAVED;
	}

}
