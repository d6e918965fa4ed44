package io.linli.api.repair;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Numbers;
import io.linli.api.project.Projects;
import io.linli.api.project.Projects.Project;
import io.linli.sla.Area;
import io.linli.sla.Clock;
import io.linli.sla.SubjectKind;
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

	private final Repairs repairs;

	private final RepairClocks clocks;

	private final Workers workers;

	private final Projects projects;

	private final Numbers numbers;

	private final Events events;

	private final Idempotency idempotency;

	private final ApplicationEventPublisher publisher;

	private final InstantSource time;

	RepairDesk(Repairs repairs, RepairClocks clocks, Workers workers, Projects projects, Numbers numbers, Events events,
			Idempotency idempotency, ApplicationEventPublisher publisher, InstantSource time) {
		this.repairs = repairs;
		this.clocks = clocks;
		this.workers = workers;
		this.projects = projects;
		this.numbers = numbers;
		this.events = events;
		this.idempotency = idempotency;
		this.publisher = publisher;
		this.time = time;
	}

	/** Writes a repair down; what it was received for runs from the receipt. */
	@Transactional
	UUID record(RecordRepairRequest command) {
		RecordRepairRequest.Checked input = command.check(this.time.instant());
		return this.idempotency.once(command, Ids::next, (id) -> {
			Project project = this.projects.get(input.projectId());
			this.projects.expectHousehold(project.id(), input.householdId());
			Instant recorded = this.events.append(SubjectKind.REPAIR, id,
					Happening.of("RECORDED", input.receivedAt(), input.channel().name()));
			String number = this.numbers.next(Numbers.Series.REPAIR_REQUEST, project, input.receivedAt());
			RepairRequest request = RepairRequest.record(id, number, input, recorded);
			this.clocks.start(request, Clock.RECORD, input.receivedAt());
			this.clocks.stop(request, Clock.RECORD, recorded, recorded);
			this.clocks.start(request, Clock.PASS_ON, recorded);
			this.clocks.start(request, Clock.COMPLETE, input.receivedAt());
			this.clocks.order(request);
			this.repairs.add(request);
		});
	}

	/**
	 * Hands it to the repair department, from where the way to the site counts.
	 */
	@Transactional
	UUID passOn(RepairStep.PassOn command) {
		return once(command, (request, occurred) -> {
			request.passOn(command.passedOnBy(), occurred);
			Instant recorded = append(request, "PASSED_ON", occurred, command.passedOnBy().name());
			this.clocks.stop(request, Clock.PASS_ON, occurred, recorded);
			this.clocks.start(request, Clock.ARRIVE, occurred);
		});
	}

	/** The calling worker opens the work order. */
	@Transactional
	UUID openOrder(RepairStep.OpenOrder command) {
		return once(command, (request, occurred) -> {
			Instant recorded = append(request, "ORDERED", occurred, "APP");
			this.repairs.add(request.order(Ids.next(), CurrentCaller.get().name(), occurred, recorded));
		});
	}

	/** On site. */
	@Transactional
	UUID arrive(RepairStep.Arrive command) {
		return once(command, (request, occurred) -> {
			request.arrive(this.repairs.orderOf(request), occurred);
			Instant recorded = append(request, "ARRIVED", occurred, command.channel().name());
			this.clocks.stop(request, Clock.ARRIVE, occurred, recorded);
		});
	}

	/** The worker compares what was reported with what is there. */
	@Transactional
	UUID verify(RepairStep.Verify command) {
		return once(command, (request, occurred) -> {
			request.verify(occurred);
			append(request, "VERIFIED", occurred, "APP");
		});
	}

	/** Done: a callback is owed, or a verification of the public area (B-02, B-07). */
	@Transactional
	UUID complete(RepairStep.Complete command) {
		Checks checks = new Checks();
		String result = checks.text("result", command.result(), 2_000);
		checks.require(inRange(command.feeCents()), "A fee is 0 to " + HIGHEST_FEE + " cents.", "feeCents");
		checks.pass();
		return once(command, (request, occurred) -> {
			request.complete(this.repairs.orderOf(request), result, command.feeCents(), occurred);
			Instant recorded = append(request, "COMPLETED", occurred, "APP");
			this.clocks.stop(request, Clock.COMPLETE, occurred, recorded);
			if (request.area() == Area.PUBLIC) {
				this.clocks.start(request, Clock.VERIFY_PUBLIC_AREA, occurred);
			}
			this.publisher.publishEvent(new RepairCompleted(request.subject(), request.scope(), occurred));
		});
	}

	/** Somebody else than the worker looked at the public area (B-07). */
	@Transactional
	UUID verifyOnSite(RepairStep.VerifyOnSite command) {
		return once(command, (request, occurred) -> {
			request.verifyOnSite(occurred);
			if (this.workers.did(request.id(), CurrentCaller.get().name())) {
				throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
						"Whoever did the repair does not verify it: somebody else has to."));
			}
			Instant recorded = append(request, "SITE_VERIFIED", occurred, "APP");
			this.clocks.stop(request, Clock.VERIFY_PUBLIC_AREA, occurred, recorded);
		});
	}

	private Instant append(RepairRequest request, String kind, Instant occurred, String channel) {
		return this.events.append(SubjectKind.REPAIR, request.id(), Happening.of(kind, occurred, channel));
	}

	private static boolean inRange(@Nullable Integer cents) {
		return cents == null || (cents >= 0 && cents <= HIGHEST_FEE);
	}

	private UUID once(RepairStep step, Work work) {
		Checks checks = new Checks();
		UUID id = checks.key("repairRequestId", "RepairRequest", step.repairRequestId());
		Instant occurred = checks.occurred(step.occurredAt(), this.time.instant());
		checks.pass();
		return this.idempotency.once(step, id, () -> {
			RepairRequest request = this.repairs.get(id, step.expectedVersion());
			work.on(request, occurred);
			this.clocks.order(request);
		});
	}

	private interface Work {

		void on(RepairRequest request, Instant occurred);

	}

}
