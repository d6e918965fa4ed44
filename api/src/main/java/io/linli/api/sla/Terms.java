package io.linli.api.sla;

import java.time.Instant;

import io.linli.api.project.Project;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Promise;
import io.linli.sla.Scope;
import io.linli.sla.Thresholds;
import io.linli.sla.calendar.WorkCalendar;

/**
 * What a project's contract and its company promise: from these a clock takes its limit.
 *
 * @param limits those that may apply to the project's cases of a kind
 */
public record Terms(Project project, Thresholds limits) {

	/**
	 * Starts a clock and pins the limit in force at its start; days are counted in the
	 * project's zone. Without a limit it has no due time.
	 */
	Deadline start(Clock clock, Scope scope, Instant from) {
		Promise promise = new Promise(clock, scope, this.project.levelOn(this.project.day(from)));
		return Deadline.start(promise, from, WorkCalendar.unknown(this.project.zone()), this.limits);
	}

}
