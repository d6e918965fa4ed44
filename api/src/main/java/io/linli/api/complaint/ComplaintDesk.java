package io.linli.api.complaint;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.project.Numbers;
import io.linli.api.project.Projects;
import io.linli.api.project.Projects.Project;
import io.linli.api.sla.Deadlines;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.CurrentCaller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where complaints are taken in and worked on: each verb is one transaction that appends
 * the evidence, moves the complaint and its clock, or does nothing.
 */
@Component
class ComplaintDesk {

	private final Complaints complaints;

	private final Projects projects;

	private final Numbers numbers;

	private final Events events;

	private final Deadlines deadlines;

	private final Idempotency idempotency;

	private final ApplicationEventPublisher publisher;

	private final InstantSource time;

	ComplaintDesk(Complaints complaints, Projects projects, Numbers numbers, Events events, Deadlines deadlines,
			Idempotency idempotency, ApplicationEventPublisher publisher, InstantSource time) {
		this.complaints = complaints;
		this.projects = projects;
		this.numbers = numbers;
		this.events = events;
		this.deadlines = deadlines;
		this.idempotency = idempotency;
		this.publisher = publisher;
		this.time = time;
	}

	/** Writes a complaint down (C-12). */
	@Transactional
	UUID record(RecordComplaint command) {
		RecordComplaint.Checked input = command.check(this.time.instant());
		return this.idempotency.once(command, Ids::next, (id) -> {
			Project project = this.projects.get(input.projectId());
			this.projects.expectHousehold(project.id(), input.householdId());
			Instant recorded = this.events.append(SubjectKind.COMPLAINT, id,
					Happening.of("RECORDED", input.receivedAt(), input.channel().name()));
			String number = this.numbers.next(Numbers.Series.COMPLAINT, project, input.receivedAt());
			this.complaints.add(Complaint.record(id, number, input, recorded));
		});
	}

	/** Tells property from developer and minor from major; the clock of C-06 starts. */
	@Transactional
	UUID classify(ComplaintStep.Classify command) {
		return once(command, (complaint, occurred) -> {
			complaint.classify(command.responsibility(), command.severity(), command.coolingOff());
			complaint.expectAfter(occurred, complaint.receivedAt(), "received");
			this.events.append(SubjectKind.COMPLAINT, complaint.id(), Happening.of("CLASSIFIED", occurred, "APP"));
			start(complaint, complaint.receivedAt());
		});
	}

	/** Adds a step to the handling sheet (C-13, C-22, C-23). */
	@Transactional
	UUID handle(ComplaintStep.Handle command) {
		Checks checks = new Checks();
		String note = checks.text("note", command.note(), 2_000);
		checks.pass();
		return once(command, (complaint, occurred) -> {
			complaint.handle();
			complaint.expectAfter(occurred, begun(complaint), "received or reopened");
			Instant recorded = this.events.append(SubjectKind.COMPLAINT, complaint.id(),
					Happening.of("HANDLED", occurred, "APP"));
			this.complaints.add(complaint, command.action(), note, occurred, recorded);
		});
	}

	/** Solved: the clock stops, and a callback is owed (C-08). */
	@Transactional
	UUID solve(ComplaintStep.Solve command) {
		Checks checks = new Checks();
		String measure = checks.text("measure", command.measure(), 2_000);
		checks.pass();
		return once(command, (complaint, occurred) -> {
			complaint.solve(occurred);
			complaint.expectAfter(occurred, begun(complaint), "received or reopened");
			Instant recorded = this.events.append(SubjectKind.COMPLAINT, complaint.id(),
					Happening.of("SOLVED", occurred, "APP"));
			this.complaints.handling(complaint).complete(measure, CurrentCaller.get().name(), occurred);
			this.deadlines.stop(complaint.id(), Clock.SOLVE, complaint.subject().cycle(), occurred, recorded);
			this.publisher.publishEvent(new ComplaintSolved(complaint.subject(), complaint.scope(), occurred));
		});
	}

	/**
	 * The complainant does not accept the solution: a new cycle with a clock of its own.
	 */
	@Transactional
	UUID reopen(ComplaintStep.Reopen command) {
		Checks checks = new Checks();
		String reason = checks.text("reason", command.reason(), 2_000);
		checks.pass();
		return once(command, (complaint, occurred) -> {
			complaint.expectAfter(occurred, complaint.solvedAt(), "solved");
			complaint.reopen();
			Instant recorded = this.events.append(SubjectKind.COMPLAINT, complaint.id(),
					Happening.of("REOPENED", occurred, "APP"));
			this.complaints.handling(complaint).resume();
			this.complaints.add(complaint, ComplaintStep.Action.REOPEN, reason, occurred, recorded);
			start(complaint, occurred);
		});
	}

	/** When the present cycle began. */
	private Instant begun(Complaint complaint) {
		Instant started = this.deadlines.startedAt(complaint.id(), Clock.SOLVE, complaint.subject().cycle());
		return (started != null) ? started : complaint.receivedAt();
	}

	private void start(Complaint complaint, Instant from) {
		Deadline deadline = this.deadlines.start(complaint.subject(), Clock.SOLVE, complaint.scope(), from,
				this.projects.get(complaint.projectId()));
		complaint.dueAt(deadline.dueAt());
	}

	private UUID once(ComplaintStep step, Work work) {
		Checks checks = new Checks();
		UUID id = checks.key("complaintId", "Complaint", step.complaintId());
		Instant occurred = checks.occurred(step.occurredAt(), this.time.instant());
		checks.pass();
		return this.idempotency.once(step, id, () -> work.on(this.complaints.of(step), occurred));
	}

	private interface Work {

		void on(Complaint complaint, Instant occurred);

	}

}
