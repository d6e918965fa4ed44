package io.linli.console.threshold;

import java.util.List;
import java.util.Optional;

import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Drafts all that a sheet changes, or nothing of it.
 */
@Component
class SheetDesk {

	private final Wall wall;

	private final ThresholdQueries queries;

	private final DraftQueries drafts;

	private final ThresholdDesk desk;

	SheetDesk(Wall wall, ThresholdQueries queries, DraftQueries drafts, ThresholdDesk desk) {
		this.wall = wall;
		this.queries = queries;
		this.drafts = drafts;
		this.desk = desk;
	}

	/**
	 * Takes the place of drafts of the same address and source.
	 * @return empty where all is drafted, and otherwise why nothing is
	 */
	Optional<Obstacle> draft(Company company, Person person, List<SheetPreview.Change> changes) {
		try {
			return this.wall.change(company, () -> {
				var plan = new Plan(this.queries.versionsForUpdate(), this.drafts.draftsForUpdate());
				var obstacle = changes.stream()
					.flatMap((change) -> obstacle(change, person, plan).stream())
					.findFirst();
				if (obstacle.isEmpty()) {
					changes.forEach(
							(change) -> this.desk.draft(company, person, change.address(), change.proposal(), plan));
				}
				return obstacle;
			});
		}
		catch (DuplicateKeyException ex) {
			return Optional.of(new Obstacle.Stale(null));
		}
	}

	private Optional<Obstacle> obstacle(SheetPreview.Change change, Person person, Plan plan) {
		if (!plan.seen(change.address()).equals(change.seen())) {
			return Optional.of(new Obstacle.Stale(null));
		}
		return this.desk.submitted(plan, person, change.address(), change.proposal());
	}

}
