package io.linli.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

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

	private static final Comparator<Candidate> STRICTEST = Comparator.comparing(Candidate::dueAt);

	// Equal limits still need one winner, the same one at every recomputation.
	private static final Comparator<Candidate> STABLE = MOST_SPECIFIC
		.thenComparing(candidate -> candidate.threshold().source())
		.thenComparing(candidate -> candidate.threshold().id());

	private static final Comparator<Candidate> ORDER = Comparator.comparing(Thresholds::contract)
		.reversed()
		.thenComparing((a, b) -> contract(a) && contract(b) ? MOST_SPECIFIC.compare(a, b) : 0)
		.thenComparing(STRICTEST)
		.thenComparing(STABLE);

	private final List<Threshold> all;

	public Thresholds(Collection<Threshold> all) {
		this.all = List.copyOf(all);
	}

	/** Which limit counts for a clock that starts then, in the zone of the project. */
	public Resolution resolve(Promise promise, @Nullable Instant start, ZoneId zone) {
		if (start == null) {
			return new Resolution.Unmeasured(Resolution.Reason.NO_START);
		}
		LocalDate day = start.atZone(zone).toLocalDate();
		List<Candidate> found = this.all.stream()
			.filter(threshold -> threshold.covers(promise, day))
			.map(threshold -> new Candidate(threshold, threshold.limit().due(start, zone), Outcome.ONLY_ONE))
			.sorted(ORDER)
			.toList();
		return found.isEmpty() ? new Resolution.Unmeasured(Resolution.Reason.NO_THRESHOLD) : ranked(found);
	}

	private static Resolution ranked(List<Candidate> found) {
		Candidate first = found.getFirst();
		if (found.size() == 1) {
			return new Resolution.Pinned(first, found);
		}
		Candidate winner = first.but(contract(first) ? Outcome.CONTRACT : Outcome.STRICTEST);
		List<Candidate> candidates = new ArrayList<>(List.of(winner));
		found.stream().skip(1).map(candidate -> candidate.but(lost(candidate, winner))).forEach(candidates::add);
		return new Resolution.Pinned(winner, List.copyOf(candidates));
	}

	private static Outcome lost(Candidate candidate, Candidate winner) {
		if (contract(winner) && !contract(candidate)) {
			return Outcome.BELOW_CONTRACT;
		}
		boolean lessSpecific = contract(winner) && MOST_SPECIFIC.compare(winner, candidate) < 0;
		return lessSpecific ? Outcome.LESS_SPECIFIC : Outcome.LESS_STRICT;
	}

	private static boolean contract(Candidate candidate) {
		return candidate.threshold().source() == Source.CONTRACT;
	}

}
