package io.linli.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.linli.sla.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * All versions of a company's limits. They answer which one applies to a case that starts
 * at some instant: a contract clause wins outright, and the most specific clause
 * of several; without one the strictest limit wins.
 */
public final class Thresholds {

	private static final Comparator<Candidate> MOST_SPECIFIC = Comparator
		.comparing((Candidate candidate) -> candidate.threshold().contractLevelId() == null)
		.thenComparing(candidate -> -candidate.threshold().scope().traits());

	// Of two rates, which close together, the higher one.
	private static final Comparator<Candidate> STRICTEST = Comparator
		.comparing(Candidate::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(candidate -> (candidate.threshold().limit() instanceof Limit.Rate(int percent)) ? -percent : 0);

	// Equal limits still need one winner, the same one at every recomputation.
	private static final Comparator<Candidate> STABLE = MOST_SPECIFIC
		.thenComparing(candidate -> candidate.threshold().source())
		.thenComparing(candidate -> candidate.threshold().id());

	// A rate says how many of a year's cases are kept, and never by when a single one is.
	private static final Comparator<Candidate> ORDER = Comparator.comparing(Thresholds::rate)
		.thenComparing(Thresholds::contract, Comparator.reverseOrder())
		.thenComparing((a, b) -> contract(a) && contract(b) ? MOST_SPECIFIC.compare(a, b) : 0)
		.thenComparing(STRICTEST)
		.thenComparing(STABLE);

	private final Map<Clock, List<Threshold>> byClock = new EnumMap<>(Clock.class);

	public Thresholds(Collection<Threshold> all) {
		all.forEach((threshold) -> this.byClock.computeIfAbsent(threshold.clock(), (clock) -> new ArrayList<>())
			.add(threshold));
	}

	/**
	 * Which limit counts for a clock that starts then, by the calendar of the project.
	 */
	public Resolution resolve(Promise promise, @Nullable Instant start, WorkCalendar calendar) {
		if (start == null) {
			return new Resolution.Unmeasured(Resolution.Reason.NO_START);
		}
		LocalDate day = LocalDate.ofInstant(start, calendar.zone());
		List<Candidate> found = new ArrayList<>();
		for (Threshold threshold : this.byClock.getOrDefault(promise.clock(), List.of())) {
			if (threshold.covers(promise, day)) {
				found.add(new Candidate(threshold, threshold.limit().due(start, calendar), Outcome.ONLY_ONE));
			}
		}
		if (found.isEmpty()) {
			return new Resolution.Unmeasured(Resolution.Reason.NO_THRESHOLD);
		}
		found.sort(ORDER);
		return resolved(ranked(found), calendar.version());
	}

	private static Resolution resolved(List<Candidate> ranked, WorkCalendar.@Nullable Version calendar) {
		Candidate winner = ranked.getFirst();
		if (rate(winner)) {
			return new Resolution.Unmeasured(Resolution.Reason.NO_THRESHOLD, ranked);
		}
		if (winner.dueAt() == null) {
			return new Resolution.Unmeasured(
					(calendar != null) ? Resolution.Reason.NO_WORKING_TIME : Resolution.Reason.NO_CALENDAR, ranked);
		}
		boolean working = winner.threshold().limit() instanceof Limit.WithinWorkingTime;
		return new Resolution.Pinned(winner, ranked, (working && calendar != null) ? calendar.id() : null);
	}

	private static List<Candidate> ranked(List<Candidate> found) {
		if (found.size() == 1) {
			return List.copyOf(found);
		}
		Candidate first = found.getFirst();
		Candidate winner = first.but(contract(first) ? Outcome.CONTRACT : Outcome.STRICTEST);
		List<Candidate> candidates = new ArrayList<>(List.of(winner));
		found.stream().skip(1).map(candidate -> candidate.but(lost(candidate, winner))).forEach(candidates::add);
		return List.copyOf(candidates);
	}

	private static Outcome lost(Candidate candidate, Candidate winner) {
		if (contract(winner) && !contract(candidate)) {
			return Outcome.BELOW_CONTRACT;
		}
		boolean lessSpecific = contract(winner) && MOST_SPECIFIC.compare(winner, candidate) < 0;
		return lessSpecific ? Outcome.LESS_SPECIFIC : Outcome.LESS_STRICT;
	}

	private static boolean rate(Candidate candidate) {
		return candidate.threshold().limit() instanceof Limit.Rate;
	}

	private static boolean contract(Candidate candidate) {
		return candidate.threshold().source() == Source.CONTRACT;
	}

}
