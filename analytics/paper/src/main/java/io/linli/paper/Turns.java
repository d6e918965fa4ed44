package io.linli.paper;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The turns at the printer. A company stands in the common line with no more people than
 * it may have turns, which is one less than there are, so that none holds them all; its
 * other people wait behind them in a line of its own, which is short.
 */
final class Turns {

	private final Semaphore all;

	private final int share;

	private final int waiting;

	private final Map<UUID, Line> lines = new ConcurrentHashMap<>();

	/**
	 * Turns that nobody has taken.
	 * @param atOnce how many there are
	 * @param waiting how many people of one company may wait for one
	 */
	Turns(int atOnce, int waiting) {
		this.all = new Semaphore(atOnce, true);
		this.share = Math.max(1, atOnce - 1);
		this.waiting = waiting;
	}

	/**
	 * Does the work when it is the company's turn.
	 * @throws BusyException where too many wait, or this one would wait for too long
	 */
	byte[] wait(UUID company, Duration patience, Work work) throws IOException {
		Line line = this.lines.compute(company, (key, there) -> joined(there));
		try {
			long end = System.nanoTime() + patience.toNanos();
			return in(line.turns, end, () -> in(this.all, end, work));
		}
		finally {
			this.lines.computeIfPresent(company, (key, there) -> left(there));
		}
	}

	private Line joined(@Nullable Line there) {
		Line line = (there != null) ? there : new Line(new Semaphore(this.share, true), 0);
		if (line.people == this.share + this.waiting) {
			throw new BusyException();
		}
		return new Line(line.turns, line.people + 1);
	}

	private static @Nullable Line left(Line line) {
		return (line.people > 1) ? new Line(line.turns, line.people - 1) : null;
	}

	private static byte[] in(Semaphore turns, long end, Work work) throws IOException {
		try {
			if (!turns.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
				throw new BusyException();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BusyException();
		}
		try {
			return work.done();
		}
		finally {
			turns.release();
		}
	}

	/** What is done in a turn. */
	@FunctionalInterface
	interface Work {

		byte[] done() throws IOException;

	}

	/**
	 * Of one company.
	 *
	 * @param people who stand in it or have their turn
	 */
	private record Line(Semaphore turns, int people) {
	}

}
