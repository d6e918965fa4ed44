package io.linli.api.violation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.linli.api.desk.Desk;
import io.linli.api.desk.Entry;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.AskedProject;
import io.linli.api.project.Numbers;
import io.linli.api.project.Projects;
import io.linli.api.renovation.Department;
import io.linli.api.renovation.Handoff;
import io.linli.api.renovation.Handoffs;
import io.linli.api.renovation.Site;
import io.linli.api.renovation.Sites;
import io.linli.api.sla.Deadlines;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Scope;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where violations are recorded and handled: each verb is one transaction that appends
 * the evidence and moves the violation and its clocks, or does nothing.
 */
@Component
class ViolationDesk {

	private static final Scope SCOPE = Scope.of(CaseKind.RENOVATION);

	private final Desk desk;

	private final Violations violations;

	private final Sites sites;

	private final Handoffs handoffs;

	private final Projects projects;

	private final Numbers numbers;

	private final Deadlines deadlines;

	ViolationDesk(Desk desk, Violations violations, Sites sites, Handoffs handoffs, Projects projects, Numbers numbers,
			Deadlines deadlines) {
		this.desk = desk;
		this.violations = violations;
		this.sites = sites;
		this.handoffs = handoffs;
		this.projects = projects;
		this.numbers = numbers;
		this.deadlines = deadlines;
	}

	/**
	 * Writes down what somebody of any department has found, and hands it over to the
	 * responsible one in the same breath (D-26).
	 */
	@Transactional
	UUID record(RecordViolation command) {
		RecordViolation.Checked input = command.check(this.desk.now());
		input.department().expectCaller();
		Happening found = Happening.of("FOUND", input.foundAt(), "APP");
		return this.desk.open(command, SubjectKind.VIOLATION, found, (entry) -> {
			Asked<Site> asked = this.sites.ask(input.renovationId());
			Instant recorded = entry.recorded().get();
			Site site = asked.get();
			site.expectWorks();
			Checks.expectAfter(entry.occurred(), site.appliedAt(), "the renovation was applied for");
			AskedProject project = this.projects.ask(site.projectId());
			Catalogue catalogue = catalogue(project, entry.occurred());
			Violation violation = Violation.find(entry.id(), site, kind(catalogue, input.kind()), entry.occurred());
			start(violation, Clock.SERVE_NOTICE, entry, project);
			violation.dueAt(entry.clocks().earliestDue());
			this.violations.add(violation, input, catalogue.version(), recorded);
			handOver(violation, Handoff.Matter.VIOLATION, input.department(), violation.responsible(), entry);
		});
	}

	/** Delivers the notice to the household (D-04, D-06, D-07). */
	@Transactional
	UUID serve(ViolationStep.Serve command) {
		Checks checks = new Checks();
		String content = checks.text("content", command.content(), 5_000);
		// As the identity provider writes it.
		String first = checks.text("firstDeliverer", command.firstDeliverer(), 255).toLowerCase(Locale.ROOT);
		String second = checks.text("secondDeliverer", command.secondDeliverer(), 255).toLowerCase(Locale.ROOT);
		checks.require(!first.equals(second), "A notice is delivered by two persons.", "secondDeliverer");
		Instant firstSigned = checks.occurred("firstSignedAt", command.firstSignedAt(), this.desk.now());
		Instant secondSigned = checks.occurred("secondSignedAt", command.secondSignedAt(), this.desk.now());
		checks.pass();
		Instant rectifyBy = command.rectifyBy().toInstant();
		return step(command, "NOTICE_SERVED", (violation, entry) -> {
			List<Deliverer> staff = this.violations.staff(first, second, entry.occurred()).get();
			Deliverer one = named(staff, first, "firstDeliverer");
			Deliverer other = named(staff, second, "secondDeliverer");
			RectificationNotice notice = violation.serve(Ids.next(), new Deliverers(one.fullName(), other.fullName()),
					entry.occurred());
			Checks.expectAfter("rectifyBy", rectifyBy, entry.occurred(), "the notice was delivered");
			Checks.expectAfter("firstSignedAt", firstSigned, entry.occurred(), "the notice was delivered");
			Checks.expectAfter("secondSignedAt", secondSigned, entry.occurred(), "the notice was delivered");
			AskedProject project = this.projects.ask(violation.subject().projectId());
			Asked<Addressee> addressee = this.violations.addressee(violation.renovationId());
			Asked<String> number = this.numbers.next(Numbers.Series.RECTIFICATION_NOTICE, project, entry.occurred());
			stop(violation, Clock.SERVE_NOTICE, entry);
			start(violation, Clock.RECTIFY, entry, project);
			entry.clocks().dueBy(Clock.RECTIFY, violation.subject().cycle(), rectifyBy, number.get());
			this.violations.add(violation, notice,
					addressee.get()
						.values()
						.text("number", number.get())
						.text("content", content)
						.key("first_deliverer_id", one.id())
						.time("first_signed_at", firstSigned)
						.key("second_deliverer_id", other.id())
						.time("second_signed_at", secondSigned)
						.time("rectify_by_at", rectifyBy),
					entry.recorded().get());
		});
	}

	/** Somebody of the household has signed (D-08). */
	@Transactional
	UUID acknowledge(ViolationStep.Acknowledge command) {
		String signee = Checks.required("signee", command.signee(), 100);
		return step(command, "RECEIPT_SIGNED", (violation, entry) -> {
			RectificationNotice notice = violation.delivered();
			notice.acknowledge(signee, entry.occurred());
			this.violations.keep(notice, entry.recorded().get());
		});
	}

	/** Nobody signs, and it is left at the door (D-08). */
	@Transactional
	UUID leave(ViolationStep.Leave command) {
		Checks checks = new Checks();
		checks.require(command.leftAtDoor(), "A notice that nobody signs is left at the door.", "leftAtDoor");
		@Nullable String witness = checks.optional("witness", command.witness(), 100);
		checks.pass();
		return step(command, "RECEIPT_REFUSED", (violation, entry) -> {
			RectificationNotice notice = violation.delivered();
			notice.leave(command.photoTaken(), witness, entry.occurred());
			this.violations.keep(notice, entry.recorded().get());
		});
	}

	/** The household has put it right (D-14). */
	@Transactional
	UUID rectify(ViolationStep.Rectify command) {
		String rectification = Checks.required("rectification", command.rectification(), 2_000);
		return step(command, "RECTIFIED", (violation, entry) -> {
			violation.rectify(rectification, entry.occurred());
			stop(violation, Clock.RECTIFY, entry);
		});
	}

	/** Looks again (D-14); what is not right is served once more. */
	@Transactional
	UUID recheck(ViolationStep.Recheck command) {
		String note = Checks.required("note", command.note(), 2_000);
		return step(command, command.passed() ? "RECHECKED" : "RECHECK_FAILED", (violation, entry) -> {
			violation.responsible().expectCaller();
			Recheck recheck = violation.recheck(command.passed(), note, CurrentCaller.get().name(), entry.occurred());
			this.violations.add(violation, recheck, entry.recorded().get());
			if (!command.passed()) {
				start(violation, Clock.SERVE_NOTICE, entry, this.projects.ask(violation.subject().projectId()));
			}
		});
	}

	/** The maintenance supervisor looks as well (D-22). */
	@Transactional
	UUID verify(ViolationStep.Verify command) {
		return step(command, "VERIFIED",
				(violation, entry) -> violation.verify(CurrentCaller.get().name(), entry.occurred()));
	}

	/** The responsible department reports to customer service (D-14, D-23). */
	@Transactional
	UUID report(ViolationStep.Report command) {
		String report = Checks.required("report", command.report(), 2_000);
		return step(command, "REPORTED", (violation, entry) -> {
			violation.responsible().expectCaller();
			violation.report(report, entry.occurred());
			handOver(violation, Handoff.Matter.RECTIFICATION, violation.responsible(), Department.CUSTOMER_SERVICE,
					entry);
		});
	}

	private void start(Violation violation, Clock clock, Entry entry, AskedProject project) {
		entry.clocks()
			.start(violation.subject(), clock, SCOPE, entry.occurred(),
					this.deadlines.terms(CaseKind.RENOVATION, project).get());
	}

	private static void stop(Violation violation, Clock clock, Entry entry) {
		entry.clocks().stop(clock, violation.subject().cycle(), entry.occurred(), entry.recorded().get());
	}

	private void handOver(Violation violation, Handoff.Matter matter, Department from, Department to, Entry entry) {
		this.handoffs.add(Handoff.of(violation.subject().projectId(), violation.renovationId(), matter,
				violation.title(), from, to, entry.occurred()), entry.recorded().get());
	}

	private static Deliverer named(List<Deliverer> staff, String name, String path) {
		return staff.stream()
			.filter((each) -> each.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("StaffMember", path)));
	}

	/** The version of the day on which it was found, by the project's own clocks. */
	private static Catalogue catalogue(AskedProject project, Instant found) {
		@Nullable Catalogue catalogue = Catalogue.on(project.get().day(found));
		return (catalogue != null) ? catalogue : Catalogue.versions().getFirst();
	}

	private static Catalogue.Entry kind(Catalogue catalogue, String code) {
		return catalogue.kind(code)
			.orElseThrow(() -> new RefusedException(UserError
				.invalid("The catalogue has no such violation in version " + catalogue.version() + ".", "kind")));
	}

	private UUID step(ViolationStep command, String kind, BiConsumer<Violation, Entry> work) {
		Checks checks = new Checks();
		UUID id = checks.key("violationId", "Violation", command.violationId());
		Instant occurred = checks.occurred(command.occurredAt(), this.desk.now());
		checks.pass();
		Happening happening = Happening.of(kind, occurred, "APP");
		return this.desk.step(command, this.violations, SubjectKind.VIOLATION, id, happening, (violation, entry) -> {
			work.accept(violation, entry);
			violation.dueAt(entry.clocks().earliestDue());
		});
	}

}
