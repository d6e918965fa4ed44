package io.linli.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What {@code analytics/job} does on the running stack, in a process of its own.
 *
 * @param folder of the running stack
 */
record SparkJob(DataFolder folder, Ports ports) {

	/** How the job ends where another one is at work. */
	private static final int BUSY = 3;

	/**
	 * Runs it to its end, telling what it says.
	 * @param what it is, for whoever reads that it failed
	 */
	void run(String what, List<String> arguments, Consumer<String> progress) {
		start(what, command(learned().use(), arguments), progress);
	}

	/** The same, and the next one starts faster. */
	void runAndLearn(String what, List<String> arguments, Consumer<String> progress) {
		Learned learned = learned();
		try {
			start(what, command(learned.useOrLearn(), arguments), progress);
			learned.keep();
		}
		finally {
			learned.drop();
		}
	}

	private void start(String what, List<String> command, Consumer<String> progress) {
		Path log = this.folder.log("nightly");
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
		builder.environment().put("LINLI_DB_URL", this.ports.database());
		try {
			Process process = builder.start();
			try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
				lines.lines().forEach(progress);
				int exit = process.waitFor();
				if (exit == BUSY) {
					throw new Refusal(
							"The %s was not started. Start it again when the other one is done.".formatted(what));
				}
				if (exit != 0) {
					throw new Refusal("The %s failed. %s".formatted(what, LastWords.of(log)));
				}
			}
			finally {
				Ending.of(process.toHandle());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The %s could not be started".formatted(what), ex);
		}
		catch (InterruptedException ex) {
			throw Lanes.interrupted();
		}
	}

	private static Path jar() {
		return Project.jar("analytics/job/target/linli-job.jar");
	}

	private static Learned learned() {
		return new Learned(jar());
	}

	private List<String> command(List<String> learned, List<String> arguments) {
		// Most of a night's code runs for a few rows: to optimize it takes more than it
		// gives. And Spark makes methods that the JVM finds too long to compile at all.
		List<String> command = new ArrayList<>(
				Java.command("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:-DontCompileHugeMethods",
						"-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
		command.addAll(learned);
		command.addAll(List.of("-jar", jar().toString()));
		command.addAll(arguments);
		command.addAll(List.of("--lake", this.folder.lake().toString()));
		return command;
	}

}
