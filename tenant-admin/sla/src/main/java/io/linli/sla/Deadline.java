package io.linli.sla;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * A promise that runs or ran: start, due, stop, and the verdict, each stop twice. As
 * claimed is when the person says that it happened, as proven is when the server learned
 * of it. Verdicts are derived, never stored here, so that computed again they come out
 * the same. Instants have the database's microseconds.
 *
 * @param imported the server saw none of it: nothing is proven
 */
public record Deadline(Promise promise, ZoneId zone, Pin pin, @Nullable Instant startedAt,
		@Nullable Instant claimedStopAt, @Nullable Instant provenStopAt, boolean imported,
		@Nullable Cancellation cancelled) {

	/** A deadline taken back, with its reason, such as RECLASSIFIED. */
	public record Cancellation(Instant at, String reason) {
	}

	public Deadline {
		startedAt = micros(startedAt);
		claimedStopAt = micros(claimedStopAt);
		provenStopAt = micros(provenStopAt);
	}

	/** Starts the clock of a promise and pins the limit in force. */
	public static Deadline start(Promise promise, Instant startedAt, ZoneId zone, Thresholds thresholds) {
		Instant start = startedAt.truncatedTo(ChronoUnit.MICROS);
		return new Deadline(promise, zone, thresholds.resolve(promise, start, zone).pin(), start, null, null, false,
				null);
	}

	/**
	 * A record of another system with the time that it promised; no server of ours saw
	 * it.
	 */
	public static Deadline imported(Promise promise, ZoneId zone, @Nullable Instant startedAt, Pin pin,
			@Nullable Instant stoppedAt) {
		return new Deadline(promise, zone, pin, startedAt, stoppedAt, null, true, null);
	}

	/**
	 * Stops the clock. The first stop counts: one that has stopped, or was cancelled,
	 * stays as it is.
	 */
	public Deadline stop(Instant claimed, Instant proven) {
		if (this.claimedStopAt != null || this.cancelled != null) {
			return this;
		}
		return new Deadline(this.promise, this.zone, this.pin, this.startedAt, claimed, proven, this.imported, null);
	}

	/** Takes back a deadline that still runs; a stopped one keeps its verdict. */
	public Deadline cancel(Instant at, String reason) {
		if (this.claimedStopAt != null || this.cancelled != null) {
			return this;
		}
		return new Deadline(this.promise, this.zone, this.pin, this.startedAt, null, null, this.imported,
				new Cancellation(at.truncatedTo(ChronoUnit.MICROS), reason));
	}

	public @Nullable Instant dueAt() {
		return this.pin.dueAt();
	}

	/** By the time that the person names. */
	public Verdict claimedVerdict() {
		return verdict(this.claimedStopAt);
	}

	/** By the time at which the server learned of it. */
	public Verdict provenVerdict() {
		return this.imported ? Verdict.UNMEASURED : verdict(this.provenStopAt);
	}

	/** Still open after its due time. */
	public boolean overdue(Instant asOf) {
		Instant due = dueAt();
		return due != null && this.claimedStopAt == null && this.cancelled == null && asOf.isAfter(due);
	}

	/** Stopped before it started: impossible as a time, kept as a fact. */
	public boolean stoppedBeforeStart() {
		return this.startedAt != null && this.claimedStopAt != null && this.claimedStopAt.isBefore(this.startedAt);
	}

	/** How this deadline came about, among all limits of the company. */
	public Explanation explain(Thresholds thresholds) {
		return Explanation.of(this, thresholds);
	}

	private Verdict verdict(@Nullable Instant stop) {
		Instant due = dueAt();
		if (due == null) {
			return Verdict.UNMEASURED;
		}
		if (stop == null) {
			return Verdict.OPEN;
		}
		return stop.isAfter(due) ? Verdict.BREACHED : Verdict.MET;
	}

	private static @Nullable Instant micros(@Nullable Instant instant) {
		return (instant != null) ? instant.truncatedTo(ChronoUnit.MICROS) : null;
	}

}
