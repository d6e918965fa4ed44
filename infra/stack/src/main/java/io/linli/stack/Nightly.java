package io.linli.stack;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** The command {@code infra/nightly}: one run on the running stack, and its figures. */
final class Nightly {

	private Nightly() {
	}

	static int run(List<String> arguments, PrintStream out) {
		Options options = Options.parse(arguments, Set.of("--as-of", "--data"), Set.of()).only();
		DataFolder folder = DataFolder.of(options);
		String asOf = options.value("--as-of", NightlyJob.yesterday().toString());
		NightlyJob job = new NightlyJob(folder, Notice.ofRunning(folder).ports(), NightlyJob.asOf(asOf),
				NightlyJob.ZONE);
		job.run(out::println);
		new Summary(folder, job.ports(), job.asOf()).figures(out::println);
		return 0;
	}

}
