package io.linli.api.repair;

import java.time.Instant;
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
import io.linli.api.sla.Deadlines;
import io.linli.api.sla.Terms;
import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where repairs are taken in and worked on: each verb is one transaction that appends the
 * evidence, moves the request and its clocks, or does nothing.
 */
@Component
class RepairDesk {

	private static final int HIGHEST_FEE = 100_000_000;

	private final Desk desk;

	private final Repairs repairs;

	private final Workers workers;

	private final Projects projects;

	private final Numbers numbers;

	private final Deadlines deadlines;

	private final ApplicationEventPublisher publisher;

	RepairDesk(Desk desk, Repairs repairs, Workers workers, Projects projects, Numbers numbers, Deadlines deadlines,
			ApplicationEventPublisher publisher) {
		this.desk = desk;
		this.repairs = repairs;
		this.workers = workers;
		this.projects = projects;
		this.numbers = numbers;
		this.deadlines = deadlines;
		this.publisher = publisher;
	}

	/** Writes a repair down; what it was received for runs from the receipt. */
	@Transactional
	UUID record(RecordRepairRequest command) {
		RecordRepairRequest.Checked input = command.check(this.desk.now());
		Happening happening = new Happening("RECORDED", input.receivedAt(), input.channel().name(),
				Happening.detail("urgency", input.urgency()));
		return this.desk.open(command, SubjectKind.REPAIR, happening, (entry) -> {
			AskedProject project = this.projects.ask(input.projectId(), input.householdId());
			Asked<String> number = this.numbers.next(Numbers.Series.REPAIR_REQUEST, project, input.receivedAt());
			Asked<Terms> terms = this.deadlines.terms(CaseKind.REPAIR, project);
			RepairRequest request = RepairRequest.record(entry.id(), number.get(), input);
			Instant recorded = entry.recorded().get();
			start(request, Clock.RECORD, input.receivedAt(), entry, terms);
			stop(request, Clock.RECORD, recorded, entry);
			start(request, Clock.PASS_ON, recorded, entry, terms);
			start(request, Clock.COMPLETE, input.receivedAt(), entry, terms);
			request.dueAt(entry.clocks().earliestDue());
			this.repairs.add(request, input, recorded);
		});
	}

	/**
	 * Hands it to the repair department, from where the way to the site counts.
	 */
	@Transactional
	UUID passOn(RepairStep.PassOn command) {
		return step(command, "PASSED_ON", command.passedOnBy().name(), (request, entry) -> {
			request.passOn(command.passedOnBy(), entry.occurred());
			stop(request, Clock.PASS_ON, entry.occurred(), entry);
			start(request, Clock.ARRIVE, entry.occurred(), entry, terms(request));
		});
	}

	/** The calling worker opens the work order. */
	@Transactional
	UUID openOrder(RepairStep.OpenOrder command) {
		return step(command, "ORDERED", "APP", (request, entry) -> this.repairs
			.open(request.order(Ids.next(), entry.occurred()), request, entry.recorded().get()));
	}

	/** On site. */
	@Transactional
	UUID arrive(RepairStep.Arrive command) {
		return step(command, "ARRIVED", command.channel().name(), (request, entry) -> {
			request.arrive(this.repairs.orderOf(request), entry.occurred());
			stop(request, Clock.ARRIVE, entry.occurred(), entry);
		});
	}

	/** The worker compares what was reported with what is there. */
	@Transactional
	UUID verify(RepairStep.Verify command) {
		return step(command, "VERIFIED", "APP", (request, entry) -> request.verify(entry.occurred()));
	}

	/** Done: a callback is owed, or a verification of the public area (B-02, B-07). */
	@Transactional
	UUID complete(RepairStep.Complete command) {
		Checks checks = new Checks();
		String result = checks.text("result", command.result(), 2_000);
		checks.require(inRange(command.feeCents()), "A fee is 0 to " + HIGHEST_FEE + " cents.", "feeCents");
		checks.pass();
		return step(command, "COMPLETED", "APP", (request, entry) -> {
			WorkOrder order = this.repairs.orderOf(request);
			request.complete(order, result, command.feeCents(), entry.occurred());
			this.repairs.keep(order);
			stop(request, Clock.COMPLETE, entry.occurred(), entry);
			if (request.area() == Area.PUBLIC) {
				start(request, Clock.VERIFY_PUBLIC_AREA, entry.occurred(), entry, terms(request));
			}
			this.publisher.publishEvent(
					new RepairCompleted(request.subject(), request.scope(), request.paidOrLegacy(), entry.occurred()));
		});
	}

	/** Somebody else than the worker looked at the public area (B-07). */
	@Transactional
	UUID verifyOnSite(RepairStep.VerifyOnSite command) {
		return step(command, "SITE_VERIFIED", "APP", (request, entry) -> {
			request.verifyOnSite(entry.occurred());
			if (this.workers.of(request.id()).get().contains(CurrentCaller.get().name())) {
				throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
						"Whoever did the repair does not verify it: somebody else has to."));
			}
			stop(request, Clock.VERIFY_PUBLIC_AREA, entry.occurred(), entry);
		});
	}

	/** Urges 催办 those who have to do it. */
	@Transactional
	UUID urge(RepairStep.Urge command) {
		String note = Checks.required("note", command.note(), 2_000);
		return step(command, "URGED", "APP", (request, entry) -> {
			request.urge(entry.occurred());
			this.publisher.publishEvent(new RepairUrged(request.subject(), request.scope(), note, entry.occurred()));
		});
	}

	/**
	 * It turns out to be an emergency, or none: the limits of that kind count from the
	 * starts that there were.
	 */
	@Transactional
	UUID reclassify(RepairStep.Reclassify command) {
		return step(command, "RECLASSIFIED", "APP", Happening.detail("urgency", command.urgency()),
				(request, entry) -> {
					request.reclassify(command.urgency(), entry.occurred());
					entry.clocks().reclassify(request.scope(), entry.recorded().get(), terms(request).get());
				});
	}

	/**
	 * Those of its clocks stand still that may for this reason; an emergency's way never
	 * (R-10).
	 */
	@Transactional
	UUID pause(RepairStep.Pause command) {
		return step(command, "PAUSED", "APP", Happening.detail("reason", command.reason()),
				(request, entry) -> entry.clocks().pause(command.reason(), entry.occurred(), entry.recorded().get()));
	}

	/** They go on; their due times have moved by what did not count. */
	@Transactional
	UUID resume(RepairStep.Resume command) {
		return step(command, "RESUMED", "APP",
				(request, entry) -> entry.clocks().resume(entry.occurred(), entry.recorded().get()));
	}

	private Asked<Terms> terms(RepairRequest request) {
		return this.deadlines.terms(CaseKind.REPAIR, this.projects.ask(request.subject().projectId()));
	}

	private static void start(RepairRequest request, Clock clock, Instant from, Entry entry, Asked<Terms> terms) {
		entry.clocks().start(request.subject(), clock, request.scope(), from, terms.get());
	}

	private static void stop(RepairRequest request, Clock clock, Instant claimed, Entry entry) {
		entry.clocks().stop(clock, request.subject().cycle(), claimed, entry.recorded().get());
	}

	private static boolean inRange(@Nullable Integer cents) {
		return cents == null || (cents >= 0 && cents <= HIGHEST_FEE);
	}

	private UUID step(RepairStep command, String kind, String channel, BiConsumer<RepairRequest, Entry> work) {
		return step(command, kind, channel, Happening.NO_DETAIL, work);
	}

	/** What is due first after the step gives the repair its place in the work list. */
	private UUID step(RepairStep command, String kind, String channel, String detail,
			BiConsumer<RepairRequest, Entry> work) {
		Checks checks = new Checks();
		UUID id = checks.key("repairRequestId", "RepairRequest", command.repairRequestId());
		Instant occurred = checks.occurred(command.occurredAt(), this.desk.now());
		checks.pass();
		Happening happening = new Happening(kind, occurred, channel, detail);
		return this.desk.step(command, this.repairs, SubjectKind.REPAIR, id, happening, (request, entry) -> {
			work.accept(request, entry);
			request.dueAt(entry.clocks().earliestDue());
		});
	}

}
