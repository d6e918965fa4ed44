package io.linli.api.sla;

import java.time.Instant;
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
 * Begins the next round where nobody has followed up a complaint in time (C-07, C-17), in
 * the transaction that holds the complaint: a round that was missed stays missed, and the
 * days go on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Rounds {

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
		return clock == Clock.FOLLOW_UP;
	}

	/** Begins the round behind one that is over, once. */
	public void over(UUID complaintId, UUID deadlineId, UUID projectId) {
		Asked<Clocks> asked = this.deadlines.of(complaintId);
		Terms terms = this.deadlines.terms(CaseKind.COMPLAINT, this.projects.ask(projectId)).get();
		Clocks clocks = asked.get();
		Instant begun = clocks.nextRound(deadlineId, terms);
		if (begun != null) {
			this.events.appendConsequence(SubjectKind.COMPLAINT, complaintId,
					Happening.of("ROUND_BEGUN", begun, "SYSTEM"));
			this.deadlines.keep(clocks);
		}
	}

}
