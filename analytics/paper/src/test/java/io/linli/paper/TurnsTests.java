package io.linli.paper;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TurnsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final UUID GREEDY = new UUID(0, 1);

	private static final UUID MODEST = new UUID(0, 2);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch begun = new CountDownLatch(1);

	private final CountDownLatch end = new CountDownLatch(1);

	private final AtomicInteger working = new AtomicInteger();

	@AfterEach
	void stop() {
		this.end.countDown();
		this.threads.close();
	}

	@Test
	void aCompanyNeverHoldsAllTurns() throws Exception {
		Turns turns = new Turns(2, 10);
		List<Future<byte[]>> all = started(turns, GREEDY, 5);
		assertThat(turns.wait(MODEST, PATIENCE, () -> new byte[] { 1 })).containsExactly(1);
		assertThat(this.working).hasValue(1);
		this.end.countDown();
		for (Future<byte[]> each : all) {
			assertThat(each.get()).isEmpty();
		}
	}

	@Test
	void theOnlyTurnGoesToAnotherCompanyBeforeTheSameHasItThirdly() throws Exception {
		Turns turns = new Turns(1, 10);
		List<String> order = new ArrayList<>();
		Future<byte[]> first = started(turns, GREEDY, 1).getFirst();
		List<Future<byte[]>> later = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			later.add(this.threads.submit(() -> turns.wait(GREEDY, PATIENCE, () -> named(order, "greedy"))));
		}
		later.add(this.threads.submit(() -> turns.wait(MODEST, PATIENCE, () -> named(order, "modest"))));
		Thread.sleep(200);
		this.end.countDown();
		first.get();
		for (Future<byte[]> each : later) {
			each.get();
		}
		assertThat(order.indexOf("modest")).isLessThanOrEqualTo(1);
	}

	@Test
	void aCompanyOfWhomTooManyWaitIsSentAwayAtOnceAndAnotherIsNot() throws Exception {
		Turns turns = new Turns(2, 0);
		Future<byte[]> first = started(turns, GREEDY, 1).getFirst();
		assertThatExceptionOfType(BusyException.class)
			.isThrownBy(() -> turns.wait(GREEDY, Duration.ofDays(1), () -> new byte[0]));
		assertThat(turns.wait(MODEST, PATIENCE, () -> new byte[0])).isEmpty();
		this.end.countDown();
		first.get();
		assertThat(turns.wait(GREEDY, PATIENCE, () -> new byte[0])).isEmpty();
	}

	@Test
	void whoWaitsTooLongForATurnIsToldToComeBack() throws Exception {
		Turns turns = new Turns(2, 10);
		started(turns, GREEDY, 1);
		assertThatExceptionOfType(BusyException.class)
			.isThrownBy(() -> turns.wait(GREEDY, Duration.ofMillis(1), () -> new byte[0]));
	}

	@Test
	void aTurnThatFailsIsGivenBack() throws Exception {
		Turns turns = new Turns(1, 0);
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> turns.wait(GREEDY, PATIENCE, () -> {
				throw new IOException("no paper");
			}));
		}
		assertThat(turns.wait(GREEDY, PATIENCE, () -> new byte[0])).isEmpty();
	}

	/** Work that goes on until the end, and the first of which has begun. */
	private List<Future<byte[]>> started(Turns turns, UUID company, int times) throws InterruptedException {
		List<Future<byte[]>> all = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			all.add(this.threads.submit(() -> turns.wait(company, PATIENCE, this::work)));
		}
		this.begun.await();
		return all;
	}

	private byte[] work() throws IOException {
		this.working.incrementAndGet();
		this.begun.countDown();
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
		return new byte[0];
	}

	private static byte[] named(List<String> order, String name) {
		order.add(name);
		return new byte[0];
	}

}
