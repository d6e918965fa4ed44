package io.linli.sla;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a promise's question: a pinned limit, or none and why. It names every
 * limit that was considered, so that the answer can be explained.
 */
public sealed interface Resolution {

	/** Every limit that applied, the winner first. */
	List<Candidate> candidates();

	/** What a deadline keeps of it. */
	Pin pin();

	/**
	 * A limit was found; it stays with the case whatever is set later.
	 *
	 * @param calendarId the calendar that counts its working time; null where none does
	 */
	record Pinned(Candidate winner, List<Candidate> candidates, @Nullable UUID calendarId) implements Resolution {

		@Override
		public Pin pin() {
			Threshold threshold = this.winner.threshold();
			return new Pin(this.winner.dueAt(), threshold.id(), this.calendarId, threshold.source(),
					threshold.reference());
		}

	}

	/**
	 * No limit could be found, or the one that counts gives no due time: the case counts
	 * as neither kept nor broken.
	 */
	record Unmeasured(Reason reason, List<Candidate> candidates) implements Resolution {

		Unmeasured(Reason reason) {
			this(reason, List.of());
		}

		@Override
		public Pin pin() {
			return Pin.none(this.reason);
		}

	}

	/** Why nothing could be measured. */
	enum Reason {

		NO_THRESHOLD("没有适用的时限", "no limit applies on the day on which the clock starts"),
		NO_CALENDAR("时限按工作时间计算，而项目没有工作日历", "the limit counts working time, and the project has no calendar"),
		NO_WORKING_TIME("时限按工作时间计算，而日历中的工作时间不够",
				"the limit counts working time, and the calendar has not enough of it"),
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
