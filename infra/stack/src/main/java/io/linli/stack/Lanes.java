package io.linli.stack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Steps that run beside each other as soon as they can. The first failure ends the wait.
 */
final class Lanes implements AutoCloseable {

	private static final int PATIENCE = 30;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final CompletableFuture<Void> failure = new CompletableFuture<>();

	/** Runs a step when the ones before it have been done. */
	CompletableFuture<Void> after(Runnable step, CompletableFuture<?>... before) {
		CompletableFuture<Void> done = CompletableFuture.allOf(before).thenRunAsync(step, this.threads);
		done.whenComplete((nothing, problem) -> {
			if (problem != null) {
				this.failure.completeExceptionally(problem);
			}
		});
		return done;
	}

	void await(CompletableFuture<?>... last) {
		try {
			CompletableFuture.anyOf(this.failure, CompletableFuture.allOf(last)).join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	/** Interrupts what still runs, and waits for it. */
	@Override
	public void close() {
		this.threads.shutdownNow();
		try {
			this.threads.awaitTermination(PATIENCE, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** What a step throws that was interrupted while it waited. */
	static IllegalStateException interrupted() {
		Thread.currentThread().interrupt();
		return new IllegalStateException("The start was interrupted.");
	}

}
