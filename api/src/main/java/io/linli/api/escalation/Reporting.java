package io.linli.api.escalation;

import java.time.Instant;
import java.time.InstantSource;

import io.linli.api.project.AskedProject;
import io.linli.api.project.Projects;
import io.linli.tenancy.Asked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those to whom a report goes, in the very transaction that files it (B-16).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reporting {

	private final Policies policies;

	private final Notices notices;

	private final Projects projects;

	private final InstantSource time;

	Reporting(Policies policies, Notices notices, Projects projects, InstantSource time) {
		this.policies = policies;
		this.notices = notices;
		this.projects = projects;
		this.time = time;
	}

	@EventListener
	void on(NonConformity reported) {
		Asked<Policy> policy = this.policies.ask();
		AskedProject project = this.projects.ask(reported.projectId());
		Instant toldAt = policy.get().tell(this.time.instant(), project.get().zone(), false);
		reported.told()
			.forEach((role) -> this.notices.add(new Notice(reported.projectId(), reported.kind(), reported.callbackId(),
					role, reported.reportedAt(), toldAt), Notice.Kind.NON_CONFORMITY, reported.finding()));
	}

}
