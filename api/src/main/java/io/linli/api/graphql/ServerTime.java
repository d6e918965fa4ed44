package io.linli.api.graphql;

import java.time.Duration;
import java.time.Instant;

/**
 * What a claimed time is held against.
 */
final class ServerTime {

	/** How far a device's clock may be ahead of the server's. */
	static final Duration TOLERANCE = Duration.ofMinutes(2);

	static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

	private ServerTime() {
	}

}
