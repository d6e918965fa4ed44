package io.linli.api.sla;

import java.time.Instant;
import java.time.LocalDate;

import io.linli.api.project.Project;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Limit;
import io.linli.sla.Promise;
import io.linli.sla.Resolution;
import io.linli.sla.Scope;
import io.linli.sla.Thresholds;
import io.linli.sla.WorkCalendars;
import io.linli.sla.calendar.WorkCalendar;

/**
 * What a project's contract and its company promise: from these a clock takes its limit.
 *
 * @param limits those that may apply to the project's cases of a kind
 * @param calendars those that may count their working time
 */
public record Terms(Project project, Thresholds limits, WorkCalendars calendars) {

	/**
	 * Starts a clock and pins the limit in force at its start; days are counted in the
	 * project's zone. Without a limit it has no due time.
	 */
	Deadline start(Clock clock, Scope scope, Instant from) {
		LocalDate day = this.project.day(from);
		Promise promise = new Promise(clock, scope, this.project.levelOn(day));
		return Deadline.start(promise, from, calendar(day), this.limits);
	}

	/** Whether a clock that starts then runs again and again. */
	boolean repeat(Clock clock, Scope scope, Instant from) {
		LocalDate day = this.project.day(from);
		Promise promise = new Promise(clock, scope, this.project.levelOn(day));
		return this.limits.resolve(promise, from, calendar(day)) instanceof Resolution.Pinned pinned
				&& pinned.winner().threshold().limit() instanceof Limit.Every;
	}

	/** The case is of another kind, at the level that it started with. */
	Deadline.Reclassified reclassify(Deadline deadline, Scope scope, Instant at) {
		Instant start = deadline.startedAt();
		if (start == null) {
			return new Deadline.Reclassified(deadline, null);
		}
		Promise former = deadline.promise();
		LocalDate day = LocalDate.ofInstant(start, deadline.zone());
		return deadline.reclassify(new Promise(former.clock(), scope, former.contractLevelId()), at, this.limits,
				this.calendars.on(this.project.id(), deadline.zone(), day));
	}

	private WorkCalendar calendar(LocalDate day) {
		return this.calendars.on(this.project.id(), this.project.zone(), day);
	}

}
