package io.linli.api.patrol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.desk.Desk;
import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Projects;
import io.linli.api.renovation.Department;
import io.linli.api.renovation.Site;
import io.linli.api.renovation.Sites;
import io.linli.api.sla.Clocks;
import io.linli.api.sla.Deadlines;
import io.linli.api.sla.Terms;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Scope;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where patrols are recorded: a round is one transaction, each of its sites a record with
 * evidence of its own.
 */
@Component
class PatrolDesk {

	private final Desk desk;

	private final Patrols patrols;

	private final Sites sites;

	private final Events events;

	private final Projects projects;

	private final Deadlines deadlines;

	PatrolDesk(Desk desk, Patrols patrols, Sites sites, Events events, Projects projects, Deadlines deadlines) {
		this.desk = desk;
		this.patrols = patrols;
		this.sites = sites;
		this.events = events;
		this.projects = projects;
		this.deadlines = deadlines;
	}

	/** Records a round over one site or several (D-11, D-18, D-20). */
	@Transactional
	UUID record(RecordPatrolRound command) {
		RecordPatrolRound.Checked input = command.check(this.desk.now());
		input.department().expectCaller();
		Happening walked = Happening.of("ROUND_RECORDED", input.end(), "APP");
		return this.desk.open(command, SubjectKind.PATROL, walked, (entry) -> {
			Map<UUID, Found> found = find(input);
			Asked<Terms> terms = this.deadlines.terms(CaseKind.RENOVATION, this.projects.ask(input.projectId()));
			List<Asked<Boolean>> elsewhere = input.patrols().stream().map(this.patrols::elsewhere).toList();
			expect(input, found, elsewhere);
			Instant recorded = entry.recorded().get();
			this.patrols.add(entry.id(), input, recorded);
			for (Patrol patrol : input.patrols()) {
				Found at = Objects.requireNonNull(found.get(patrol.renovationId()));
				this.events.append(SubjectKind.PATROL, patrol.id(), Happening.of("PATROLLED", patrol.leftAt(), "APP"));
				if (input.department() == Department.REPAIR) {
					at.next(patrol.leftAt(), recorded, terms);
				}
			}
			if (input.department() == Department.REPAIR) {
				found.values().forEach(this::keep);
			}
		});
	}

	/**
	 * Locked in the order of their keys, so that two rounds never wait for each other.
	 */
	private Map<UUID, Found> find(RecordPatrolRound.Checked input) {
		Map<UUID, Found> found = new LinkedHashMap<>();
		List<UUID> keys = input.patrols().stream().map(Patrol::renovationId).distinct().sorted().toList();
		keys.forEach((key) -> found.put(key, new Found(this.sites.ask(key), this.deadlines.of(key))));
		return found;
	}

	private void keep(Found at) {
		this.deadlines.keep(at.clocks().get());
		this.sites.dueAt(at.site().get(), at.clocks().get().earliestDue());
	}

	/** Of all visits at once, each with its line. */
	private static void expect(RecordPatrolRound.Checked input, Map<UUID, Found> found,
			List<Asked<Boolean>> elsewhere) {
		List<UserError> wrong = new ArrayList<>();
		for (int i = 0; i < input.patrols().size(); i++) {
			Patrol patrol = input.patrols().get(i);
			try {
				Objects.requireNonNull(found.get(patrol.renovationId())).expect(patrol, input.projectId());
			}
			catch (RefusedException ex) {
				ex.errors().forEach((error) -> wrong.add(error.ofLine("visits", patrol.line())));
			}
			if (elsewhere.get(i).get()) {
				wrong.add(elsewhere("arrivedAt").ofLine("visits", patrol.line()));
			}
		}
		if (!wrong.isEmpty()) {
			throw new RefusedException(wrong);
		}
	}

	static UserError elsewhere(String path) {
		return UserError.of(UserError.Code.IMPOSSIBLE_TIME,
				"You have recorded another site for the same time: nobody is on two sites at once.", path);
	}

	/** A site with its clocks. */
	private record Found(Asked<Site> site, Asked<Clocks> clocks) {

		void expect(Patrol patrol, UUID project) {
			Site found = this.site.get();
			if (!found.projectId().equals(project)) {
				throw new RefusedException(UserError.notFound("Renovation", "renovationId"));
			}
			found.expectWorks();
			Checks.expectAfter("arrivedAt", patrol.arrivedAt(), found.appliedAt(), "the renovation was applied for");
		}

		/**
		 * The round of the clock ends with the patrol, and the next one begins (D-19).
		 * What is entered after a later patrol, or lies before works were allowed, ends
		 * none.
		 */
		void next(Instant left, Instant recorded, Asked<Terms> terms) {
			if (this.clocks.get().meetRounds(Clock.PATROL, Site.CYCLE, left, recorded)) {
				this.clocks.get()
					.startRound(this.site.get().subject(), Clock.PATROL, Scope.of(CaseKind.RENOVATION), left,
							terms.get());
			}
		}

	}

}
