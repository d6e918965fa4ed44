package io.linli.api.personal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.linli.api.graphql.PersonalReading;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * Keeps readings for a moment in memory and writes them down together, for each company
 * in a transaction of its own (docs/adr/0032). What could not be written waits; when too
 * much waits, nobody is shown personal data.
 */
@Component
class ReadingBook implements PersonalReading.Book, SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(ReadingBook.class);

	/** Stops when the web server answers nobody any more. */
	private static final int AFTER_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

	private static final int LAST_TRIES = 3;

	private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

	private final ConcurrentLinkedQueue<PersonalReading> entered = new ConcurrentLinkedQueue<>();

	/** Records whose readings are in memory and nowhere else. */
	private final AtomicInteger waiting = new AtomicInteger();

	/** By company, on their way into lots; only the writing thread has them. */
	private final Map<UUID, List<PersonalReading>> taken = new HashMap<>();

	/** What is to be written; only the writing thread has it. */
	private final Map<UUID, Deque<ReadingLot>> unwritten = new HashMap<>();

	private final ReadingDesk desk;

	private final PersonalSettings settings;

	private volatile CountDownLatch closing = new CountDownLatch(0);

	private volatile @Nullable Thread writer;

	ReadingBook(ReadingDesk desk, PersonalSettings settings) {
		this.desk = desk;
		this.settings = settings;
	}

	@Override
	public void enter(PersonalReading reading) {
		int records = reading.records().size();
		if (this.waiting.addAndGet(records) > this.settings.waiting() || !isRunning()) {
			this.waiting.addAndGet(-records);
			throw new TransientDataAccessResourceException("Nobody can take note of who reads personal data");
		}
		this.entered.add(reading);
	}

	@Override
	public void start() {
		this.closing = new CountDownLatch(1);
		this.writer = Thread.ofPlatform().daemon().name("personal-readings").start(this::run);
	}

	@Override
	public void stop() {
		this.closing.countDown();
		try {
			Thread last = this.writer;
			if (last != null) {
				last.join();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		Thread current = this.writer;
		return isOpen() && current != null && current.isAlive();
	}

	private boolean isOpen() {
		return this.closing.getCount() > 0;
	}

	@Override
	public int getPhase() {
		return AFTER_THE_WEB_SERVER;
	}

	private void run() {
		while (isOpen()) {
			tryToWrite();
			pause((this.taken.isEmpty() && this.unwritten.isEmpty()) ? this.settings.every() : AFTER_A_FAILURE);
		}
		for (int tries = 0; tries < LAST_TRIES && this.waiting.get() > 0; tries++) {
			tryToWrite();
		}
		if (this.waiting.get() > 0) {
			LOG.error("Readings of {} records of personal data could not be written down and are lost",
					this.waiting.get());
		}
	}

	private void pause(Duration time) {
		try {
			this.closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			this.closing.countDown();
		}
	}

	/** Whatever happens, what waits is tried again: nobody else writes it. */
	private void tryToWrite() {
		try {
			write();
		}
		catch (RuntimeException | Error ex) {
			LOG.error("Readings of personal data wait to be written down", ex);
		}
	}

	private void write() {
		for (PersonalReading each = this.entered.poll(); each != null; each = this.entered.poll()) {
			this.taken.computeIfAbsent(each.tenantId(), (company) -> new ArrayList<>()).add(each);
		}
		this.taken.entrySet().removeIf((each) -> {
			this.unwritten.computeIfAbsent(each.getKey(), (company) -> new ArrayDeque<>())
				.addAll(ReadingLot.of(each.getValue()));
			return true;
		});
		this.unwritten.forEach(this::write);
		this.unwritten.values().removeIf(Deque::isEmpty);
	}

	/** As many as can be. */
	private void write(UUID company, Deque<ReadingLot> lots) {
		while (!lots.isEmpty() && isWritten(company, lots.getFirst())) {
			lots.removeFirst();
		}
	}

	private boolean isWritten(UUID company, ReadingLot lot) {
		try {
			CurrentCaller.as(new Caller.Machine(company), () -> this.desk.write(lot.lines()));
			this.waiting.addAndGet(-lot.records());
			return true;
		}
		catch (RuntimeException | Error ex) {
			LOG.warn("Readings of {} records of personal data in {} wait to be written down: {}", lot.records(),
					company, ex.toString());
			return false;
		}
	}

}
