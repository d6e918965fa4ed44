package io.linli.console.benchmark;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One attempt of the nightly job.
 *
 * @param asOf up to which its figures count
 * @param status RUNNING, PUBLISHED, UNCHANGED or FAILED
 * @param failure a sentence of the job, where it failed
 */
record Night(Instant asOf, String status, Instant startedAt, @Nullable Instant finishedAt, @Nullable String failure) {

	public boolean failed() {
		return "FAILED".equals(this.status);
	}

	/** Whole minutes, the last one counted in full; 0 while it runs. */
	public long minutes() {
		return (this.finishedAt != null) ? Duration.between(this.startedAt, this.finishedAt).plusSeconds(59).toMinutes()
				: 0;
	}

}
