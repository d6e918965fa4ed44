package io.linli.paper;

import java.time.Duration;

/**
 * Too many wait for the printer, or this one would wait for too long.
 */
public final class BusyException extends RuntimeException {

	/** After so long it may be asked again. */
	public static final Duration SOON = Duration.ofSeconds(2);

	BusyException() {
		super("the printer is busy");
	}

}
