package io.linli.job;

import java.nio.charset.StandardCharsets;
import java.io.PrintStream;
import java.nio.file.Path;

import org.apache.spark.sql.SparkSession;

/**
 * A nightly run in a process of its own that is gone, as by a power cut, after one of its
 * steps: arguments are the step, the day and the lake. It begins when it reads a line.
 */
final class KilledRun {

	static final int GONE = 9;

	private KilledRun() {
	}

	public static void main(String[] args) throws Exception {
		Database database = Database.of(System.getenv());
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		RunLog log = new RunLog(out, (step) -> {
			if (step.name().equals(args[0])) {
				Runtime.getRuntime().halt(GONE);
			}
		});
		try (SparkSession spark = Session.start(database, Path.of(args[2]))) {
			// It is told when the one before it is gone.
			System.in.read();
			new NightlyRun(spark, database, log).run(Stage.asOf(args[1]), new Shelf(null), false);
		}
	}

}
