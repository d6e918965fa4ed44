package io.linli.api.sla;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.project.Projects;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the next round where nobody has followed up a complaint (C-07) or patrolled a
 * renovation (D-19) in time, in the transaction that holds the case: a round that was
 * missed stays missed, and the days go on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rounds {

	private static final Map<Clock, CaseKind> REPEATING = Map.of(Clock.FOLLOW_UP, CaseKind.COMPLAINT, Clock.PATROL,
			CaseKind.RENOVATION);

	private final Deadlines deadlines;

	private final Projects projects;

	private final Events events;

	Rounds(Deadlines deadlines, Projects projects, Events events) {
		this.deadlines = deadlines;
		this.projects = projects;
		this.events = events;
	}

	/** Whether a clock runs again and again. */
	public static boolean repeats(Clock clock) {
		return REPEATING.containsKey(clock);
	}

	/** Begins the round behind one of this clock that is over, once. */
	public void over(SubjectKind kind, UUID subjectId, UUID deadlineId, Clock clock, UUID projectId) {
		Asked<Clocks> asked = this.deadlines.of(subjectId);
		CaseKind promised = Objects.requireNonNull(REPEATING.get(clock));
		Terms terms = this.deadlines.terms(promised, this.projects.ask(projectId)).get();
		Clocks clocks = asked.get();
		Instant begun = clocks.nextRound(deadlineId, terms);
		if (begun != null) {
			this.events.appendConsequence(kind, subjectId, Happening.of("ROUND_BEGUN", begun, "SYSTEM"));
			this.deadlines.keep(clocks);
		}
	}

}
