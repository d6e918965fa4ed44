package io.linli.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of Keycloak's {@code kc.sh}, with the JDK that runs us and a small heap. */
final class KeycloakProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final Process process;

	private final Path log;

	private KeycloakProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	static KeycloakProcess start(Path home, List<String> arguments, Path log) {
		return start(home, arguments, log, Map.of());
	}

	static KeycloakProcess start(Path home, List<String> arguments, Path log, Map<String, String> more) {
		var command = new ArrayList<String>();
		command.add("bash");
		command.add(home.resolve("bin/kc.sh").toString());
		command.addAll(arguments);
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		var environment = builder.environment();
		environment.keySet().removeIf((name) -> name.startsWith("KC_") || name.startsWith("JAVA_"));
		environment.putAll(more);
		environment.put("JAVA_HOME", System.getProperty("java.home"));
		environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
		environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
		try {
			Files.createDirectories(log.toAbsolutePath().getParent());
			return new KeycloakProcess(builder.start(), log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Keycloak's kc.sh could not be started", ex);
		}
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	/** Waits until it has ended well. */
	void awaitEnd() {
		try {
			if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				close();
			}
			if (this.process.exitValue() != 0) {
				throw new IllegalStateException("Keycloak could not be prepared; its log is %s.".formatted(this.log));
			}
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	/** Waits until it answers with 200. */
	void awaitAnswer(String address) {
		var end = Instant.now().plus(PATIENCE);
		var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20)).build();
		try (var client = HttpClient.newHttpClient()) {
			while (!answers(client, request)) {
				if (!this.process.isAlive() || Instant.now().isAfter(end)) {
					close();
					throw new IllegalStateException("Keycloak did not start; its log is %s.".formatted(this.log));
				}
				Thread.sleep(100);
			}
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
		try {
			return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private IllegalStateException interrupted(InterruptedException ex) {
		close();
		Thread.currentThread().interrupt();
		return new IllegalStateException("Keycloak was interrupted.", ex);
	}

	@Override
	public void close() {
		var all = new ArrayList<>(this.process.descendants().toList());
		all.add(this.process.toHandle());
		all.forEach(ProcessHandle::destroy);
		for (var one : all) {
			try {
				one.onExit().get(10, TimeUnit.SECONDS);
			}
			catch (Exception ex) {
				one.destroyForcibly();
			}
		}
	}

}
