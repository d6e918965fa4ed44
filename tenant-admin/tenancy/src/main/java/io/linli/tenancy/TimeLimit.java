package io.linli.tenancy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * How long the work of a request may take as a whole. When the time is over, the
 * statement that runs is cancelled and no other one is begun. One thread watches all
 * requests, so that those that end in time, which is nearly all, pay next to nothing.
 */
public final class TimeLimit {

	private static final Duration LOOK = Duration.ofMillis(250);

	private static final ScopedValue<TimeLimit> CURRENT = ScopedValue.newInstance();

	private static final Set<TimeLimit> RUNNING = ConcurrentHashMap.newKeySet();

	static {
		Thread.ofPlatform().daemon().name("time-limits").start(TimeLimit::watch);
	}

	private final long end;

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
	 * Executes a statement within the time of the work at hand, if it has one.
	 * @throws SQLException also when the time is over before or while it runs
	 */
	static void execute(PreparedStatement statement) throws SQLException {
		if (!CURRENT.isBound()) {
			statement.execute();
			return;
		}
		TimeLimit limit = CURRENT.get();
		if (limit.isOver()) {
			throw new SQLTimeoutException("The request has used up its time");
		}
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

	private void cancel() {
		Statement running = this.statement;
		try {
			if (running != null) {
				running.cancel();
			}
		}
		catch (SQLException ex) {
			// It has just ended, or its connection has: there is nothing left to cancel.
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
