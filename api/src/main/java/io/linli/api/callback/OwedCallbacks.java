package io.linli.api.callback;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import io.linli.api.activity.ParticipantsSelected;
import io.linli.api.complaint.ComplaintSolved;
import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Ids;
import io.linli.api.project.Projects;
import io.linli.api.repair.RepairCompleted;
import io.linli.api.sla.Clocks;
import io.linli.api.sla.Deadlines;
import io.linli.api.sla.Terms;
import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Scope;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owes a callback for whatever was solved or completed, and to whoever was selected of an
 * activity, in the very transaction that says so: one for each case and cycle.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwedCallbacks {

	private static final Scope ACTIVITY = Scope.of(CaseKind.ACTIVITY);

	private static final String CULTURE = CaseKind.ACTIVITY.title().in(Locale.SIMPLIFIED_CHINESE);

	private final Callbacks callbacks;

	private final Deadlines deadlines;

	private final Projects projects;

	private final Events events;

	OwedCallbacks(Callbacks callbacks, Deadlines deadlines, Projects projects, Events events) {
		this.callbacks = callbacks;
		this.deadlines = deadlines;
		this.projects = projects;
		this.events = events;
	}

	/** Every complaint is called back (B-01, C-08). */
	@EventListener
	void on(ComplaintSolved solved) {
		owe(solved.subject(), solved.scope(), solved.solvedAt());
	}

	/**
	 * So is every repair inside a dwelling (B-02), and every paid one and legacy item
	 * wherever it is (B-06); those in the public area are verified on site (B-07).
	 */
	@EventListener
	void on(RepairCompleted completed) {
		if (completed.scope().area() == Area.PRIVATE || completed.paidOrLegacy()) {
			owe(completed.subject(), completed.scope(), completed.completedAt());
		}
	}

	/** Each of them is asked apart from the others (B-04, B-08, B-18). */
	@EventListener
	void on(ParticipantsSelected selected) {
		Terms terms = terms(ACTIVITY, selected.projectId());
		for (UUID participant : selected.participants()) {
			Callback callback = Callback.owe(Ids.next(), new Case.OfParticipant(selected.activityId(), participant), 1,
					selected.endedAt());
			add(callback, selected.projectId(), CULTURE, ACTIVITY, terms);
		}
	}

	private void owe(Subject of, Scope scope, Instant since) {
		add(Callback.owe(Ids.next(), Case.of(of), of.cycle(), since), of.projectId(), of.category(), scope,
				terms(scope, of.projectId()));
	}

	private Terms terms(Scope scope, UUID project) {
		return this.deadlines.terms(scope.caseKind(), this.projects.ask(project)).get();
	}

	private void add(Callback callback, UUID project, String category, Scope scope, Terms terms) {
		Subject subject = new Subject(SubjectKind.CALLBACK, callback.id(), project, category, callback.cycle());
		Clocks clocks = Clocks.none();
		this.callbacks.add(callback, project,
				clocks.start(subject, Clock.CALLBACK, scope, callback.owedSince(), terms));
		this.events.appendConsequence(SubjectKind.CALLBACK, callback.id(),
				Happening.of("OWED", callback.owedSince(), "SYSTEM"));
		this.deadlines.keep(clocks);
	}

}
