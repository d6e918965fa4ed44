package io.linli.api.escalation;

import java.time.Instant;
import java.time.InstantSource;

import io.linli.api.complaint.ComplaintUrged;
import io.linli.api.project.AskedProject;
import io.linli.api.project.Projects;
import io.linli.api.repair.RepairUrged;
import io.linli.sla.Subject;
import io.linli.sla.Urgency;
import io.linli.tenancy.Asked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those whom the ladder tells first that somebody urges 催办, in the very transaction
 * that says so.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Urging {

	private final Policies policies;

	private final Notices notices;

	private final Projects projects;

	private final InstantSource time;

	Urging(Policies policies, Notices notices, Projects projects, InstantSource time) {
		this.policies = policies;
		this.notices = notices;
		this.projects = projects;
		this.time = time;
	}

	@EventListener
	void on(ComplaintUrged urged) {
		tell(urged.subject(), urged.note(), urged.urgedAt(), false);
	}

	@EventListener
	void on(RepairUrged urged) {
		tell(urged.subject(), urged.note(), urged.urgedAt(), urged.scope().urgency() == Urgency.EMERGENCY);
	}

	/** Whatever is claimed of its time, it is told from now on. */
	private void tell(Subject subject, String note, Instant urgedAt, boolean emergency) {
		Asked<Policy> asked = this.policies.ask();
		AskedProject project = this.projects.ask(subject.projectId());
		Policy policy = asked.get();
		this.notices.add(new Notice(subject.projectId(), subject.kind(), subject.id(),
				policy.ladder(subject.kind()).responsible(), urgedAt,
				policy.tell(this.time.instant(), project.get().zone(), emergency)), Notice.Kind.URGED, note);
	}

}
