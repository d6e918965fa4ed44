package io.linli.api.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.DeadlineRows;
import io.linli.sla.Pause;
import io.linli.sla.PauseReason;
import io.linli.sla.Promise;
import io.linli.sla.Scope;
import io.linli.sla.Subject;
import io.linli.sla.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one record. They start and stop here and are kept by {@link Deadlines};
 * which limit counts, and what became of it, is decided by {@code io.linli.sla}.
 */
public final class Clocks {

	/** A round of a clock of a record's cycle, of which one counts. */
	private record Place(Clock clock, int cycle, int round) {

		/** Of a clock that runs once. */
		Place(Clock clock, int cycle) {
			this(clock, cycle, 1);
		}

	}

	/** A new deadline has not been stored yet. */
	static final int NEW = -1;

	private final Map<UUID, DeadlineRows.Row> stored = new HashMap<>();

	private final Map<Place, DeadlineRows.Row> current = new LinkedHashMap<>();

	/** Those that something else took the place of, since they were stored. */
	private final List<DeadlineRows.Row> replaced = new ArrayList<>();

	private final Pins pins;

	/** Those that have been stored; of the cancelled ones nothing becomes any more. */
	Clocks(List<DeadlineRows.Row> rows, Pins pins) {
		this.pins = pins;
		rows.stream().filter((row) -> row.deadline().cancelled() == null).forEach((row) -> {
			this.stored.put(row.id(), row);
			this.current.put(place(row), row);
		});
	}

	/** Those of a record that is new. */
	public static Clocks none() {
		return new Clocks(List.of(), Pins.NONE);
	}

	/**
	 * Starts a clock. An imported record keeps the promise that its ledger made; while
	 * the case stands still, a clock that may stands still as well.
	 * @return when it is due; null where no limit applies
	 */
	public @Nullable Instant start(Subject subject, Clock clock, Scope scope, Instant from, Terms terms) {
		return this.current
			.computeIfAbsent(new Place(clock, subject.cycle()),
					(place) -> new DeadlineRows.Row(Ids.next(), subject, still(terms.start(clock, scope, from)), NEW))
			.deadline()
			.dueAt();
	}

	/**
	 * A paper of the record sets when a clock of a cycle is due at the latest.
	 * @param reference the number of the paper
	 */
	public void dueBy(Clock clock, int cycle, Instant due, String reference) {
		this.current.computeIfPresent(new Place(clock, cycle),
				(place, row) -> with(row, row.deadline().dueBy(due, reference)));
	}

	/**
	 * Stops a clock of a cycle, and with it a pause; where it has stopped before, or
	 * never ran, nothing happens.
	 * @param claimed when the person says that it was done
	 * @param proven when the server learned of it
	 */
	public void stop(Clock clock, int cycle, Instant claimed, Instant proven) {
		this.current.computeIfPresent(new Place(clock, cycle),
				(place, row) -> with(row, goneOn(row, claimed, proven).stop(claimed, proven)));
	}

	/**
	 * Begins a round of what is done again and again: the first one, or the next one
	 * behind those that there are. Without a limit that repeats there is none.
	 * @return whether one has begun
	 */
	public boolean startRound(Subject subject, Clock clock, Scope scope, Instant from, Terms terms) {
		if (!terms.repeat(clock, scope, from)) {
			return false;
		}
		int last = rounds(clock, subject.cycle()).mapToInt((row) -> row.subject().round()).max().orElse(0);
		Subject next = subject.inRound(last + 1);
		this.current.put(new Place(clock, subject.cycle(), last + 1),
				new DeadlineRows.Row(Ids.next(), next, terms.start(clock, scope, from), NEW));
		return true;
	}

	/**
	 * It was done, which ends every round that had begun by then: the one of these days,
	 * and those that were missed.
	 * @return whether the next round is to begin
	 */
	public boolean meetRounds(Clock clock, int cycle, Instant claimed, Instant proven) {
		List<DeadlineRows.Row> running = rounds(clock, cycle).filter((row) -> runs(row.deadline())).toList();
		List<DeadlineRows.Row> begun = running.stream()
			.filter((row) -> row.deadline().startedAt() != null && !claimed.isBefore(row.deadline().startedAt()))
			.toList();
		begun.forEach((row) -> this.current.put(place(row), with(row, row.deadline().stop(claimed, proven))));
		return !running.isEmpty() && begun.size() == running.size();
	}

	/** It is not done any more, which ends every round that runs. */
	public void endRounds(Clock clock, int cycle, Instant claimed, Instant proven) {
		rounds(clock, cycle).filter((row) -> runs(row.deadline()))
			.toList()
			.forEach((row) -> this.current.put(place(row), with(row, row.deadline().stop(claimed, proven))));
	}

	/**
	 * It is not owed any more, which takes back every round that runs. One whose due time
	 * the server's clock has passed was missed: it ends now, too late.
	 * @param at when the server learned of it: a claimed time would let a missed round be
	 * taken back
	 */
	public void takeBackRounds(Clock clock, int cycle, Instant at) {
		rounds(clock, cycle).filter((row) -> runs(row.deadline()))
			.toList()
			.forEach((row) -> this.current.put(place(row), with(row, row.deadline().provenOverdue(at)
					? row.deadline().stop(at, at) : row.deadline().cancel(at, Deadline.Cancellation.COMPLETED))));
	}

	/**
	 * It is owed no longer. A clock that has stopped, or never ran, stays as it is.
	 * @param at when the server learned of it
	 */
	public void takeBack(Clock clock, int cycle, Instant at, String reason) {
		this.current.computeIfPresent(new Place(clock, cycle),
				(place, row) -> with(row, row.deadline().cancel(at, reason)));
	}

	/** Whether a round runs. */
	public boolean runsInRounds(Clock clock, int cycle) {
		return rounds(clock, cycle).anyMatch((row) -> runs(row.deadline()));
	}

	/**
	 * Begins the round behind one whose due time has passed, unless there is one, or by
	 * then no limit that repeats.
	 * @return when it begins; null where there was nothing to begin
	 */
	@Nullable Instant nextRound(UUID deadlineId, Terms terms) {
		DeadlineRows.Row over = this.current.values()
			.stream()
			.filter((row) -> row.id().equals(deadlineId) && runs(row.deadline()))
			.findFirst()
			.orElse(null);
		Instant due = (over != null) ? over.deadline().dueAt() : null;
		if (over == null || due == null) {
			return null;
		}
		Promise promise = over.deadline().promise();
		if (rounds(promise.clock(), over.subject().cycle())
			.anyMatch((row) -> row.subject().round() > over.subject().round())) {
			return null;
		}
		return startRound(over.subject(), promise.clock(), promise.scope(), due, terms) ? due : null;
	}

	/**
	 * Lets all those stand still that run and may for this reason.
	 * @throws RefusedException where the case stands still already, or none of them may
	 */
	public void pause(PauseReason reason, Instant claimed, Instant proven) {
		if (lasting().isPresent()) {
			throw RefusedException.wrongState("It stands still already.");
		}
		List<Deadline> able = running().filter((deadline) -> reason.allows(deadline.promise())).toList();
		if (able.isEmpty()) {
			throw RefusedException.wrongState("No clock of it runs that may stand still because of " + reason + ".");
		}
		Checks.expectAfter(claimed, first(able, Deadline::startedAt), "its clock started");
		this.current.replaceAll((place, row) -> able.contains(row.deadline())
				? with(row, row.deadline().pause(reason, claimed, proven)) : row);
	}

	/**
	 * Lets those go on that stand still.
	 * @throws RefusedException where none does
	 */
	public void resume(Instant claimed, Instant proven) {
		Pause pause = lasting().orElseThrow(() -> RefusedException.wrongState("It does not stand still."));
		Checks.expectAfter(claimed, pause.claimedFrom(), "it stood still");
		this.current.replaceAll((place, row) -> with(row, goneOn(row, claimed, proven)));
	}

	/**
	 * Lets those go on that stand still for this reason, which does not count any more;
	 * where none does, nothing happens.
	 */
	public void endPause(PauseReason reason, Instant claimed, Instant proven) {
		if (lasting().filter((pause) -> pause.reason() == reason).isPresent()) {
			resume(claimed, proven);
		}
	}

	/**
	 * The case is of another kind: the limit of that kind counts for each clock that
	 * runs, from its start; the deadline that it had is kept as cancelled. One that was
	 * missed stays, unless the other kind is the stricter one.
	 * @param at when the server learned of it
	 */
	public void reclassify(Scope scope, Instant at, Terms terms) {
		this.current.replaceAll((place, row) -> {
			Deadline.Reclassified changed = terms.reclassify(row.deadline(), scope, at);
			if (changed.next() == null) {
				return row;
			}
			this.replaced.add(with(row, changed.former()));
			return new DeadlineRows.Row(Ids.next(), row.subject(), changed.next(), NEW);
		});
	}

	/** When a clock of a cycle is due; null where it never ran, or has no limit. */
	public @Nullable Instant dueAt(Clock clock, int cycle) {
		DeadlineRows.Row row = this.current.get(new Place(clock, cycle));
		return (row != null) ? row.deadline().dueAt() : null;
	}

	/** When the first of those that run is due; null where none has a limit. */
	public @Nullable Instant earliestDue() {
		return first(running().filter((deadline) -> deadline.claimedVerdict() == Verdict.OPEN).toList(),
				Deadline::dueAt);
	}

	/** When a clock of a cycle started; null where it never ran. */
	public @Nullable Instant startedAt(Clock clock, int cycle) {
		DeadlineRows.Row row = this.current.get(new Place(clock, cycle));
		return (row != null) ? row.deadline().startedAt() : null;
	}

	/**
	 * Those that have changed since they were stored, what was replaced before what takes
	 * its place.
	 */
	Collection<DeadlineRows.Row> changed() {
		return Stream.concat(this.replaced.stream(), this.current.values().stream())
			.filter((row) -> !row.equals(this.stored.get(row.id())))
			.toList();
	}

	private Stream<Deadline> running() {
		return this.current.values().stream().map(DeadlineRows.Row::deadline).filter(Clocks::runs);
	}

	private static boolean runs(Deadline deadline) {
		return deadline.claimedStopAt() == null && deadline.cancelled() == null;
	}

	private Stream<DeadlineRows.Row> rounds(Clock clock, int cycle) {
		return this.current.values()
			.stream()
			.filter((row) -> row.deadline().promise().clock() == clock && row.subject().cycle() == cycle);
	}

	/** The pause in which the case stands still. */
	private Optional<Pause> lasting() {
		return running().map(Deadline::paused).filter(Objects::nonNull).findFirst();
	}

	private Deadline still(Deadline started) {
		return lasting().filter((pause) -> pause.reason().allows(started.promise()))
			.map((pause) -> started.pause(pause.reason(), pause.claimedFrom(), pause.provenFrom()))
			.orElse(started);
	}

	private Deadline goneOn(DeadlineRows.Row row, Instant claimed, Instant proven) {
		if (row.deadline().paused() == null) {
			return row.deadline();
		}
		Pins.Pinned pinned = this.pins.of(row);
		return row.deadline().resume(claimed, proven, pinned.limit(), pinned.calendar());
	}

	private static @Nullable Instant first(List<Deadline> deadlines, Function<Deadline, @Nullable Instant> time) {
		return deadlines.stream().map(time).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
	}

	private static DeadlineRows.Row with(DeadlineRows.Row row, Deadline deadline) {
		return new DeadlineRows.Row(row.id(), row.subject(), deadline, row.version());
	}

	private static Place place(DeadlineRows.Row row) {
		return new Place(row.deadline().promise().clock(), row.subject().cycle(), row.subject().round());
	}

}
