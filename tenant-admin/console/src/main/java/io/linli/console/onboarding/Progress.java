package io.linli.console.onboarding;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a step has come.
 *
 * @param problem why it was not done at the last attempt; null: it was, or was not tried
 * @param retryAt when it is tried again; null where there is a problem: only by hand
 */
record Progress(Step step, int attempts, @Nullable Trouble problem, @Nullable Instant triedAt,
		@Nullable Instant retryAt, @Nullable Instant doneAt) {

	public boolean done() {
		return this.doneAt != null;
	}

	/** Whether it may be tried now. */
	boolean due(Instant now) {
		return !done() && ((this.retryAt != null) ? !this.retryAt.isAfter(now) : this.problem == null);
	}

}
