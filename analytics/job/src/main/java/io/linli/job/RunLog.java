package io.linli.job;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What each step took, for whoever watches, and for the operator's table of steps.
 */
final class RunLog {

	/** A step of a run that is done. */
	record Step(String name, long rows, long milliseconds) {
	}

	/** A step may fail as the database does. */
	interface Work<T> {

		T work() throws SQLException;

	}

	private final PrintStream out;

	private final List<Step> steps = new ArrayList<>();

	RunLog(PrintStream out) {
		this.out = out;
	}

	/** Works, and says what it was, how many rows it made and how long it took. */
	<T> T step(String name, Work<T> work, ToLongFunction<T> rows) throws SQLException {
		long start = System.nanoTime();
		T result = work.work();
		Step step = new Step(name, rows.applyAsLong(result), (System.nanoTime() - start) / 1_000_000);
		this.steps.add(step);
		this.out.println(String.format(Locale.ROOT, "%-10s %,10d rows %7.1f s", step.name(), step.rows(),
				step.milliseconds() / 1000.0));
		return result;
	}

	void say(String line) {
		this.out.println(line);
	}

	List<Step> steps() {
		return List.copyOf(this.steps);
	}

}
