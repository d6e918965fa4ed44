package io.linli.console.threshold;

import java.time.Instant;
import java.time.LocalDate;

import io.linli.sla.Threshold;

/**
 * A threshold with who set it and when; an end, once set, was set by the version that
 * follows.
 */
record Version(Threshold threshold, String setBy, Instant setAt, String note) {

	/** Where a version stands on a day. */
	enum State {

		PAST, NOW, PLANNED

	}

	public State on(LocalDate day) {
		if (this.threshold.effective().contains(day)) {
			return State.NOW;
		}
		return this.threshold.effective().from().isAfter(day) ? State.PLANNED : State.PAST;
	}

}
