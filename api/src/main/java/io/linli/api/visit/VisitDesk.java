package io.linli.api.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Project;
import io.linli.api.project.Projects;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where visits and agreed services are entered; a service owes its callbacks in the very
 * transaction that enters it.
 */
@Component
class VisitDesk {

	private static final int DAYS = 7;

	private static final String FIND = """
			select version, done_at is null, owed_since from service_callback where id = ? for update""";

	private final Idempotency idempotency;

	private final Projects projects;

	private final TenantWrites writes;

	private final InstantSource time;

	VisitDesk(Idempotency idempotency, Projects projects, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.projects = projects;
		this.writes = writes;
		this.time = time;
	}

	/** A household is visited at home (B-23). */
	@Transactional
	UUID record(Visit.Record command) {
		Checks checks = new Checks();
		Place place = place(checks, command.projectId(), command.householdId());
		Values answers = answers(checks, command.satisfaction(), command.quality(), command.courteous(),
				command.shortcomings(), command.suggestions());
		Instant at = checks.occurred(command.occurredAt(), this.time.instant());
		checks.pass();
		UUID id = begin(command, place).id();
		this.writes.insert("home_visit", place.values(id).and(answers).time("visited_at", at).and(recorded()));
		return id;
	}

	/** A household is visited more often (B-24). */
	@Transactional
	UUID mark(Visit.Mark command) {
		Checks checks = new Checks();
		Place place = place(checks, command.projectId(), command.householdId());
		String note = checks.text("note", command.note(), 500);
		checks.pass();
		UUID id = begin(command, place).id();
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
		Place place = place(checks, command.projectId(), command.householdId());
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
		owe(begun, "MID_TERM", begun.start(middle(command.beginsOn(), command.endsOn())));
		owe(begun, "AFTER_END", begun.start(command.endsOn().plusDays(1)));
		return begun.id();
	}

	/** Another service, or a developer legacy item, was completed (B-05, B-06). */
	@Transactional
	UUID complete(Visit.Complete command) {
		Checks checks = new Checks();
		Place place = place(checks, command.projectId(), command.householdId());
		String description = checks.text("description", command.description(), 1_000);
		Instant at = checks.occurred(command.occurredAt(), this.time.instant());
		checks.pass();
		Begun begun = begin(command, place);
		this.writes.insert("agreed_service",
				place.values(begun.id())
					.name("kind", command.kind())
					.text("description", description)
					.time("completed_at", at)
					.and(recorded()));
		owe(begun, "COMPLETION", at);
		return begun.id();
	}

	/** The resident is asked about a service: about exactly one (B-18). */
	@Transactional
	UUID callBack(Visit.CallBack command) {
		Checks checks = new Checks();
		UUID id = checks.key("serviceCallbackId", "ServiceCallback", command.serviceCallbackId());
		Values answers = answers(checks, command.satisfaction(), command.quality(), command.courteous(),
				command.shortcomings(), command.suggestions());
		Instant at = checks.occurred(command.occurredAt(), this.time.instant());
		checks.pass();
		this.idempotency.claim(command, id);
		Found found = this.writes
			.ask((row, number) -> new Found(row.getInt(1), row.getBoolean(2),
					row.getObject(3, OffsetDateTime.class).toInstant()), FIND, id)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("ServiceCallback", "serviceCallbackId")));
		Mutations.expect(command.expectedVersion(), found.version());
		if (!found.open()) {
			throw new RefusedException(
					UserError.of(UserError.Code.WRONG_STATE, "This callback has its answers already."));
		}
		Checks.expectAfter(at, found.owedSince(), "the callback was owed");
		this.writes.update("service_callback", "id", id, found.version(),
				answers.name("method", command.method())
					.flag("charge_correct", command.chargeCorrect())
					.time("done_at", at)
					.time("recorded_at", this.time.instant())
					.text("caller", CurrentCaller.get().name()));
		return id;
	}

	/** The day in the middle of a contract. */
	static LocalDate middle(LocalDate begin, LocalDate end) {
		return begin.plusDays(ChronoUnit.DAYS.between(begin, end) / 2);
	}

	private void owe(Begun begun, String occasion, Instant since) {
		this.writes.insert("service_callback",
				new Values().key("id", Ids.next())
					.key("project_id", begun.project().id())
					.key("agreed_service_id", begun.id())
					.text("occasion", occasion)
					.time("owed_since", since)
					.time("due_at", since.atZone(begun.project().zone()).plusDays(DAYS).toInstant()));
	}

	private Begun begin(Visit command, Place place) {
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		return new Begun(id, this.projects.ask(place.project(), place.household()).get());
	}

	private Values recorded() {
		return new Values().time("recorded_at", this.time.instant()).text("recorded_by", CurrentCaller.get().name());
	}

	private static Place place(Checks checks, String project, String household) {
		return new Place(checks.key("projectId", "Project", project),
				checks.key("householdId", "Household", household));
	}

	private static Values answers(Checks checks, @Nullable Integer satisfaction, @Nullable Integer quality,
			@Nullable Boolean courteous, @Nullable String shortcomings, @Nullable String suggestions) {
		checks.require(isMark(satisfaction), "This is a mark from 1 to 5.", "satisfaction");
		checks.require(isMark(quality), "This is a mark from 1 to 5.", "quality");
		return new Values().number("satisfaction", satisfaction)
			.number("quality", quality)
			.flag("courteous", courteous)
			.text("shortcomings", checks.optional("shortcomings", shortcomings, 2_000))
			.text("suggestions", checks.optional("suggestions", suggestions, 2_000));
	}

	private static boolean isMark(@Nullable Integer mark) {
		return mark == null || (mark >= 1 && mark <= 5);
	}

	private record Place(UUID project, UUID household) {

		Values values(UUID id) {
			return new Values().key("id", id).key("project_id", this.project).key("household_id", this.household);
		}

	}

	private record Begun(UUID id, Project project) {

		Instant start(LocalDate day) {
			return day.atStartOfDay(this.project.zone()).toInstant();
		}

	}

	private record Found(int version, boolean open, Instant owedSince) {
	}

}
