package io.linli.console.departure;

/**
 * What became of a wish about an export; each has a sentence in the messages.
 */
enum ExportOutcome {

	ORDERED,
	/** Another administrator has to agree. */
	ASKED, AGREED, DECLINED,
	/** It is not made any more. */
	WITHDRAWN,
	/** One is being made, or waits for somebody. */
	UNDER_WAY,
	/** Nobody agrees to what they ordered themselves. */
	NEEDS_ANOTHER,
	/** Somebody else decided meanwhile, or its file was taken away. */
	GONE,
	/** Its deletion is confirmed. */
	LEAVING,
	/** The store of files does not answer. */
	STORE_AWAY

}
