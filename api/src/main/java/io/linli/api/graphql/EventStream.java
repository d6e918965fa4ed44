package io.linli.api.graphql;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import graphql.ExecutionResult;
import graphql.schema.DataFetchingEnvironment;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlRequest;
import reactor.core.publisher.BaseSubscriber;

/**
 * An answer that goes on. It belongs to one thread, which waits for what comes next and
 * writes it.
 */
public abstract class EventStream {

	/** How long nothing may be written, so that proxies and we notice who has left. */
	private static final Duration SILENCE = Duration.ofSeconds(15);

	private long written = System.nanoTime();

	private volatile boolean left;

	private volatile Runnable end = () -> {
	};

	/** The one that answers this request; another kind of answer fetches no events. */
	public static EventStream of(DataFetchingEnvironment environment) {
		return Objects.requireNonNull(environment.getGraphQlContext().get(EventStream.class), "no stream answers");
	}

	/** Is the one that answers a request. */
	public void answers(WebGraphQlRequest request) {
		request.configureExecutionInput(
				(input, builder) -> builder.graphQLContext((context) -> context.of(EventStream.class, this)).build());
	}

	/**
	 * Whether the client is still there and may still ask; to be asked after each wait.
	 */
	public boolean isOpen() {
		if (!this.left && silence().compareTo(SILENCE) >= 0) {
			write(this::stillHere);
		}
		return !this.left && permission().isGood();
	}

	/** Whether it ends because the caller has lost a right. */
	public boolean isForbidden() {
		return permission().isLost();
	}

	/** How long one may wait without asking whether it is open. */
	public Duration patience() {
		Duration silent = SILENCE.minus(silence());
		Duration certain = permission().certain();
		return (silent.compareTo(certain) < 0) ? silent : certain;
	}

	/** What to do, on any thread, when somebody should look whether it is open. */
	public void onEnd(Runnable action) {
		this.end = action;
	}

	/** The client has left, or asks for no more; on any thread. */
	public void leave() {
		this.left = true;
		wake();
	}

	/** Has its thread look whether it is open; on any thread. */
	void wake() {
		this.end.run();
	}

	/** Writes one answer, or each of those that follow one another, and ends. */
	public void answer(Map<String, Object> whole, Object data) {
		if (data instanceof Publisher<?> answers) {
			write(this::stillHere);
			answers.subscribe(new Writing());
		}
		else {
			write(() -> next(whole));
		}
		write(this::complete);
	}

	/** By which it goes on; whoever waits for no event needs none. */
	protected abstract StreamPermission permission();

	/** Writes an answer. */
	protected abstract void next(Map<String, Object> answer) throws IOException;

	/** Writes what says nothing. */
	protected abstract void stillHere() throws IOException;

	/** Writes that there is no more. */
	protected abstract void complete() throws IOException;

	private Duration silence() {
		return Duration.ofNanos(System.nanoTime() - this.written);
	}

	private void write(Words words) {
		if (this.left) {
			return;
		}
		try {
			words.write();
			this.written = System.nanoTime();
		}
		catch (IOException ex) {
			this.left = true;
		}
	}

	/** What is written. */
	private interface Words {

		void write() throws IOException;

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
				write(() -> next(result.toSpecification()));
			}
			if (EventStream.this.left) {
				cancel();
			}
			request(1);
		}

		@Override
		protected void hookOnError(Throwable thrown) {
			if (thrown instanceof SubscriptionPublisherException told) {
				write(() -> next(
						ExecutionResult.newExecutionResult().errors(told.getErrors()).build().toSpecification()));
			}
		}

	}

}
