package io.linli.api.renovation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.project.AskedProject;
import io.linli.api.project.Projects;
import io.linli.api.sla.Deadlines;
import io.linli.api.sla.Terms;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Scope;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where renovations come to their end: completed, accepted, archived.
 */
@Component
class ClosingDesk {

	/** The round of the clock ARCHIVE that is about all papers (D-01). */
	private static final int ALL_ARCHIVED = 2;

	private static final Scope SCOPE = Scope.of(CaseKind.RENOVATION);

	private final RenovationSteps steps;

	private final Renovations renovations;

	private final Handoffs handoffs;

	private final Projects projects;

	private final Deadlines deadlines;

	ClosingDesk(RenovationSteps steps, Renovations renovations, Handoffs handoffs, Projects projects,
			Deadlines deadlines) {
		this.steps = steps;
		this.renovations = renovations;
		this.handoffs = handoffs;
		this.projects = projects;
		this.deadlines = deadlines;
	}

	/** Debris 装修垃圾 is removed (D-15). */
	@Transactional
	UUID removeDebris(RenovationStep.RemoveDebris command) {
		String place = Checks.required("place", command.place(), 500);
		return this.steps.take(command, "DEBRIS_REMOVED", (renovation, entry) -> {
			renovation.removeDebris(place, entry.occurred());
			this.renovations.addDebrisRemoval(renovation, place, entry.occurred(), entry.recorded().get());
		});
	}

	/**
	 * The repair department tells customer service that the works are done (D-21): no
	 * more patrols are owed, and none was made by saying so (D-19).
	 */
	@Transactional
	UUID notifyCompletion(RenovationStep.NotifyCompletion command) {
		Instant completed = command.completedAt().toInstant();
		return this.steps.take(command, "COMPLETION_NOTIFIED", (renovation, entry) -> {
			renovation.notifyCompletion(completed, CurrentCaller.get().name(), entry.occurred());
			entry.clocks().takeBackRounds(Clock.PATROL, Site.CYCLE, entry.recorded().get());
			this.handoffs.add(Handoff.of(renovation.projectId(), renovation.id(), Handoff.Matter.COMPLETION,
					renovation.number(), Department.REPAIR, Department.CUSTOMER_SERVICE, entry.occurred()),
					entry.recorded().get());
		});
	}

	/** Does not accept the works 验收不合格: they go on, and so do the patrols (D-12). */
	@Transactional
	UUID refuse(RenovationStep.Refuse command) {
		String reason = Checks.required("reason", command.reason(), 2_000);
		return this.steps.take(command, "ACCEPTANCE_REFUSED", (renovation, entry) -> {
			Terms terms = terms(this.projects.ask(renovation.projectId()));
			Completion refused = renovation.refuse(entry.occurred());
			Instant recorded = entry.recorded().get();
			this.renovations.addRefusal(renovation, refused, reason, entry.occurred(), recorded);
			entry.clocks().startRound(renovation.subject(Site.CYCLE), Clock.PATROL, SCOPE, entry.occurred(), terms);
			this.handoffs.addWorks(renovation, entry.occurred(), recorded);
		});
	}

	/** Accepts the works by dated signatures (D-05, D-12). */
	@Transactional
	UUID accept(RenovationStep.Accept command) {
		String acceptance = Checks.required("acceptance", command.acceptance(), 2_000);
		List<Signature> signed = Signatures.check(command.signatures());
		return this.steps.take(command, "ACCEPTED", (renovation, entry) -> {
			AskedProject project = this.projects.ask(renovation.projectId());
			Asked<Findings> findings = this.renovations.findings(renovation.id());
			Terms terms = terms(project);
			ZoneId zone = project.get().zone();
			renovation.accept(acceptance, new Signatures(signed, zone), findings.get(), CurrentCaller.get().name(),
					entry.occurred());
			Instant recorded = entry.recorded().get();
			signed.forEach((signature) -> this.renovations.add(renovation, signature, recorded));
			entry.clocks().start(renovation.subject(ALL_ARCHIVED), Clock.ARCHIVE, SCOPE, entry.occurred(), terms);
		});
	}

	/** All papers are in the archive (D-01, D-16). */
	@Transactional
	UUID archive(RenovationStep.Archive command) {
		return this.steps.take(command, "ARCHIVED", (renovation, entry) -> {
			renovation.archive(this.renovations.papers(renovation.id()).get(), entry.occurred());
			entry.clocks().stop(Clock.ARCHIVE, ALL_ARCHIVED, entry.occurred(), entry.recorded().get());
		});
	}

	private Terms terms(AskedProject project) {
		return this.deadlines.terms(CaseKind.RENOVATION, project).get();
	}

}
