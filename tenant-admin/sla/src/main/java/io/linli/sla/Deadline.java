package io.linli.sla;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import io.linli.sla.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A promise that runs or ran: start, pauses, due, stop, and the verdict, each twice. As
 * claimed is when the person says that it happened, as proven is when the server learned
 * of it. Verdicts are derived, never stored here, so that computed again they come out
 * the same. Instants have the database's microseconds.
 *
 * @param imported the server saw none of it: nothing is proven
 * @param pauses in the order in which the server learned of them; only the last may last
 * @param provenDueAt when it is due by the pauses that are proven
 * @param reclassifiedAt when the case was found to be of another kind, which this
 * deadline has counted from its start; null: it was of this kind all along
 */
public record Deadline(Promise promise, ZoneId zone, Pin pin, @Nullable Instant startedAt,
		@Nullable Instant claimedStopAt, @Nullable Instant provenStopAt, boolean imported,
		@Nullable Cancellation cancelled, List<Pause> pauses, @Nullable Instant provenDueAt,
		@Nullable Instant reclassifiedAt) {

	/** A deadline taken back, with its reason, such as RECLASSIFIED. */
	public record Cancellation(Instant at, String reason) {

		/** The case is of another kind than it was thought to be. */
		public static final String RECLASSIFIED = "RECLASSIFIED";

		/** What is done again and again is not owed any more: the works are done. */
		public static final String COMPLETED = "COMPLETED";

		/** The contract ended before that was due: it is owed no longer. */
		public static final String ENDED = "ENDED";

	}

	/**
	 * What becomes of a deadline when its case is of another kind.
	 *
	 * @param former as it was, or cancelled where {@code next} takes its place
	 * @param next null: the former one stays
	 */
	public record Reclassified(Deadline former, @Nullable Deadline next) {
	}

	public Deadline {
		startedAt = micros(startedAt);
		claimedStopAt = micros(claimedStopAt);
		provenStopAt = micros(provenStopAt);
		provenDueAt = micros(provenDueAt);
		reclassifiedAt = micros(reclassifiedAt);
		pauses = List.copyOf(pauses);
	}

	/** Starts the clock of a promise and pins the limit in force. */
	public static Deadline start(Promise promise, Instant startedAt, WorkCalendar calendar, Thresholds thresholds) {
		Instant start = startedAt.truncatedTo(ChronoUnit.MICROS);
		Pin pin = thresholds.resolve(promise, start, calendar).pin();
		return new Deadline(promise, calendar.zone(), pin, start, null, null, false, null, List.of(), pin.dueAt(),
				null);
	}

	/**
	 * A record of another system with the time that it promised; no server of ours saw
	 * it.
	 */
	public static Deadline imported(Promise promise, ZoneId zone, @Nullable Instant startedAt, Pin pin,
			@Nullable Instant stoppedAt) {
		return new Deadline(promise, zone, pin, startedAt, stoppedAt, null, true, null, List.of(), pin.dueAt(), null);
	}

	/**
	 * What a paper of the case sets counts, where the limit is not stricter.
	 * @param reference the number of the paper
	 */
	public Deadline dueBy(Instant due, String reference) {
		Instant limit = dueAt();
		if (limit != null && !due.isBefore(limit)) {
			return this;
		}
		Pin set = Pin.set(due, reference);
		return new Deadline(this.promise, this.zone, set, this.startedAt, this.claimedStopAt, this.provenStopAt,
				this.imported, this.cancelled, this.pauses, set.dueAt(), this.reclassifiedAt);
	}

	/**
	 * Stops the clock. The first stop counts: one that has stopped, or was cancelled,
	 * stays as it is.
	 * @throws IllegalStateException while it is paused: {@link #resume} it first, which
	 * needs its limit
	 */
	public Deadline stop(Instant claimed, Instant proven) {
		if (!running()) {
			return this;
		}
		if (paused() != null) {
			throw new IllegalStateException("A paused clock is resumed before it stops");
		}
		return new Deadline(this.promise, this.zone, this.pin, this.startedAt, claimed, proven, this.imported, null,
				this.pauses, this.provenDueAt, this.reclassifiedAt);
	}

	/** Takes back a deadline that still runs; a stopped one keeps its verdict. */
	public Deadline cancel(Instant at, String reason) {
		if (!running()) {
			return this;
		}
		return new Deadline(this.promise, this.zone, this.pin, this.startedAt, null, null, this.imported,
				new Cancellation(at.truncatedTo(ChronoUnit.MICROS), reason), this.pauses, this.provenDueAt,
				this.reclassifiedAt);
	}

	/**
	 * Lets the clock stand still. One that does not run, or is paused already, stays as
	 * it is.
	 * @throws IllegalArgumentException where the promise may not be paused for this
	 * reason
	 */
	public Deadline pause(PauseReason reason, Instant claimed, Instant proven) {
		if (!reason.allows(this.promise)) {
			throw new IllegalArgumentException(this.promise.clock() + " is not paused for " + reason);
		}
		if (!running() || paused() != null) {
			return this;
		}
		return with(
				Stream.concat(this.pauses.stream(), Stream.of(new Pause(reason, claimed, proven, null, null))).toList(),
				this.pin, this.provenDueAt);
	}

	/**
	 * Lets it go on; the due time moves by what would have counted meanwhile. One that is
	 * not paused stays as it is.
	 * @param limit of the threshold that it pins; null where it pins none, and nothing
	 * moves
	 * @param calendar the version that it pins
	 */
	public Deadline resume(Instant claimed, Instant proven, @Nullable Limit limit, WorkCalendar calendar) {
		Pause last = paused();
		if (last == null || !running()) {
			return this;
		}
		List<Pause> all = Stream
			.concat(this.pauses.stream().limit(this.pauses.size() - 1L), Stream.of(last.until(claimed, proven)))
			.toList();
		return counted(all, limit, calendar);
	}

	/**
	 * The case is of another kind: the limit of that kind counts from the start that
	 * there was. Whoever has missed the limit of the former kind, as claimed or as
	 * proven, does not get more time by it. What was promised for this one case stays.
	 * @param at when the server learned of it: a claimed time would let a missed limit be
	 * reclassified away
	 */
	public Reclassified reclassify(Promise other, Instant at, Thresholds thresholds, WorkCalendar calendar) {
		Instant start = this.startedAt;
		if (start == null || !running() || other.equals(this.promise) || this.pin.ofOneCase()) {
			return new Reclassified(this, null);
		}
		Resolution found = thresholds.resolve(other, start, calendar);
		List<Pause> kept = this.pauses.stream().filter((pause) -> pause.reason().allows(other)).toList();
		Deadline next = new Deadline(other, this.zone, found.pin(), start, null, null, this.imported, null, kept,
				found.pin().dueAt(), at)
			.counted(found, calendar);
		if ((overdue(at) || provenOverdue(at)) && !next.dueBefore(dueAt())) {
			return new Reclassified(this, null);
		}
		return new Reclassified(cancel(at, Cancellation.RECLASSIFIED), next);
	}

	/**
	 * What it would have been with another answer to its promise: start, pauses and stop
	 * are what they were.
	 */
	Deadline under(Resolution found, WorkCalendar calendar) {
		return new Deadline(this.promise, this.zone, found.pin(), this.startedAt, this.claimedStopAt, this.provenStopAt,
				this.imported, this.cancelled, this.pauses, found.pin().dueAt(), this.reclassifiedAt)
			.counted(found, calendar);
	}

	/** As claimed. */
	public @Nullable Instant dueAt() {
		return this.pin.dueAt();
	}

	/** The pause that lasts; null: the clock does not stand still. */
	public @Nullable Pause paused() {
		return (!this.pauses.isEmpty() && this.pauses.getLast().lasts()) ? this.pauses.getLast() : null;
	}

	/** By the time that the person names. */
	public Verdict claimedVerdict() {
		return verdict(this.claimedStopAt, dueAt());
	}

	/** By the time at which the server learned of it. */
	public Verdict provenVerdict() {
		return this.imported ? Verdict.UNMEASURED : verdict(this.provenStopAt, this.provenDueAt);
	}

	/** Still open after its due time, and was not standing still by then, as claimed. */
	public boolean overdue(Instant asOf) {
		Pause pause = paused();
		return overdue(asOf, dueAt(), (pause != null) ? pause.claimedFrom() : null);
	}

	/** The same as proven. */
	public boolean provenOverdue(Instant asOf) {
		Pause pause = paused();
		return overdue(asOf, this.provenDueAt, (pause != null) ? pause.provenFrom() : null);
	}

	private boolean overdue(Instant asOf, @Nullable Instant due, @Nullable Instant pausedFrom) {
		return due != null && running() && asOf.isAfter(due) && (pausedFrom == null || pausedFrom.isAfter(due));
	}

	/**
	 * Its limit had passed when the case was found to be of this kind: a breach that
	 * nobody could have kept.
	 */
	public boolean breachedByReclassification() {
		Instant due = dueAt();
		return this.reclassifiedAt != null && due != null && this.reclassifiedAt.isAfter(due)
				&& claimedVerdict() != Verdict.MET;
	}

	/** Stopped before it started: impossible as a time, kept as a fact. */
	public boolean stoppedBeforeStart() {
		return this.startedAt != null && this.claimedStopAt != null && this.claimedStopAt.isBefore(this.startedAt);
	}

	/**
	 * How this deadline came about, among all limits of the company.
	 * @param calendar the version that it pins, or that of its start where it pins none
	 */
	public Explanation explain(Thresholds thresholds, WorkCalendar calendar) {
		return Explanation.of(this, thresholds, calendar);
	}

	private boolean running() {
		return this.claimedStopAt == null && this.cancelled == null;
	}

	private boolean dueBefore(@Nullable Instant other) {
		Instant due = dueAt();
		return due != null && other != null && due.isBefore(other);
	}

	/** A limit that was found without pauses, moved by those that there are. */
	private Deadline counted(Resolution found, WorkCalendar calendar) {
		return (found instanceof Resolution.Pinned pinned && !this.pauses.isEmpty())
				? counted(this.pauses, pinned.winner().threshold().limit(), calendar) : this;
	}

	private Deadline counted(List<Pause> all, @Nullable Limit limit, WorkCalendar calendar) {
		if (this.startedAt == null || this.pin.thresholdId() == null || limit == null) {
			return with(all, this.pin, this.provenDueAt);
		}
		Instant claimed = limit.due(this.startedAt, calendar, all.stream().map(Pause::claimed).toList());
		Instant proven = limit.due(this.startedAt, calendar, all.stream().map(Pause::proven).toList());
		return with(all, this.pin.movedTo(claimed), proven);
	}

	private Deadline with(List<Pause> all, Pin moved, @Nullable Instant provenDue) {
		return new Deadline(this.promise, this.zone, moved, this.startedAt, this.claimedStopAt, this.provenStopAt,
				this.imported, this.cancelled, all, provenDue, this.reclassifiedAt);
	}

	private static Verdict verdict(@Nullable Instant stop, @Nullable Instant due) {
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
