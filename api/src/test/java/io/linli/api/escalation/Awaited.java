package io.linli.api.escalation;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What others bring about, within half a minute.
 */
final class Awaited {

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private Awaited() {
	}

	static void until(BooleanSupplier reached) {
		long end = System.nanoTime() + LONGEST.toNanos();
		boolean there = reached.getAsBoolean();
		while (!there && System.nanoTime() < end) {
			pause();
			there = reached.getAsBoolean();
		}
		assertThat(there).isTrue();
	}

	private static void pause() {
		try {
			Thread.sleep(Duration.ofMillis(50));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
