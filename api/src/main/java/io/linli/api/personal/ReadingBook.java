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

	/** Readings that are in memory and nowhere else. */
	private final AtomicInteger waiting = new AtomicInteger();

	/** Lines that are to be written; only the writing thread has them. */
	private final Map<UUID, Deque<Lot>> unwritten = new HashMap<>();

	private final ReadingDesk desk;

	private final PersonalSettings settings;

	private volatile CountDownLatch closing = new CountDownLatch(0);

	private @Nullable Thread writer;

	ReadingBook(ReadingDesk desk, PersonalSettings settings) {
		this.desk = desk;
		this.settings = settings;
	}

	@Override
	public void enter(PersonalReading reading) {
		if (this.waiting.incrementAndGet() > this.settings.waiting() || !isRunning()) {
			this.waiting.decrementAndGet();
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
			if (this.writer != null) {
				this.writer.join();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.closing.getCount() > 0;
	}

	@Override
	public int getPhase() {
		return AFTER_THE_WEB_SERVER;
	}

	private void run() {
		while (isRunning()) {
			write();
			pause(this.unwritten.isEmpty() ? this.settings.every() : AFTER_A_FAILURE);
		}
		for (int tries = 0; tries < LAST_TRIES && this.waiting.get() > 0; tries++) {
			write();
		}
		if (this.waiting.get() > 0) {
			LOG.error("{} readings of personal data could not be written down and are lost", this.waiting.get());
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

	private void write() {
		Map<UUID, List<PersonalReading>> companies = new HashMap<>();
		for (PersonalReading each = this.entered.poll(); each != null; each = this.entered.poll()) {
			companies.computeIfAbsent(each.tenantId(), (company) -> new ArrayList<>()).add(each);
		}
		companies.forEach((company, readings) -> this.unwritten.computeIfAbsent(company, (each) -> new ArrayDeque<>())
			.add(new Lot(readings.size(), ReadingLine.of(readings))));
		this.unwritten.forEach(this::write);
		this.unwritten.values().removeIf(Deque::isEmpty);
	}

	/** As many as can be. */
	private void write(UUID company, Deque<Lot> lots) {
		while (!lots.isEmpty() && isWritten(company, lots.getFirst())) {
			lots.removeFirst();
		}
	}

	private boolean isWritten(UUID company, Lot lot) {
		try {
			CurrentCaller.as(new Caller.Machine(company), () -> this.desk.write(lot.lines()));
			this.waiting.addAndGet(-lot.readings());
			return true;
		}
		catch (RuntimeException ex) {
			LOG.warn("{} readings of personal data in {} wait to be written down: {}", lot.readings(), company,
					ex.toString());
			return false;
		}
	}

	/** What is written in one transaction. */
	private record Lot(int readings, List<ReadingLine> lines) {
	}

}
