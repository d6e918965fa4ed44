package io.linli.api.repair;

import java.time.Instant;

import io.linli.api.project.Projects;
import io.linli.api.sla.Deadlines;
import io.linli.sla.Clock;
import org.springframework.stereotype.Component;

/**
 * The promises that run on a repair.
 */
@Component
class RepairClocks {

	private final Deadlines deadlines;

	private final Projects projects;

	RepairClocks(Deadlines deadlines, Projects projects) {
		this.deadlines = deadlines;
		this.projects = projects;
	}

	void start(RepairRequest request, Clock clock, Instant from) {
		this.deadlines.start(request.subject(), clock, request.scope(), from, this.projects.get(request.projectId()));
	}

	void stop(RepairRequest request, Clock clock, Instant claimed, Instant proven) {
		this.deadlines.stop(request.id(), clock, request.subject().cycle(), claimed, proven);
	}

	/** What is due first gives the repair its place in the work list. */
	void order(RepairRequest request) {
		request.dueAt(this.deadlines.earliestDue(request.id()));
	}

}
