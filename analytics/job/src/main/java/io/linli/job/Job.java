package io.linli.job;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The nightly run as a program: figures and annual reports as they stood at the end of a
 * day. And the restatement of a period.
 */
public final class Job {

	/** Another run is at work. */
	static final int BUSY = 3;

	private Job() {
	}

	public static void main(String[] args) {
		int exit = run(args, System.getenv(), System.out, System.err);
		if (exit != 0) {
			System.exit(exit);
		}
	}

	static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
		if (List.of(args).contains("--help")) {
			out.print(Arguments.HELP);
			return 0;
		}
		boolean restates = List.of(args).contains(RestateArguments.FLAG);
		try {
			if (restates) {
				restate(RestateArguments.of(args), environment, out);
			}
			else {
				return run(Arguments.of(args), environment, out);
			}
			return 0;
		}
		catch (IllegalArgumentException ex) {
			err.println(ex.getMessage());
		}
		catch (Exception ex) {
			err.println((restates ? "The restatement failed, and nothing is stated again: "
					: "The nightly run failed, and what was published before stands: ") + reason(ex));
		}
		return 1;
	}

	private static int run(Arguments arguments, Map<String, String> environment, PrintStream out)
			throws SQLException, IOException {
		arguments.expectEnded(Instant.now());
		Database database = reachable(environment);
		Peers.forget(database);
		try (SparkSession spark = Session.start(database, arguments.lake())) {
			NightlyRun.Outcome outcome = new NightlyRun(spark, database, new RunLog(out)).run(arguments.asOf(),
					new Shelf(arguments.reports()), arguments.anew());
			return (outcome == NightlyRun.Outcome.BUSY) ? BUSY : 0;
		}
	}

	private static void restate(RestateArguments arguments, Map<String, String> environment, PrintStream out)
			throws SQLException, IOException {
		arguments.expectPast(Instant.now());
		Database database = reachable(environment);
		try (SparkSession spark = Session.start(database, arguments.lake())) {
			new RestatementRun(spark, database, new RunLog(out)).run(arguments);
		}
	}

	private static Database reachable(Map<String, String> environment) throws SQLException {
		Database database = Database.of(environment);
		database.read().close();
		return database;
	}

	/**
	 * The innermost cause says what is wrong; Spark and Iceberg wrap it several times.
	 */
	private static String reason(Throwable failure) {
		Throwable inner = failure;
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			inner = cause;
			if (cause instanceof SQLException) {
				break;
			}
		}
		String message = inner.getMessage();
		return (message != null) ? message.lines().findFirst().orElse("") : inner.getClass().getSimpleName();
	}

}
