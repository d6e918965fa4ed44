package io.linli.api.client;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/** Waits for what is done behind a request. */
final class Waiting {

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private Waiting() {
	}

	static void await(BooleanSupplier condition) {
		var end = Instant.now().plus(LONGEST);
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).isBefore(end);
			try {
				Thread.sleep(100);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

}
