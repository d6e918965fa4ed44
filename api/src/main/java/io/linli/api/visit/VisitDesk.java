package io.linli.api.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Project;
import io.linli.api.project.Projects;
import io.linli.sla.CaseKind;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where agreed services are entered, and which households are visited more often; a
 * service owes its callbacks in the very transaction that enters it.
 */
@Component
class VisitDesk {

	private static final String CONTRACT = """
			select project_id, begins_on, ends_on, ended_on from agreed_service where id = ? for update""";

	private static final String END = """
			update agreed_service set ended_on = ?, end_reason = ?, end_recorded_at = ?, end_recorded_by = ? where id = ?""";

	private final Idempotency idempotency;

	private final Projects projects;

	private final TenantWrites writes;

	private final OtherShare share;

	private final OwedServices owed;

	private final InstantSource time;

	VisitDesk(Idempotency idempotency, Projects projects, TenantWrites writes, OtherShare share, OwedServices owed,
			InstantSource time) {
		this.share = share;
		this.owed = owed;
		this.idempotency = idempotency;
		this.projects = projects;
		this.writes = writes;
		this.time = time;
	}

	/** A household is visited more often (B-24). */
	@Transactional
	UUID mark(Visit.Mark command) {
		Checks checks = new Checks();
		Place place = Place.of(checks, command.projectId(), command.householdId());
		String note = checks.text("note", command.note(), 500);
		checks.pass();
		Begun begun = begin(command, place);
		if (command.untilOn().isBefore(begun.project().day(this.time.instant()))) {
			throw new RefusedException(UserError.invalid("This day is over there.", "untilOn"));
		}
		UUID id = begun.id();
		this.writes.insert("household_attention",
				place.values(id)
					.name("reason", command.reason())
					.text("note", note)
					.date("until_on", command.untilOn())
					.and(recorded()));
		return id;
	}

	/** A contract over a time owes two callbacks (B-03). */
	@Transactional
	UUID agree(Visit.Agree command) {
		Checks checks = new Checks();
		Place place = Place.of(checks, command.projectId(), command.householdId());
		String description = checks.text("description", command.description(), 1_000);
		checks.require(command.endsOn().isAfter(command.beginsOn()), "It ends after it begins.", "endsOn");
		checks.pass();
		Begun begun = begin(command, place);
		this.writes.insert("agreed_service",
				place.values(begun.id())
					.text("kind", "CONTRACTED")
					.text("description", description)
					.date("begins_on", command.beginsOn())
					.date("ends_on", command.endsOn())
					.and(recorded()));
		owe(begun, Occasion.MID_TERM, begun.start(middle(command.beginsOn(), command.endsOn())));
		owe(begun, Occasion.AFTER_END, begun.start(command.endsOn().plusDays(1)));
		return begun.id();
	}

	/** A contract ended early: what it owes after the end, it owes from then (B-03). */
	@Transactional
	UUID end(Visit.End command) {
		Checks checks = new Checks();
		UUID id = checks.key("agreedServiceId", "AgreedService", command.agreedServiceId());
		String reason = checks.text("reason", command.reason(), 500);
		checks.pass();
		this.idempotency.claim(command, id);
		Contract contract = this.writes.ask((row, number) -> Contract.of(row), CONTRACT, id)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("AgreedService", "agreedServiceId")));
		Begun ended = new Begun(id, this.projects.ask(contract.project()).get());
		Instant now = this.time.instant();
		contract.expectMayEnd(command.endedOn(), ended.project().day(now));
		Instant since = ended.start(command.endedOn().plusDays(1));
		this.writes.tell(END, command.endedOn(), reason, now, CurrentCaller.get().name(), id);
		this.owed.end(id, since);
		owe(ended, Occasion.EARLY_END, since);
		return id;
	}

	/**
	 * Another service, or a developer legacy item, was completed (B-05, B-06); of other
	 * services the company's share is called back about (B-09).
	 */
	@Transactional
	UUID complete(Visit.Complete command) {
		Checks checks = new Checks();
		Place place = Place.of(checks, command.projectId(), command.householdId());
		String description = checks.text("description", command.description(), 1_000);
		Instant at = checks.occurred(command.occurredAt(), this.time.instant());
		checks.pass();
		Begun begun = begin(command, place);
		boolean owes = command.kind() != Visit.Kind.OTHER || this.share.owes(place.project(), at).get();
		this.writes.insert("agreed_service",
				place.values(begun.id())
					.name("kind", command.kind())
					.text("description", description)
					.time("completed_at", at)
					.and(recorded()));
		if (owes) {
			this.owed.owe(begun.id(), place.project(), CaseKind.OTHER_SERVICE, Occasion.COMPLETION, at);
		}
		return begun.id();
	}

	/** The day in the middle of a contract. */
	static LocalDate middle(LocalDate begin, LocalDate end) {
		return begin.plusDays(ChronoUnit.DAYS.between(begin, end) / 2);
	}

	private void owe(Begun contract, Occasion occasion, Instant since) {
		this.owed.owe(contract.id(), contract.project().id(), CaseKind.CONTRACTED_SERVICE, occasion, since);
	}

	private Begun begin(Visit command, Place place) {
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		return new Begun(id, this.projects.ask(place.project(), place.household()).get());
	}

	private Values recorded() {
		return new Values().time("recorded_at", this.time.instant()).text("recorded_by", CurrentCaller.get().name());
	}

	private record Begun(UUID id, Project project) {

		Instant start(LocalDate day) {
			return day.atStartOfDay(this.project.zone()).toInstant();
		}

	}

}
