package io.linli.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LanesTests {

	private final List<String> done = new CopyOnWriteArrayList<>();

	@Test
	void aStepWaitsForThoseBeforeIt() {
		try (Lanes lanes = new Lanes()) {
			CompletableFuture<Void> first = lanes.after(() -> this.done.add("first"));
			CompletableFuture<Void> second = lanes.after(() -> this.done.add("second"), first);
			lanes.await(second);
		}
		assertThat(this.done).containsExactly("first", "second");
	}

	@Test
	void aFailureEndsTheWaitAndInterruptsTheOthers() {
		CountDownLatch never = new CountDownLatch(1);
		try (Lanes lanes = new Lanes()) {
			CompletableFuture<Void> waiting = lanes.after(() -> await(never));
			CompletableFuture<Void> failing = lanes.after(() -> {
				throw new Refusal("No.");
			});
			CompletableFuture<Void> after = lanes.after(() -> this.done.add("after"), failing);
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> lanes.await(waiting, after));
		}
		assertThat(this.done).containsExactly("interrupted");
	}

	private void await(CountDownLatch never) {
		try {
			never.await();
		}
		catch (InterruptedException ex) {
			this.done.add("interrupted");
			throw Lanes.interrupted();
		}
	}

}
