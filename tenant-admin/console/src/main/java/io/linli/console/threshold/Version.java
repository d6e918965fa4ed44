package io.linli.console.threshold;

import java.time.Instant;
import java.time.LocalDate;

import io.linli.sla.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * A threshold with who set it and when; an end, once set, was set by the version that
 * follows.
 *
 * @param drafted null: set without a draft
 */
public record Version(Threshold threshold, String setBy, Instant setAt, String note, @Nullable Drafted drafted) {

	/** Who drafted it and when. */
	public record Drafted(String by, Instant at) {
	}

	/** Where a version stands on a day. */
	public enum State {

		PAST, NOW, PLANNED

	}

	public State on(LocalDate day) {
		if (this.threshold.effective().contains(day)) {
			return State.NOW;
		}
		return this.threshold.effective().from().isAfter(day) ? State.PLANNED : State.PAST;
	}

	/** Drafted by one person and set by another 双人复核. */
	public boolean seenByFourEyes() {
		return this.drafted != null && !this.drafted.by().equals(this.setBy);
	}

}
