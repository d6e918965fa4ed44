package io.linli.api.renovation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.linli.api.desk.Desk;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.AskedProject;
import io.linli.api.project.Numbers;
import io.linli.api.project.Projects;
import io.linli.api.sla.Deadlines;
import io.linli.api.sla.Terms;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Scope;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where renovations are applied for, permitted and given passes: each verb is one
 * transaction that appends the evidence and moves the renovation and its clocks, or does
 * nothing.
 */
@Component
class RenovationDesk {

	/** The round of the clock ARCHIVE that is about the permit (D-02). */
	static final int PERMIT_ARCHIVED = 1;

	private final Desk desk;

	private final RenovationSteps steps;

	private final Renovations renovations;

	private final Handoffs handoffs;

	private final Projects projects;

	private final Numbers numbers;

	private final Deadlines deadlines;

	RenovationDesk(Desk desk, RenovationSteps steps, Renovations renovations, Handoffs handoffs, Projects projects,
			Numbers numbers, Deadlines deadlines) {
		this.desk = desk;
		this.steps = steps;
		this.renovations = renovations;
		this.handoffs = handoffs;
		this.projects = projects;
		this.numbers = numbers;
		this.deadlines = deadlines;
	}

	/** Writes an application down. */
	@Transactional
	UUID apply(ApplyForRenovation command) {
		ApplyForRenovation.Checked input = command.check(this.desk.now());
		Happening happening = Happening.of("APPLIED", input.appliedAt(), "RECEPTION");
		return this.desk.open(command, SubjectKind.RENOVATION, happening, (entry) -> {
			AskedProject project = this.projects.ask(input.projectId(), input.householdId());
			Asked<String> number = this.numbers.next(Numbers.Series.RENOVATION, project, input.appliedAt());
			Renovation renovation = Renovation.apply(entry.id(), number.get(), input);
			this.renovations.add(renovation, input, entry.recorded().get());
		});
	}

	/** Whoever applies has shown who they are (D-09). */
	@Transactional
	UUID confirmIdentity(RenovationStep.ConfirmIdentity command) {
		String document = Checks.required("document", command.document(), 200);
		return this.steps.take(command, "IDENTITY_CONFIRMED", (renovation, entry) -> renovation
			.confirmIdentity(document, CurrentCaller.get().name(), entry.occurred()));
	}

	/** Puts papers into the archive (D-01, D-02, D-16). */
	@Transactional
	UUID file(RenovationStep.FileMaterials command) {
		Checks checks = new Checks();
		checks.require(!command.kinds().isEmpty(), "Name at least one paper.", "kinds");
		checks.pass();
		Set<MaterialKind> kinds = EnumSet.copyOf(command.kinds());
		return this.steps.take(command, "FILED", (renovation, entry) -> {
			renovation.file(kinds, this.renovations.papers(renovation.id()).get(), entry.occurred());
			Instant recorded = entry.recorded().get();
			kinds.forEach((kind) -> this.renovations.add(renovation, kind, entry.occurred(), recorded));
			if (kinds.contains(MaterialKind.PERMIT)) {
				entry.clocks().stop(Clock.ARCHIVE, PERMIT_ARCHIVED, entry.occurred(), recorded);
			}
		});
	}

	/** The formalities 装修手续 are completed (D-10). */
	@Transactional
	UUID completeFormalities(RenovationStep.CompleteFormalities command) {
		return this.steps.take(command, "FORMALITIES_COMPLETED",
				(renovation, entry) -> renovation.completeFormalities(entry.occurred()));
	}

	/** Tells the owner what a renovation asks of a household (D-27). */
	@Transactional
	UUID informOwner(RenovationStep.InformOwner command) {
		String notice = Checks.required("notice", command.notice(), 2_000);
		return this.steps.take(command, "OWNER_INFORMED", command.channel().name(),
				(renovation, entry) -> renovation.informOwner(notice, CurrentCaller.get().name(), entry.occurred()));
	}

	/**
	 * Issues the permit under the company's seal (D-03); the departments that control the
	 * works are told (D-11, D-23), and the rounds of the patrols begin (D-19).
	 */
	@Transactional
	UUID issuePermit(RenovationStep.IssuePermit command) {
		Checks checks = new Checks();
		checks.require(command.sealed(), "A permit without the company's seal 公章 is none.", "sealed");
		checks.require(!command.endsOn().isBefore(command.startsOn()), "It ends before it begins.", "endsOn");
		checks.pass();
		return this.steps.take(command, "PERMITTED", (renovation, entry) -> {
			AskedProject project = this.projects.ask(renovation.projectId());
			Asked<String> number = this.numbers.next(Numbers.Series.RENOVATION_PERMIT, project, entry.occurred());
			Terms terms = this.deadlines.terms(CaseKind.RENOVATION, project).get();
			Instant recorded = entry.recorded().get();
			Permit permit = new Permit(number.get(), command.startsOn(), command.endsOn(), entry.occurred());
			renovation.permit(permit);
			this.renovations.add(renovation, permit, recorded);
			Scope scope = Scope.of(CaseKind.RENOVATION);
			entry.clocks().start(renovation.subject(PERMIT_ARCHIVED), Clock.ARCHIVE, scope, entry.occurred(), terms);
			entry.clocks()
				.startRound(renovation.subject(Site.CYCLE), Clock.PATROL, scope, begin(permit, terms.project().zone()),
						terms);
			this.handoffs.addWorks(renovation, entry.occurred(), recorded);
		});
	}

	/** Gives the permit a later last day, under the company's seal (D-03). */
	@Transactional
	UUID extend(RenovationStep.ExtendPermit command) {
		Checks checks = new Checks();
		String reason = checks.text("reason", command.reason(), 2_000);
		checks.require(command.sealed(), "An extension without the company's seal 公章 is none.", "sealed");
		checks.pass();
		return this.steps.take(command, "PERMIT_EXTENDED", (renovation, entry) -> {
			Permit former = renovation.extend(command.endsOn(), entry.occurred());
			this.renovations.extend(renovation, former, reason, entry.occurred(), entry.recorded().get());
		});
	}

	/** Gives a worker a pass, with the photo on it (D-17). */
	@Transactional
	UUID issuePass(RenovationStep.IssuePass command) {
		Checks checks = new Checks();
		String worker = checks.text("worker", command.worker(), 100);
		String trade = checks.text("trade", command.trade(), 100);
		LocalDate startsOn = command.startsOn();
		LocalDate endsOn = command.endsOn();
		checks.require(command.photo(), "A pass without the worker's photo is incomplete.", "photo");
		checks.require(!endsOn.isBefore(startsOn), "It ends before it begins.", "endsOn");
		checks.pass();
		return this.steps.take(command, "PASS_ISSUED", (renovation, entry) -> {
			String number = renovation.issuePass(startsOn, endsOn, entry.occurred());
			this.renovations.add(renovation, new WorkerPass(number, worker, trade, startsOn, endsOn, entry.occurred()),
					entry.recorded().get());
		});
	}

	/** A worker's pass counts no more, and stays on record (D-17). */
	@Transactional
	UUID takeBack(RenovationStep.TakeBackPass command) {
		Checks checks = new Checks();
		String number = checks.text("number", command.number(), 200);
		String reason = checks.text("reason", command.reason(), 2_000);
		checks.pass();
		return this.steps.take(command, "PASS_TAKEN_BACK", (renovation, entry) -> {
			renovation.takePassBack(entry.occurred());
			this.renovations.takeBack(renovation, number, reason, entry.occurred(), entry.recorded().get());
		});
	}

	/** Somebody of the other department has taken what was handed over (D-23). */
	@Transactional
	UUID receive(RenovationStep.ReceiveHandoff command) {
		UUID handoff = GlobalId.keyOf("Handoff", command.handoffId())
			.orElseThrow(() -> new RefusedException(UserError.notFound("Handoff", "handoffId")));
		return this.steps.take(command, "HANDOFF_RECEIVED", (renovation, entry) -> this.handoffs.receive(handoff,
				renovation.id(), entry.occurred(), entry.recorded().get()));
	}

	/** No patrol is owed before works are allowed. */
	private static Instant begin(Permit permit, ZoneId zone) {
		Instant first = permit.startsOn().atStartOfDay(zone).toInstant();
		return first.isAfter(permit.sealedAt()) ? first : permit.sealedAt();
	}

}
