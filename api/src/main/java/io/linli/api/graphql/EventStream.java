package io.linli.api.graphql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import graphql.ExecutionResult;
import graphql.schema.DataFetchingEnvironment;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import reactor.core.publisher.BaseSubscriber;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer that goes on: server-sent events, as GraphQL over SSE names them in its mode
 * of distinct connections. It belongs to the thread of its request, which waits for what
 * comes next and writes it.
 */
public final class EventStream {

	/** How long nothing may be written, so that proxies and we notice who has left. */
	private static final Duration SILENCE = Duration.ofSeconds(15);

	private static final byte[] STILL_HERE = ":\n\n".getBytes(StandardCharsets.US_ASCII);

	private final OutputStream out;

	private final JsonMapper json;

	private final BooleanSupplier permitted;

	private long written = System.nanoTime();

	private boolean left;

	/**
	 * A stream that nothing was written to.
	 * @param permitted whether the request would still be let in
	 */
	EventStream(OutputStream out, JsonMapper json, BooleanSupplier permitted) {
		this.out = out;
		this.json = json;
		this.permitted = permitted;
	}

	/** The one that answers this request; another kind of answer fetches no events. */
	public static EventStream of(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getGraphQlContext().get(EventStream.class), "no stream answers");
	}

	/** Whether the client is still there and may still ask. */
	public boolean isOpen() {
		if (!this.left && System.nanoTime() - this.written > SILENCE.toNanos()) {
			write(STILL_HERE);
		}
		return !this.left && this.permitted.getAsBoolean();
	}

	/** Writes one answer, or each of those that follow one another, and ends. */
	void answer(Map<String, Object> whole, Object data) {
		if (data instanceof Publisher<?> answers) {
			write(STILL_HERE);
			answers.subscribe(new Writing());
		}
		else {
			next(whole);
		}
		write("event: complete\ndata:\n\n".getBytes(StandardCharsets.US_ASCII));
	}

	private void next(Map<String, Object> answer) {
		write(("event: next\ndata: " + this.json.writeValueAsString(answer) + "\n\n").getBytes(StandardCharsets.UTF_8));
	}

	private void write(byte[] bytes) {
		if (this.left) {
			return;
		}
		try {
			this.out.write(bytes);
			this.out.flush();
			this.written = System.nanoTime();
		}
		catch (IOException ex) {
			this.left = true;
		}
	}

	/** Asks for the next answer when one has been written. */
	private final class Writing extends BaseSubscriber<Object> {

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			request(1);
		}

		@Override
		protected void hookOnNext(Object answer) {
			if (answer instanceof ExecutionResult result) {
				next(result.toSpecification());
			}
			if (EventStream.this.left) {
				cancel();
			}
			request(1);
		}

		@Override
		protected void hookOnError(Throwable thrown) {
			if (thrown instanceof SubscriptionPublisherException told) {
				next(ExecutionResult.newExecutionResult().errors(told.getErrors()).build().toSpecification());
			}
		}

	}

}
