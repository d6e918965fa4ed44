package io.linli.console.threshold;

import java.time.Instant;

/**
 * Whether what one person drafts is published by another 双人复核, as somebody switched it.
 */
record FourEyes(boolean on, String setBy, Instant setAt) {

	/** Of a company that has never switched it. */
	static final FourEyes NEVER = new FourEyes(false, "", Instant.EPOCH);

}
