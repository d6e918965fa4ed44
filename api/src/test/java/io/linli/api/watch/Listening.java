package io.linli.api.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import io.linli.api.Api;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A front-end that listens to a subscription.
 */
final class Listening implements AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final InputStream body;

	private final Thread reader;

	final HttpResponse<InputStream> response;

	private Listening(HttpResponse<InputStream> response) {
		this.response = response;
		this.body = response.body();
		this.reader = Thread.ofVirtual().start(this::read);
	}

	static Listening to(Api api, String token, String document) {
		HttpRequest request = HttpRequest.newBuilder(api.address())
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream")
			.header("Authorization", "Bearer " + token)
			.POST(BodyPublishers.ofString("{\"query\":\"" + document.replace("\"", "\\\"") + "\"}"))
			.build();
		try {
			return new Listening(CLIENT.send(request, BodyHandlers.ofInputStream()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The data of the events so far. */
	List<String> events() {
		return this.lines.stream()
			.filter((line) -> line.startsWith("data: "))
			.map((line) -> line.substring("data: ".length()))
			.toList();
	}

	/** Whether the stream was ended by the server in so much time. */
	boolean endsWithin(Duration longest) {
		try {
			return this.reader.join(longest) && this.lines.contains("event: complete");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Waits for that many events. */
	void await(int count) {
		await(() -> events().size() >= count);
		assertThat(events()).hasSizeGreaterThanOrEqualTo(count);
	}

	/** Waits for an event that says this. */
	void await(String part) {
		await(() -> events().stream().anyMatch((event) -> event.contains(part)));
		assertThat(events()).anyMatch((event) -> event.contains(part));
	}

	/** Waits for it for a while. */
	static void await(BooleanSupplier come) {
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!come.getAsBoolean() && System.nanoTime() < end) {
			LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
		}
	}

	@Override
	public void close() {
		try {
			this.body.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read() {
		try (var text = new BufferedReader(new InputStreamReader(this.body, StandardCharsets.UTF_8))) {
			text.lines().forEach(this.lines::add);
		}
		catch (IOException | UncheckedIOException ex) {
			this.lines.add("cut off");
		}
	}

}
