package io.linli.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.linli.sla.calendar.WorkCalendar;

/**
 * Why a deadline is due when it is, and what became of it: the limits that applied with
 * their sources, the days of the calendar, the pauses, and the arithmetic in sentences.
 *
 * @param candidates every limit that applies to the start, the one that counts first
 * @param calendar the days on the way to the due time; empty where no working time counts
 * @param steps all of it, one sentence a step
 */
public record Explanation(Deadline deadline, List<Candidate> candidates, List<CalendarStep> calendar,
		List<PauseStep> pauses, List<Words> steps) {

	static Explanation of(Deadline deadline, Thresholds thresholds, WorkCalendar calendar) {
		List<Candidate> candidates = chain(deadline, thresholds, calendar);
		Walk walk = new Walk(deadline, candidates, calendar);
		List<CalendarStep> days = walk.days();
		List<PauseStep> pauses = walk.pauses();
		return new Explanation(deadline, candidates, days, pauses,
				new Narrator(deadline).tell(candidates, days, walk.notices(), pauses));
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
