package io.linli.stack;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The command {@code infra/nightly}: one run on the running stack, and its figures. Or a
 * restatement of what is over.
 */
final class Nightly {

	private Nightly() {
	}

	private static final String RESTATE = "--restate";

	private static final String ANEW = "--anew";

	/** What the job is told of a restatement, and judges itself. */
	private static final List<String> RESTATED = List.of("--tenant", "--period", "--limits-of", "--by", "--reason");

	static int run(List<String> arguments, PrintStream out) {
		return arguments.contains(RESTATE) ? restate(arguments, out) : count(arguments, out);
	}

	private static int count(List<String> arguments, PrintStream out) {
		Options options = Options.parse(arguments, Set.of("--as-of", "--data"), Set.of(ANEW)).only();
		DataFolder folder = DataFolder.of(options);
		String asOf = options.value("--as-of", NightlyJob.yesterday().toString());
		NightlyJob job = new NightlyJob(folder, Notice.ofRunning(folder).ports(), NightlyJob.asOf(asOf),
				NightlyJob.ZONE, options.has(ANEW));
		job.runAndLearn(out::println);
		new Summary(folder, job.ports(), job.asOf()).figures(out::println);
		return 0;
	}

	private static int restate(List<String> arguments, PrintStream out) {
		Options options = restatement(arguments);
		DataFolder folder = DataFolder.of(options);
		List<String> told = new ArrayList<>(List.of(RESTATE));
		RESTATED.stream()
			.filter(options.values()::containsKey)
			.forEach((option) -> told.addAll(List.of(option, options.value(option, ""))));
		told.addAll(List.of("--time-zone", NightlyJob.ZONE.getId()));
		new SparkJob(folder, Notice.ofRunning(folder).ports()).run("restatement", told, out::println);
		return 0;
	}

	static Options restatement(List<String> arguments) {
		Set<String> valued = new HashSet<>(RESTATED);
		valued.add("--data");
		return Options.parse(arguments, valued, Set.of(RESTATE)).only();
	}

}
