package io.linli.stack;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What the person at the terminal sees of a start: a line for each step that is done,
 * with its seconds, and on a terminal one line more with all that run now.
 */
final class Progress implements AutoCloseable {

	private static final String FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

	private static final String ERASE = "\r\033[K";

	private static final int TITLE = 40;

	private final PrintStream out;

	private final boolean terminal;

	private final int columns;

	private final List<Step> running = new ArrayList<>();

	private final Thread painter;

	private int frame;

	/**
	 * Shows steps.
	 * @param terminal whether a line may be painted over
	 * @param columns the width of that line
	 */
	Progress(PrintStream out, boolean terminal, int columns) {
		this.out = out;
		this.terminal = terminal;
		this.columns = columns;
		this.painter = Thread.ofVirtual().unstarted(this::paint);
		if (terminal) {
			this.painter.start();
		}
	}

	/** Runs a step, which may tell its details. */
	void step(String title, Consumer<Consumer<String>> work) {
		Step step = new Step(title, System.nanoTime());
		begin(step);
		boolean done = false;
		try {
			work.accept((detail) -> tell(step, detail));
			done = true;
		}
		finally {
			end(step, done);
		}
	}

	synchronized void say(String line) {
		erase();
		this.out.println(line);
		this.out.flush();
	}

	private synchronized void begin(Step step) {
		this.running.add(step);
	}

	private synchronized void end(Step step, boolean done) {
		this.running.remove(step);
		if (done) {
			say("  ✓ " + Width.pad(step.title, TITLE) + "%7.1f s".formatted(step.seconds()));
		}
		else if (!Thread.currentThread().isInterrupted()) {
			say("  ✗ " + Width.pad(step.title, TITLE) + "%7.1f s".formatted(step.seconds()));
		}
	}

	private synchronized void tell(Step step, String detail) {
		if (this.terminal) {
			step.detail = ": " + detail.replaceAll("\\s+", " ");
		}
		else {
			say("    " + step.title + ": " + detail);
		}
	}

	private void paint() {
		try {
			while (true) {
				Thread.sleep(200);
				paintOnce();
			}
		}
		catch (InterruptedException ex) {
			erase();
		}
	}

	private synchronized void paintOnce() {
		if (!this.running.isEmpty()) {
			this.frame = (this.frame + 1) % FRAMES.length();
			String steps = this.running.stream()
				.map((step) -> "%s%s %.0f s".formatted(step.title, step.detail, step.seconds()))
				.collect(Collectors.joining(" · "));
			this.out.print(ERASE + "  " + FRAMES.charAt(this.frame) + " " + Width.cut(steps, this.columns - 5));
			this.out.flush();
		}
	}

	private synchronized void erase() {
		if (this.terminal) {
			this.out.print(ERASE);
			this.out.flush();
		}
	}

	@Override
	public void close() {
		this.painter.interrupt();
	}

	private static final class Step {

		private final String title;

		private final long begun;

		private String detail = "";

		private Step(String title, long begun) {
			this.title = title;
			this.begun = begun;
		}

		private double seconds() {
			return (System.nanoTime() - this.begun) / 1e9;
		}

	}

}
