package io.linli.console.bring;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/**
 * Turns at reading tables: while a workbook is open its texts are all in memory, several
 * times as large as it is on a disk. Pages read one after the other, and a take of rows,
 * which lasts, is in nobody's way.
 */
@Component
class Turns {

	private static final long LONGEST_WAIT = 20;

	/** What a take needs beside it, in bytes. */
	private static final long ROOM = 256_000_000;

	private final Semaphore pages = new Semaphore(1, true);

	private final Semaphore takes = new Semaphore(Math.clamp(Runtime.getRuntime().maxMemory() / ROOM, 1, 2), true);

	/**
	 * Reads a table for a page. Not to be asked for within another one.
	 * @throws FileRefused others read for too long
	 */
	<T, X extends Exception> T read(Reading<T, X> table) throws X {
		if (!comes()) {
			throw new FileRefused(FileProblem.BUSY);
		}
		try {
			return table.read();
		}
		finally {
			this.pages.release();
		}
	}

	private boolean comes() {
		try {
			return this.pages.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Waits for as long as it lasts. */
	void take(Runnable rows) {
		this.takes.acquireUninterruptibly();
		try {
			rows.run();
		}
		finally {
			this.takes.release();
		}
	}

	/** Something that reads a table. */
	interface Reading<T, X extends Exception> {

		T read() throws X;

	}

}
