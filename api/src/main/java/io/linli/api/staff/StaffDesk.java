package io.linli.api.staff;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
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
import io.linli.tenancy.staff.StaffBook;
import io.linli.tenancy.staff.StaffRule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are taken on, assigned to projects (G-06), trained (D-25), and leave. What
 * somebody sees of the company follows at once.
 */
@Component
class StaffDesk {

	private static final String TODAY = "select (? at time zone " + Projects.COMPANY_ZONE + ")::date";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final StaffBook book;

	private final Projects projects;

	private final InstantSource time;

	StaffDesk(Idempotency idempotency, TenantWrites writes, Projects projects, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.book = new StaffBook(writes, time, StaffDesk::refusal);
		this.projects = projects;
		this.time = time;
	}

	/** Somebody begins to work for the company, as yet in no project. */
	@Transactional
	UUID add(AddStaffMember command) {
		Checks checks = new Checks();
		String name = StaffBook.name(checks.text("name", command.name(), 255));
		String fullName = checks.text("fullName", command.fullName(), 100);
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.book.add(id, name, fullName, command.phone());
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
		@Nullable AskedProject asked = (project != null) ? this.projects.ask(project) : null;
		this.book.assign(Ids.next(), person, project, command.role(), command.duty());
		if (asked != null) {
			asked.get();
		}
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
		this.book.end(assignment, person);
		return person;
	}

	/** Leaves the company, and all that goes on there ends. */
	@Transactional
	UUID leave(Assignment.Leave command) {
		Checks checks = new Checks();
		UUID person = checks.key("staffMemberId", "StaffMember", command.staffMemberId());
		checks.pass();
		this.idempotency.claim(command, person);
		this.book.leave(person, command.expectedVersion());
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
		Asked<Boolean> here = this.book.here(person);
		Asked<List<LocalDate>> today = this.writes.ask((row, number) -> row.getObject(1, LocalDate.class), TODAY,
				this.time.instant());
		this.book.expect(here);
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

	private static RefusedException refusal(StaffRule rule) {
		return switch (rule) {
			case NAME_TAKEN ->
				new RefusedException(UserError.invalid("Somebody of this name works here already.", "name"));
			case UNKNOWN_PERSON -> new RefusedException(UserError.notFound("StaffMember", "staffMemberId"));
			case LEFT -> RefusedException.wrongState("The person no longer works here.");
			case SAME_ASSIGNMENT -> RefusedException.wrongState("The person works there already.");
			case UNKNOWN_ASSIGNMENT -> new RefusedException(UserError.notFound("ProjectAssignment", "assignmentId"));
		};
	}

}
