package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** A stack of the real commands, in a folder and on ports of its own. */
final class LocalStack {

	private static final LocalStack SHARED = new LocalStack();

	private final DataFolder folder;

	private final Ports ports = FreePorts.find();

	private @Nullable Process running;

	private LocalStack() {
		try {
			this.folder = new DataFolder(Files.createTempDirectory("linli-stack"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Runtime.getRuntime().addShutdownHook(new Thread(this::tearDown));
	}

	static LocalStack shared() {
		return SHARED;
	}

	DataFolder folder() {
		return this.folder;
	}

	Ports ports() {
		return this.ports;
	}

	/** Runs a command to its end. */
	Finished run(String command, String... arguments) throws IOException, InterruptedException {
		Path out = this.folder.path().resolve(command + ".out");
		Process process = start(command, out, arguments);
		assertThat(process.waitFor(15, TimeUnit.MINUTES)).as("the command %s ends", command).isTrue();
		return new Finished(process.exitValue(), Files.readString(out));
	}

	/** Starts the stack unless it runs, and waits until it stands. */
	Process running() throws IOException, InterruptedException {
		Process process = this.running;
		if (process == null) {
			Path out = this.folder.path().resolve("stays.out");
			process = start("up", out, "--port-base", String.valueOf(this.ports.base()));
			this.running = process;
			while (!Files.readString(out).contains("Ctrl-C ends it.")) {
				assertThat(process.isAlive()).as(Files.readString(out)).isTrue();
				Thread.sleep(200);
			}
		}
		return process;
	}

	/** Tells the stack to end, as Ctrl-C does, and waits until it has. */
	int end() throws IOException, InterruptedException {
		Process process = running();
		process.destroy();
		assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("the stack ends").isTrue();
		this.running = null;
		return process.exitValue();
	}

	private Process start(String command, Path out, String... arguments) throws IOException {
		List<String> line = Java.command("-Xmx512m", "-jar", "target/linli-stack.jar", command, "--data",
				this.folder.path().toString());
		line.addAll(List.of(arguments));
		return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(out.toFile()).start();
	}

	private void tearDown() {
		try {
			if (this.running != null) {
				end();
			}
			try (Stream<Path> files = Files.walk(this.folder.path())) {
				for (Path file : new ArrayList<>(files.toList()).reversed()) {
					Files.delete(file);
				}
			}
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException("The folder " + this.folder.path() + " remains", ex);
		}
	}

	/**
	 * A command that has ended.
	 *
	 * @param said on both streams
	 */
	record Finished(int exit, String said) {

		List<String> lines(String beginning) {
			return this.said.lines().filter((line) -> line.strip().startsWith(beginning)).toList();
		}

	}

}
