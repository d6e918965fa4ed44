package io.linli.api.complaint;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.linli.api.desk.Desk;
import io.linli.api.desk.Entry;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.AskedProject;
import io.linli.api.project.Numbers;
import io.linli.api.project.Projects;
import io.linli.api.sla.Deadlines;
import io.linli.api.sla.Terms;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.PauseReason;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where complaints are taken in and worked on: each verb is one transaction that appends
 * the evidence, moves the complaint and its clock, or does nothing.
 */
@Component
class ComplaintDesk {

	private final Desk desk;

	private final Complaints complaints;

	private final Projects projects;

	private final Numbers numbers;

	private final Deadlines deadlines;

	private final ApplicationEventPublisher publisher;

	ComplaintDesk(Desk desk, Complaints complaints, Projects projects, Numbers numbers, Deadlines deadlines,
			ApplicationEventPublisher publisher) {
		this.desk = desk;
		this.complaints = complaints;
		this.projects = projects;
		this.numbers = numbers;
		this.deadlines = deadlines;
		this.publisher = publisher;
	}

	Instant now() {
		return this.desk.now();
	}

	/** Writes a complaint down (C-12); a recorder who can tell classifies it at once. */
	@Transactional
	UUID record(RecordComplaint command) {
		RecordComplaint.Checked input = command.check(this.desk.now());
		Happening recorded = Happening.of("RECORDED", input.receivedAt(), input.channel().name());
		return this.desk.open(command, SubjectKind.COMPLAINT, recorded, (entry) -> {
			AskedProject project = this.projects.ask(input.projectId(), input.householdId());
			Asked<String> number = this.numbers.next(Numbers.Series.COMPLAINT, project, input.receivedAt());
			Complaint complaint = Complaint.record(entry.id(), input);
			if (input.classification() != null) {
				this.desk.append(entry,
						new Happening("CLASSIFIED", input.receivedAt(), "APP", input.classification().detail()));
				classify(complaint, input.classification(), entry, project);
			}
			this.complaints.add(complaint, number.get(), input, entry.recorded().get());
			if (input.hotlineComplaintId() != null) {
				this.publisher.publishEvent(
						new ComplaintRecorded(entry.id(), input.hotlineComplaintId(), entry.recorded().get()));
			}
		});
	}

	/** Tells property from developer and minor from major; the clock of C-06 starts. */
	@Transactional
	UUID classify(ComplaintStep.Classify command) {
		return step(command, "CLASSIFIED", command.classification().detail(), (complaint, entry) -> {
			classify(complaint, command.classification(), entry, project(complaint));
			Checks.expectAfter(entry.occurred(), complaint.receivedAt(), "the complaint was received");
		});
	}

	/**
	 * It turns out to be of another kind (C-11): the limit of that kind counts from the
	 * start, and whoever has missed the former one does not get more time. What does not
	 * cool off any more does not stand still for it.
	 */
	@Transactional
	UUID reclassify(ComplaintStep.Reclassify command) {
		String reason = Checks.required("reason", command.reason(), 2_000);
		return step(command, "RECLASSIFIED", command.classification().detail(), (complaint, entry) -> {
			complaint.reclassify(command.classification(), reason);
			expectAfterBegin(complaint, entry);
			this.complaints.add(complaint, entry);
			Terms terms = terms(complaint);
			if (!command.coolingOff()) {
				entry.clocks().endPause(PauseReason.COOLING_OFF, entry.occurred(), entry.recorded().get());
			}
			entry.clocks().reclassify(complaint.scope(), entry.recorded().get(), terms);
			if (!entry.clocks().runsInRounds(Clock.FOLLOW_UP, complaint.subject().cycle())) {
				followUp(complaint, entry, terms);
			}
			complaint.dueAt(entry.clocks().dueAt(Clock.SOLVE, complaint.subject().cycle()));
		});
	}

	/** Adds a step to the handling sheet (C-07, C-13, C-14, C-22, C-23). */
	@Transactional
	UUID handle(ComplaintStep.Handle command) {
		String note = Checks.required("note", command.note(), 2_000);
		if (command.action() == ComplaintStep.Action.FOLLOW_UP && !CurrentCaller.get().is(Role.PROJECT_MANAGER)) {
			throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
					"To follow a complaint to its end is the project manager's.", "action"));
		}
		return step(command, "HANDLED", (complaint, entry) -> {
			complaint.handle(line(command.action(), note, entry));
			expectAfterBegin(complaint, entry);
			int cycle = complaint.subject().cycle();
			entry.clocks().meetRounds(Clock.FOLLOW_UP, cycle, entry.occurred(), entry.recorded().get());
			if (complaint.mayBeFollowedUp() && !entry.clocks().runsInRounds(Clock.FOLLOW_UP, cycle)) {
				followUp(complaint, entry, terms(complaint));
			}
			if (command.action() == ComplaintStep.Action.URGE) {
				this.publisher.publishEvent(new ComplaintUrged(complaint.subject(), note, entry.occurred()));
			}
		});
	}

	/** Solved: the clock stops, and a callback is owed (C-08). */
	@Transactional
	UUID solve(ComplaintStep.Solve command) {
		String measure = Checks.required("measure", command.measure(), 2_000);
		return step(command, "SOLVED", (complaint, entry) -> {
			complaint.solve(measure, CurrentCaller.get().name(), entry.occurred());
			expectAfterBegin(complaint, entry);
			int cycle = complaint.subject().cycle();
			entry.clocks().stop(Clock.SOLVE, cycle, entry.occurred(), entry.recorded().get());
			entry.clocks().endRounds(Clock.FOLLOW_UP, cycle, entry.occurred(), entry.recorded().get());
			this.publisher.publishEvent(new ComplaintSolved(complaint.subject(), complaint.scope(), entry.occurred()));
		});
	}

	/**
	 * The complainant does not accept the solution: a new cycle with a clock of its own.
	 */
	@Transactional
	UUID reopen(ComplaintStep.Reopen command) {
		String reason = Checks.required("reason", command.reason(), 2_000);
		return step(command, "REOPENED", (complaint, entry) -> {
			Checks.expectAfter(entry.occurred(), complaint.solvedAt(), "the complaint was solved");
			complaint.reopen(line(ComplaintStep.Action.REOPEN, reason, entry));
			start(complaint, entry.occurred(), entry, terms(complaint));
		});
	}

	/**
	 * Its clock stands still, for a reason that the procedures allow, such as cooling-off
	 * 冷处理 (C-07).
	 */
	@Transactional
	UUID pause(ComplaintStep.Pause command) {
		return step(command, "PAUSED", Happening.detail("reason", command.reason()), (complaint, entry) -> {
			complaint.expectMayStandStill(command.reason());
			entry.clocks().pause(command.reason(), entry.occurred(), entry.recorded().get());
		});
	}

	/** Its clock goes on; the due time has moved by what did not count. */
	@Transactional
	UUID resume(ComplaintStep.Resume command) {
		return step(command, "RESUMED", (complaint, entry) -> {
			entry.clocks().resume(entry.occurred(), entry.recorded().get());
			complaint.dueAt(entry.clocks().dueAt(Clock.SOLVE, complaint.subject().cycle()));
		});
	}

	private void classify(Complaint complaint, Classification as, Entry entry, AskedProject project) {
		complaint.classify(as);
		start(complaint, complaint.receivedAt(), entry, this.deadlines.terms(CaseKind.COMPLAINT, project).get());
	}

	private Terms terms(Complaint complaint) {
		return this.deadlines.terms(CaseKind.COMPLAINT, project(complaint)).get();
	}

	/**
	 * The complaint is solved within its time, and followed up until then (C-07).
	 */
	private void start(Complaint complaint, Instant from, Entry entry, Terms terms) {
		complaint.dueAt(entry.clocks().start(complaint.subject(), Clock.SOLVE, complaint.scope(), from, terms));
		followUp(complaint, entry, terms);
	}

	/** From the step on that says so. */
	private static void followUp(Complaint complaint, Entry entry, Terms terms) {
		entry.clocks().startRound(complaint.subject(), Clock.FOLLOW_UP, complaint.scope(), entry.occurred(), terms);
	}

	private AskedProject project(Complaint complaint) {
		return this.projects.ask(complaint.subject().projectId());
	}

	private static HandlingStep line(ComplaintStep.Action action, String note, Entry entry) {
		return new HandlingStep(action, note, CurrentCaller.get().name(), entry.occurred(), entry.recorded().get());
	}

	/** The present cycle began with its clock, or else with the receipt. */
	private static void expectAfterBegin(Complaint complaint, Entry entry) {
		Instant started = entry.clocks().startedAt(Clock.SOLVE, complaint.subject().cycle());
		Checks.expectAfter(entry.occurred(), (started != null) ? started : complaint.receivedAt(),
				"the complaint was received or reopened");
	}

	private UUID step(ComplaintStep command, String kind, BiConsumer<Complaint, Entry> work) {
		return step(command, kind, Happening.NO_DETAIL, work);
	}

	private UUID step(ComplaintStep command, String kind, String detail, BiConsumer<Complaint, Entry> work) {
		Checks checks = new Checks();
		UUID id = checks.key("complaintId", "Complaint", command.complaintId());
		Instant occurred = checks.occurred(command.occurredAt(), this.desk.now());
		checks.pass();
		Happening happening = new Happening(kind, occurred, "APP", detail);
		return this.desk.step(command, this.complaints, SubjectKind.COMPLAINT, id, happening, work);
	}

}
