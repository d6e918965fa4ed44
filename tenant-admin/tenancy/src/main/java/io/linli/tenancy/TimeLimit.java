package io.linli.tenancy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;

/**
 * How long the work of a request may take as a whole. When the time is over, the
 * statement that runs is cancelled and no other one is begun. One thread watches all
 * requests, so that those that end in time, which is nearly all, pay next to nothing.
 */
public final class TimeLimit {

	private static final Logger LOG = LoggerFactory.getLogger(TimeLimit.class);

	private static final Duration LOOK = Duration.ofMillis(250);

	private static final ScopedValue<TimeLimit> CURRENT = ScopedValue.newInstance();

	private static final Set<TimeLimit> RUNNING = ConcurrentHashMap.newKeySet();

	static {
		Thread.ofPlatform().daemon().name("time-limits").start(TimeLimit::watch);
	}

	private final long end;

	private final AtomicBoolean cancelling = new AtomicBoolean();

	private volatile @Nullable Statement statement;

	private TimeLimit(Duration time) {
		this.end = System.nanoTime() + time.toNanos();
	}

	/** Does work on this thread within a time. */
	public static <T> T within(Duration time, Supplier<T> work) {
		TimeLimit limit = new TimeLimit(time);
		RUNNING.add(limit);
		try {
			return ScopedValue.where(CURRENT, limit).call(work::get);
		}
		finally {
			RUNNING.remove(limit);
		}
	}

	/**
	 * Lets the work at hand go on, for instance to take a connection.
	 * @throws QueryTimeoutException when its time is over
	 */
	public static void check() {
		if (CURRENT.isBound() && CURRENT.get().isOver()) {
			throw new QueryTimeoutException("The request has used up its time");
		}
	}

	/**
	 * Executes a statement within the time of the work at hand, if it has one.
	 * @throws SQLException also when the time is over while it runs
	 * @throws QueryTimeoutException when the time is over before
	 */
	static void execute(PreparedStatement statement) throws SQLException {
		if (!CURRENT.isBound()) {
			statement.execute();
			return;
		}
		check();
		TimeLimit limit = CURRENT.get();
		limit.statement = statement;
		try {
			statement.execute();
		}
		finally {
			limit.statement = null;
		}
	}

	private boolean isOver() {
		return System.nanoTime() - this.end > 0;
	}

	// To cancel takes a connection to the database and may wait for it, so it has a
	// thread
	// of its own; a look may come just before the statement is sent, so there is another.
	private void cancel() {
		Statement running = this.statement;
		if (running != null && this.cancelling.compareAndSet(false, true)) {
			Thread.ofVirtual().name("cancels").start(() -> cancel(running));
		}
	}

	private void cancel(Statement running) {
		try {
			running.cancel();
		}
		catch (SQLException | RuntimeException ex) {
			LOG.warn("A statement whose time is over could not be cancelled: {}", ex.getMessage());
		}
		finally {
			this.cancelling.set(false);
		}
	}

	private static void watch() {
		while (!Thread.currentThread().isInterrupted()) {
			RUNNING.stream().filter(TimeLimit::isOver).forEach(TimeLimit::cancel);
			try {
				Thread.sleep(LOOK);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
