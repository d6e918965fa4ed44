package io.linli.console.bring;

import java.util.List;

import io.linli.ledger.Bringing;
import io.linli.ledger.Remark;

/**
 * Rows on their way into the books, as somebody sees it who waits.
 */
final class Take {

	/** How far it is. */
	enum State {

		RUNNING, DONE,
		/** The portions before are in; it can be taken again. */
		FAILED

	}

	private final long rows;

	private volatile Progress progress = new Progress(State.RUNNING, 0, 0, 0, List.of());

	Take(long rows) {
		this.rows = rows;
	}

	/**
	 * What has become of the rows so far.
	 *
	 * @param taken rows that brought something new
	 */
	record Progress(State state, long read, long taken, long takenAlready, List<Remark> remarks) {

		public long refused() {
			return this.remarks.stream().filter((remark) -> remark.outcome() == Remark.Outcome.REJECTED).count();
		}

		/** Rows that differ from what is there, which stays. */
		public long kept() {
			return this.remarks.stream()
				.filter((remark) -> remark.outcome() == Remark.Outcome.KEPT)
				.map(Remark::line)
				.distinct()
				.count();
		}

	}

	void reached(Bringing<?> bringing, boolean over) {
		this.progress = new Progress(over ? State.DONE : State.RUNNING, bringing.read(), bringing.taken(),
				bringing.takenAlready(), over ? bringing.remarks() : List.of());
	}

	/** Does the work; however it ends, whoever watches learns that it is over. */
	void during(Runnable work) {
		try {
			work.run();
		}
		finally {
			if (!isOver()) {
				failed();
			}
		}
	}

	private void failed() {
		var reached = this.progress;
		this.progress = new Progress(State.FAILED, reached.read(), reached.taken(), reached.takenAlready(), List.of());
	}

	public Progress progress() {
		return this.progress;
	}

	State state() {
		return this.progress.state();
	}

	public boolean isOver() {
		return state() != State.RUNNING;
	}

	/** How many there are. */
	public long rows() {
		return this.rows;
	}

}
