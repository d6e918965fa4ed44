package io.linli.api.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.project.AskedProject;
import io.linli.api.project.Projects;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where visits at home are entered that are made for the year's sake, and those that
 * found nobody there (B-23). Attempts in vain belong to the visit that is still to be
 * made, whose key they choose.
 */
@Component
class HomeVisitDesk {

	private static final String HOME = Visit.Method.HOME_VISIT.name();

	// Two who go to one household enter it one after the other.
	private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('home_visit' || ?, 0)) is null";

	private static final String TO_BE_MADE = """
			select home_visit_id, count(*)::int as attempts from callback_attempt a
			 where household_id = ?
			   and not exists (select from home_visit v where v.tenant_id = a.tenant_id and v.id = a.home_visit_id)
			 group by home_visit_id""";

	private final Idempotency idempotency;

	private final Projects projects;

	private final Events events;

	private final TenantWrites writes;

	private final InstantSource time;

	HomeVisitDesk(Idempotency idempotency, Projects projects, Events events, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.projects = projects;
		this.events = events;
		this.writes = writes;
		this.time = time;
	}

	/** A household is visited at home. */
	@Transactional
	UUID record(Visit.Record command) {
		Checks checks = new Checks();
		Place place = Place.of(checks, command.projectId(), command.householdId());
		Answers answers = command.answers().check(checks);
		checks.require(command.declined() != answers.given(),
				"Somebody who is visited answers something, or declines to.", "declined");
		Instant at = checks.occurred(command.occurredAt(), this.time.instant());
		checks.pass();
		ToBeMade visit = toBeMade(place);
		this.idempotency.claim(command, visit.id());
		AskedProject project = this.projects.ask(place.project(), place.household());
		Asked<Instant> recorded = this.events.append(SubjectKind.HOME_VISIT, visit.id(),
				Happening.of("VISITED", at, HOME));
		project.get();
		this.writes.insert("home_visit",
				place.values(visit.id())
					.and(answers.values())
					.flag("declined", command.declined())
					.time("visited_at", at)
					.time("recorded_at", recorded.get())
					.text("recorded_by", CurrentCaller.get().name()));
		return visit.id();
	}

	/** Nobody was at home. */
	@Transactional
	UUID attempt(Visit.Attempt command) {
		Checks checks = new Checks();
		Place place = Place.of(checks, command.projectId(), command.householdId());
		Instant at = checks.occurred(command.occurredAt(), this.time.instant());
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.projects.ask(place.project(), place.household()).get();
		ToBeMade visit = toBeMade(place);
		Asked<Instant> recorded = this.events.append(SubjectKind.HOME_VISIT, visit.id(),
				Happening.of("NOT_REACHED", at, HOME));
		this.writes.insert("callback_attempt",
				place.values(id)
					.key("home_visit_id", visit.id())
					.number("number", visit.attempts() + 1)
					.text("method", HOME)
					.text("caller", CurrentCaller.get().name())
					.flag("reached", false)
					.time("attempted_at", at)
					.time("recorded_at", recorded.get()));
		return id;
	}

	private ToBeMade toBeMade(Place place) {
		this.writes.ask((row, number) -> 1, ALONE, place.household().toString());
		return this.writes
			.ask((row, number) -> new ToBeMade(row.getObject("home_visit_id", UUID.class), row.getInt("attempts")),
					TO_BE_MADE, place.household())
			.get()
			.stream()
			.findFirst()
			.orElseGet(() -> new ToBeMade(Ids.next(), 0));
	}

	/** A visit that was only tried until now, or not even that. */
	private record ToBeMade(UUID id, int attempts) {
	}

}
