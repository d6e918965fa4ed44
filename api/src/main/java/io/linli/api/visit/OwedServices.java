package io.linli.api.visit;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Ids;
import io.linli.api.project.Projects;
import io.linli.api.sla.Clocks;
import io.linli.api.sla.Deadlines;
import io.linli.api.sla.Terms;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The callbacks that services owe, and their clocks (B-03, B-05). What a contract owes
 * only later has none before that: the limit counts that is in force then.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwedServices {

	private static final String BEGUN = "update service_callback set due_at = ?, clock_at = null where id = ?";

	private final ServiceCallbacks callbacks;

	private final Deadlines deadlines;

	private final Projects projects;

	private final Events events;

	private final TenantWrites writes;

	private final InstantSource time;

	OwedServices(ServiceCallbacks callbacks, Deadlines deadlines, Projects projects, Events events, TenantWrites writes,
			InstantSource time) {
		this.callbacks = callbacks;
		this.deadlines = deadlines;
		this.projects = projects;
		this.events = events;
		this.writes = writes;
		this.time = time;
	}

	/** A service owes a callback from a time on. */
	void owe(UUID service, UUID project, CaseKind kind, Occasion occasion, Instant since) {
		UUID id = Ids.next();
		Instant now = this.time.instant();
		boolean later = since.isAfter(now);
		ServiceCallback callback = new ServiceCallback(id, project, kind, since, 0, true);
		Clocks clocks = Clocks.none();
		@Nullable Instant due = later ? null : start(callback, clocks);
		this.writes.insert("service_callback",
				new Values().key("id", id)
					.key("project_id", project)
					.key("agreed_service_id", service)
					.name("occasion", occasion)
					.time("owed_since", since)
					.time("due_at", due)
					.time("clock_at", later ? since : null));
		this.deadlines.keep(clocks);
		if (later) {
			append(callback, "PLANNED", now);
		}
		else {
			append(callback, "OWED", since);
		}
	}

	/** Starts the clock of one that has come to be owed; one that has begun stays. */
	void begin(UUID id) {
		for (ServiceCallback callback : this.callbacks.waiting(id).get()) {
			Clocks clocks = Clocks.none();
			this.writes.tell(BEGUN, typed(start(callback, clocks)), id);
			this.deadlines.keep(clocks);
			append(callback, "OWED", callback.owedSince());
		}
	}

	/** A contract has ended: what was not owed yet is owed no longer. */
	void end(UUID service, Instant contract) {
		Instant now = this.time.instant();
		for (ServiceCallback callback : this.callbacks.ofService(service).get()) {
			if (callback.endsWith(contract, now)) {
				Clocks clocks = this.deadlines.of(callback.id()).get();
				clocks.takeBack(Clock.CALLBACK, 1, now, Deadline.Cancellation.ENDED);
				callback.cancel(now);
				this.callbacks.keep(callback);
				this.deadlines.keep(clocks);
				append(callback, "CANCELLED", now);
			}
		}
	}

	/** Starts a clock; null: no limit applies. */
	private @Nullable Instant start(ServiceCallback callback, Clocks clocks) {
		Terms terms = this.deadlines
			.terms(callback.scope().caseKind(), this.projects.ask(callback.subject().projectId()))
			.get();
		return clocks.start(callback.subject(), Clock.CALLBACK, callback.scope(), callback.owedSince(), terms);
	}

	private static Object typed(@Nullable Instant due) {
		return (due != null) ? due : JDBCType.TIMESTAMP_WITH_TIMEZONE;
	}

	private void append(ServiceCallback callback, String kind, Instant at) {
		this.events.appendConsequence(SubjectKind.SERVICE_CALLBACK, callback.id(), Happening.of(kind, at, "SYSTEM"));
	}

}
