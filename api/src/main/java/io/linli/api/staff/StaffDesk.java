package io.linli.api.staff;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.AskedProject;
import io.linli.api.project.Projects;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are taken on, assigned to projects (G-06), trained (D-25), and leave. What
 * somebody sees of the company follows at once.
 */
@Component
class StaffDesk {

	private static final String NAMED = "select 1 from staff_member where name = ? and left_at is null";

	// Whoever changes a person's assignments waits for the person.
	private static final String FIND = "select version, left_at is null from staff_member where id = ? for update";

	private static final String TODAY = "select (? at time zone " + Projects.COMPANY_ZONE + ")::date";

	private static final String ASSIGNED = """
			select 1 from project_assignment where staff_member_id = ? and project_id is not distinct from ?
			   and role = ? and ended_at is null""";

	private static final String END = "update project_assignment set ended_at = ?, ended_by = ?, version = version + 1 where ";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final Projects projects;

	private final InstantSource time;

	StaffDesk(Idempotency idempotency, TenantWrites writes, Projects projects, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.projects = projects;
		this.time = time;
	}

	/** Somebody begins to work for the company, as yet in no project. */
	@Transactional
	UUID add(AddStaffMember command) {
		Checks checks = new Checks();
		// As the identity provider writes it.
		String name = checks.text("name", command.name(), 255).toLowerCase(Locale.ROOT);
		String fullName = checks.text("fullName", command.fullName(), 100);
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		if (!this.writes.ask((row, number) -> 1, NAMED, name).get().isEmpty()) {
			throw new RefusedException(UserError.invalid("Somebody of this name works here already.", "name"));
		}
		this.writes.insert("staff_member",
				new Values().key("id", id)
					.text("name", name)
					.text("full_name", fullName)
					.text("phone", command.phone()));
		return id;
	}

	/** Works in a project from now on, or in the whole company. */
	@Transactional
	UUID assign(Assignment.Assign command) {
		Checks checks = new Checks();
		UUID person = checks.key("staffMemberId", "StaffMember", command.staffMemberId());
		@Nullable UUID project = (command.projectId() != null) ? checks.key("projectId", "Project", command.projectId()) : null;
		checks.require(command.role().belongsToProjects(), "This role belongs to no project.", "role");
		checks.require(command.duty() == null || project != null, "A dedicated person works in a project.", "duty");
		checks.pass();
		this.idempotency.claim(command, person);
		Asked<Found> found = find(person);
		@Nullable AskedProject asked = (project != null) ? this.projects.ask(project) : null;
		Object key = (project != null) ? project : JDBCType.OTHER;
		Asked<List<Integer>> same = this.writes.ask((row, number) -> 1, ASSIGNED, person, key, command.role().name());
		found.get().expectHere();
		if (asked != null) {
			asked.get();
		}
		if (!same.get().isEmpty()) {
			throw RefusedException.wrongState("The person works there already.");
		}
		this.writes.insert("project_assignment",
				new Values().key("id", Ids.next())
					.key("staff_member_id", person)
					.key("project_id", project)
					.name("role", command.role())
					.name("duty", command.duty())
					.time("assigned_at", this.time.instant())
					.text("assigned_by", CurrentCaller.get().name()));
		return person;
	}

	/** Works there no longer. */
	@Transactional
	UUID end(Assignment.End command) {
		Checks checks = new Checks();
		UUID person = checks.key("staffMemberId", "StaffMember", command.staffMemberId());
		UUID assignment = checks.key("assignmentId", "ProjectAssignment", command.assignmentId());
		checks.pass();
		this.idempotency.claim(command, person);
		Instant now = this.time.instant();
		this.writes.tellOne(() -> new RefusedException(UserError.notFound("ProjectAssignment", "assignmentId")),
				END + "id = ? and staff_member_id = ? and ended_at is null", now, CurrentCaller.get().name(),
				assignment, person);
		return person;
	}

	/** Leaves the company, and all that goes on there ends. */
	@Transactional
	UUID leave(Assignment.Leave command) {
		Checks checks = new Checks();
		UUID person = checks.key("staffMemberId", "StaffMember", command.staffMemberId());
		checks.pass();
		this.idempotency.claim(command, person);
		Found found = find(person).get();
		found.expectHere();
		this.writes.update("staff_member", "id", person, command.expectedVersion(),
				new Values().time("left_at", this.time.instant()));
		this.writes.tell(END + "staff_member_id = ? and ended_at is null", this.time.instant(),
				CurrentCaller.get().name(), person);
		return person;
	}

	/** Was trained, before duty or since. */
	@Transactional
	UUID train(RecordTraining command) {
		Checks checks = new Checks();
		UUID person = checks.key("staffMemberId", "StaffMember", command.staffMemberId());
		String topic = checks.text("topic", command.topic(), 200);
		checks.require(command.validUntilOn() == null || !command.validUntilOn().isBefore(command.trainedOn()),
				"It cannot end before the day of the training.", "validUntilOn");
		checks.pass();
		this.idempotency.claim(command, person);
		Asked<Found> found = find(person);
		Asked<List<LocalDate>> today = this.writes.ask((row, number) -> row.getObject(1, LocalDate.class), TODAY,
				this.time.instant());
		found.get().expectHere();
		Checks.expectCome("trainedOn", command.trainedOn(), today.get().getFirst());
		this.writes.insert("training_record",
				new Values().key("id", Ids.next())
					.key("staff_member_id", person)
					.name("kind", command.kind())
					.text("topic", topic)
					.date("trained_on", command.trainedOn())
					.date("valid_until_on", command.validUntilOn())
					.time("recorded_at", this.time.instant())
					.text("recorded_by", CurrentCaller.get().name()));
		return person;
	}

	private Asked<Found> find(UUID person) {
		return this.writes.ask((row, number) -> new Found(row.getInt(1), row.getBoolean(2)), FIND, person)
			.then((rows) -> rows.stream()
				.findFirst()
				.orElseThrow(() -> new RefusedException(UserError.notFound("StaffMember", "staffMemberId"))));
	}

	private record Found(int version, boolean here) {

		void expectHere() {
			if (!this.here) {
				throw RefusedException.wrongState("The person no longer works here.");
			}
		}

	}

}
