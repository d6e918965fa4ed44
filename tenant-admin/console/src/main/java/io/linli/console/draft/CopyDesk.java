package io.linli.console.draft;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.linli.console.signin.Person;
import io.linli.console.threshold.Address;
import io.linli.console.threshold.Draft;
import io.linli.console.threshold.Plan;
import io.linli.console.threshold.Plans;
import io.linli.console.threshold.ThresholdDesk;
import io.linli.console.threshold.ThresholdQueries;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.ContractLevel;
import io.linli.sla.Threshold;
import org.springframework.stereotype.Component;

/**
 * Drafts the limits of one level for another one.
 */
@Component
class CopyDesk {

	private final Wall wall;

	private final ThresholdQueries queries;

	private final Plans plans;

	private final ThresholdDesk desk;

	private final InstantSource now;

	CopyDesk(Wall wall, ThresholdQueries queries, Plans plans, ThresholdDesk desk, InstantSource now) {
		this.wall = wall;
		this.queries = queries;
		this.plans = plans;
		this.desk = desk;
		this.now = now;
	}

	/**
	 * What became of it; nothing where one of the levels is not among the company's.
	 *
	 * @param leftOut how many were not copied: {@link Plan#copies} says which
	 */
	record Copied(int drafted, int leftOut) {
	}

	/** Drafts what counts at a level on a day for another level, from that day on. */
	Copied copy(Company company, Person person, UUID from, UUID to, LocalDate day) {
		return this.wall.change(company, () -> {
			var levels = this.queries.levels().stream().map(ContractLevel::id).toList();
			if (from.equals(to) || !levels.containsAll(List.of(from, to))) {
				return new Copied(0, 0);
			}
			var plan = this.plans.planForUpdate();
			var copies = plan.copies(from, to, day);
			copies.forEach((copy) -> draft(company, person, copy, plan));
			return new Copied(copies.size(), plan.counting(from, day).size() - copies.size());
		});
	}

	private void draft(Company company, Person person, Threshold copy, Plan plan) {
		var address = Address.of(copy.contractLevelId(), copy.clock(), copy.scope());
		this.desk.insert(company,
				new Draft(copy, "", plan.newestId(address), person.username(), this.now.instant(), null, null));
	}

}
