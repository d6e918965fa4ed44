package io.linli.console.replay;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/**
 * Somebody who waits for a page that takes long. A server learns that a browser has left
 * only when it writes: so it writes a line break, which stands before the page and means
 * nothing, again and again, until the page is there or nobody is.
 */
final class Waiting {

	/**
	 * How long nothing is written: most pages are there by then, whole and with a status.
	 */
	private static final Duration BEFORE = Duration.ofSeconds(1);

	private static final Duration BETWEEN = Duration.ofMillis(500);

	private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

	private final HttpServletResponse response;

	private volatile boolean gone;

	private volatile @Nullable Runnable end;

	private Waiting(HttpServletResponse response) {
		this.response = response;
	}

	/**
	 * Does work for whoever waits for this response.
	 * @throws IOException when nobody waits any more
	 */
	static <T> T on(HttpServletResponse response, Function<Waiting, T> work) throws IOException {
		Waiting waiting = new Waiting(response);
		FutureTask<T> task = new FutureTask<>(() -> work.apply(waiting));
		Thread.ofVirtual().name("works for a page").start(task);
		return waiting.until(task);
	}

	/** What to do, on any thread, when nobody waits any more. */
	void waitsFor(Runnable endOfWork) {
		this.end = endOfWork;
	}

	boolean isGone() {
		return this.gone;
	}

	private <T> T until(FutureTask<T> task) throws IOException {
		try {
			if (!over(task, BEFORE)) {
				writeUntil(task);
			}
			return task.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failed) ? failed : new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			leave();
			throw new IOException("The console stops", ex);
		}
	}

	private void writeUntil(FutureTask<?> task) throws IOException, InterruptedException {
		do {
			if (!lineBreak()) {
				leaveUntil(task);
				throw new EOFException("Nobody waits for the page any more");
			}
		}
		while (!over(task, BETWEEN));
	}

	// Again and again: what is asked to end between two statements goes on.
	private void leaveUntil(FutureTask<?> task) throws InterruptedException {
		do {
			leave();
		}
		while (!over(task, BETWEEN));
	}

	private static boolean over(FutureTask<?> task, Duration pause) throws InterruptedException {
		try {
			task.get(pause.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (ExecutionException ex) {
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
	}

	/** Whether somebody still listens. */
	private boolean lineBreak() throws IOException {
		if (!this.response.isCommitted()) {
			this.response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
		}
		PrintWriter page = this.response.getWriter();
		page.write('\n');
		return !page.checkError();
	}

	private void leave() {
		this.gone = true;
		Runnable endOfWork = this.end;
		if (endOfWork == null) {
			return;
		}
		try {
			endOfWork.run();
		}
		catch (IllegalStateException ex) {
			LOG.warn("Nobody waits any more, and the work goes on", ex);
		}
	}

}
