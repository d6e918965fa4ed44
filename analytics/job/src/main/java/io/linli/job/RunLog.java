package io.linli.job;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.ToLongFunction;

import org.apache.hadoop.fs.FileSystem;
import org.jspecify.annotations.Nullable;

/**
 * What each step took, for whoever watches, and for the table of steps.
 */
final class RunLog {

	/**
	 * A step of a run that is done.
	 *
	 * @param bytes of the lake's files, read by tasks and written by this process
	 */
	record Step(String name, long rows, long bytes, long milliseconds) {
	}

	/** A step may fail as the database does. */
	interface Work<T> {

		T work() throws SQLException;

	}

	/** Hears of each step when it is done. */
	interface Listener {

		void done(Step step) throws SQLException;

	}

	private static final Listener NOBODY = (step) -> {
	};

	private final PrintStream out;

	private final Listener always;

	private Listener listener = NOBODY;

	RunLog(PrintStream out) {
		this(out, NOBODY);
	}

	RunLog(PrintStream out, Listener always) {
		this.out = out;
		this.always = always;
	}

	/** From now on tells this one as well, in place of an earlier one. */
	void tell(Listener listener) {
		this.listener = listener;
	}

	/** Works, and says what it was, how many rows it made and how long it took. */
	<T> T step(String name, Work<T> work, ToLongFunction<T> rows) throws SQLException {
		long start = System.nanoTime();
		long before = bytes();
		T result = work.work();
		Step step = new Step(name, rows.applyAsLong(result), bytes() - before, (System.nanoTime() - start) / 1_000_000);
		this.out.println(String.format(Locale.ROOT, "%-20s %,12d rows %,10.1f MB %8.1f s", step.name(), step.rows(),
				step.bytes() / 1e6, step.milliseconds() / 1000.0));
		this.listener.done(step);
		this.always.done(step);
		return result;
	}

	void say(String line) {
		this.out.println(line);
	}

	private static long bytes() {
		long bytes = BytesRead.sum();
		for (var systems = FileSystem.getGlobalStorageStatistics().iterator(); systems.hasNext();) {
			@Nullable Long written = systems.next().getLong("bytesWritten");
			bytes += (written != null) ? written : 0;
		}
		return bytes;
	}

}
