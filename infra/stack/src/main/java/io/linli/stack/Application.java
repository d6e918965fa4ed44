package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One of our applications in a process of its own, with a log of its own. */
final class Application {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final String name;

	private final Process process;

	private final Path log;

	private Application(String name, Process process, Path log) {
		this.name = name;
		this.process = process;
		this.log = log;
	}

	static Application start(String name, List<String> command, Map<String, String> settings, Path log) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().putAll(settings);
		try {
			return new Application(name, builder.start(), log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The %s could not be started".formatted(name), ex);
		}
	}

	ProcessHandle process() {
		return this.process.toHandle();
	}

	/** Waits until it says that it is well. */
	void awaitHealth(String address) {
		Instant end = Instant.now().plus(PATIENCE);
		HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
			.timeout(Duration.ofSeconds(20))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			while (!isWell(client, request)) {
				if (!this.process.isAlive()) {
					throw new Refusal("The %s ended early with exit code %d. %s".formatted(this.name,
							this.process.exitValue(), LastWords.of(this.log)));
				}
				if (Instant.now().isAfter(end)) {
					throw new Refusal("The %s did not become ready within %d minutes. %s".formatted(this.name,
							PATIENCE.toMinutes(), LastWords.of(this.log)));
				}
				Thread.sleep(100);
			}
		}
		catch (InterruptedException ex) {
			throw Lanes.interrupted();
		}
	}

	private static boolean isWell(HttpClient client, HttpRequest request) throws InterruptedException {
		try {
			return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
