package io.linli.console.replay;

/**
 * Lets another thread end what a connection does, until that is over: then the connection
 * goes back to its pool, and what it does next is somebody else's.
 */
final class Ending implements AutoCloseable {

	private final Runnable end;

	private boolean over;

	/**
	 * An end of what goes on.
	 * @param end may do nothing, where nothing goes on yet
	 */
	Ending(Runnable end) {
		this.end = end;
	}

	synchronized void end() {
		if (!this.over) {
			this.end.run();
		}
	}

	@Override
	public synchronized void close() {
		this.over = true;
	}

}
