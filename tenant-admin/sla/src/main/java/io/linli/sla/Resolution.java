package io.linli.sla;

import java.util.List;

/**
 * The answer to a promise's question: a pinned limit, or none and why. It names every
 * limit that was considered, so that the answer can be explained.
 */
public sealed interface Resolution {

	/** Every limit that applied, the winner first. */
	List<Candidate> candidates();

	/** What a deadline keeps of it. */
	Pin pin();

	/** A limit was found; it stays with the case whatever is set later. */
	record Pinned(Candidate winner, List<Candidate> candidates) implements Resolution {

		@Override
		public Pin pin() {
			Threshold threshold = this.winner.threshold();
			return new Pin(this.winner.dueAt(), threshold.id(), threshold.source(), threshold.reference());
		}

	}

	/** No limit could be found: the case counts as neither kept nor broken. */
	record Unmeasured(Reason reason) implements Resolution {

		@Override
		public List<Candidate> candidates() {
			return List.of();
		}

		@Override
		public Pin pin() {
			return Pin.none(this.reason);
		}

	}

	/** Why nothing could be measured. */
	enum Reason {

		NO_THRESHOLD("没有适用的时限", "no limit applies on the day on which the clock starts"),
		NO_START("缺少开始时间", "the time at which the clock starts is missing"),
		NO_PROMISED_TIME("台账没有承诺时间", "the ledger promises no time");

		private final Words words;

		Reason(String zhCn, String en) {
			this.words = new Words(zhCn, en);
		}

		public Words words() {
			return this.words;
		}

	}

}
