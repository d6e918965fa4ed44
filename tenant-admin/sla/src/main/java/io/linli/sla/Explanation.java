package io.linli.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.linli.sla.calendar.WorkCalendar;

/**
 * Why a deadline is due when it is, and what became of it: the limits that applied with
 * their sources, and the arithmetic in sentences.
 *
 * @param candidates every limit that applies to the start, the one that counts first
 * @param steps the arithmetic, one sentence a step
 */
public record Explanation(Deadline deadline, List<Candidate> candidates, List<Words> steps) {

	static Explanation of(Deadline deadline, Thresholds thresholds, WorkCalendar calendar) {
		List<Candidate> candidates = chain(deadline, thresholds, calendar);
		return new Explanation(deadline, candidates, new Narrator(deadline).tell(candidates));
	}

	private static List<Candidate> chain(Deadline deadline, Thresholds thresholds, WorkCalendar calendar) {
		Instant start = deadline.startedAt();
		if (start == null || (deadline.dueAt() != null && deadline.pin().thresholdId() == null)) {
			return List.of();
		}
		List<Candidate> now = thresholds.resolve(deadline.promise(), start, calendar).candidates();
		boolean same = now.isEmpty() || now.getFirst().dueAt() == null || pinned(deadline, now.getFirst());
		return same ? now : asPinned(deadline, now);
	}

	private static List<Candidate> asPinned(Deadline deadline, List<Candidate> now) {
		List<Candidate> chain = new ArrayList<>();
		for (Candidate candidate : now) {
			if (pinned(deadline, candidate)) {
				chain.addFirst(candidate.but(Outcome.PINNED));
			}
			else {
				chain.add(candidate.outcome().wins() ? candidate.but(Outcome.SET_LATER) : candidate);
			}
		}
		return List.copyOf(chain);
	}

	private static boolean pinned(Deadline deadline, Candidate candidate) {
		return candidate.threshold().id().equals(deadline.pin().thresholdId());
	}

}
