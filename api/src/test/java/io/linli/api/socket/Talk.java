package io.linli.api.socket;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import io.linli.api.Api;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A front-end that speaks {@code graphql-transport-ws}.
 */
final class Talk implements AutoCloseable, WebSocket.Listener {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final List<String> heard = new CopyOnWriteArrayList<>();

	private final AtomicInteger pings = new AtomicInteger();

	private final CompletableFuture<Integer> end = new CompletableFuture<>();

	private final StringBuilder message = new StringBuilder();

	private final ReentrantLock sending = new ReentrantLock();

	private WebSocket socket;

	private Talk() {
	}

	/** A connection on which nothing was said. */
	static Talk open(Api api) {
		Talk talk = new Talk();
		talk.socket = CLIENT.newWebSocketBuilder().subprotocols(Upgrade.PROTOCOL).buildAsync(address(api), talk).join();
		return talk;
	}

	/** One that somebody has been let in on. */
	static Talk as(Api api, String token) {
		Talk talk = open(api);
		talk.say("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer %s\"}}".formatted(token));
		talk.await("connection_ack");
		return talk;
	}

	/** The status by which a connection is refused. */
	static int refused(Api api, String protocol, String... headers) {
		WebSocket.Builder builder = CLIENT.newWebSocketBuilder().subprotocols(protocol);
		for (int i = 0; i < headers.length; i += 2) {
			builder.header(headers[i], headers[i + 1]);
		}
		try {
			builder.buildAsync(address(api), new Talk()).join().abort();
			return 101;
		}
		catch (CompletionException ex) {
			return ((WebSocketHandshakeException) ex.getCause()).getResponse().statusCode();
		}
	}

	void say(String text) {
		this.sending.lock();
		try {
			this.socket.sendText(text, true).join();
		}
		finally {
			this.sending.unlock();
		}
	}

	void subscribe(String id, String document) {
		say("{\"id\":\"%s\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}".formatted(id,
				document.replace("\"", "\\\"")));
	}

	List<String> heard() {
		return List.copyOf(this.heard);
	}

	/** What was told of an operation. */
	List<String> heard(String id) {
		return this.heard.stream().filter((text) -> text.startsWith("{\"id\":\"" + id + "\"")).toList();
	}

	int pings() {
		return this.pings.get();
	}

	void await(String part) {
		await(() -> this.heard.stream().anyMatch((text) -> text.contains(part)));
		assertThat(this.heard).as("closed by %s", this.end.getNow(0)).anyMatch((text) -> text.contains(part));
	}

	void await(BooleanSupplier come) {
		await(come, Duration.ofSeconds(20));
	}

	void await(BooleanSupplier come, Duration longest) {
		long last = System.nanoTime() + longest.toNanos();
		while (!come.getAsBoolean() && !this.end.isDone() && System.nanoTime() < last) {
			LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
		}
	}

	/** The code by which the server has ended it within so much time; 0: it has not. */
	int endWithin(Duration longest) {
		try {
			return this.end.get(longest.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			return 0;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Is gone without a word. */
	void leave() {
		this.socket.abort();
	}

	@Override
	public void close() {
		leave();
	}

	@Override
	public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
		this.message.append(part);
		if (last) {
			this.heard.add(this.message.toString());
			this.message.setLength(0);
		}
		from.request(1);
		return null;
	}

	@Override
	public CompletionStage<?> onPing(WebSocket from, ByteBuffer content) {
		this.pings.incrementAndGet();
		from.request(1);
		return null;
	}

	@Override
	public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
		this.end.complete(code);
		return null;
	}

	@Override
	public void onError(WebSocket from, Throwable thrown) {
		this.end.complete(1006);
	}

	private static URI address(Api api) {
		return URI.create(api.address().toString().replace("http:", "ws:"));
	}

}
