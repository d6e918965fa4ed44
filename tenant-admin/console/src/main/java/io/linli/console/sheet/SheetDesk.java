package io.linli.console.sheet;

import java.util.List;
import java.util.Optional;

import io.linli.console.language.Words;
import io.linli.console.signin.Person;
import io.linli.console.threshold.Obstacle;
import io.linli.console.threshold.Plan;
import io.linli.console.threshold.Plans;
import io.linli.console.threshold.ThresholdDesk;
import io.linli.console.threshold.ThresholdQueries;
import io.linli.console.threshold.Version;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes the limits out, judges a sheet, and drafts all that it changes, or nothing of it.
 */
@Component
class SheetDesk {

	private final Wall wall;

	private final ThresholdQueries queries;

	private final Plans plans;

	private final ThresholdDesk desk;

	SheetDesk(Wall wall, ThresholdQueries queries, Plans plans, ThresholdDesk desk) {
		this.wall = wall;
		this.queries = queries;
		this.plans = plans;
		this.desk = desk;
	}

	/** The limits that count or are planned, as a sheet. */
	byte[] file(Company company, Words words) {
		return this.wall.view(company, () -> {
			var today = this.plans.today().date();
			var versions = this.queries.versions()
				.stream()
				.filter((version) -> version.on(today) != Version.State.PAST)
				.toList();
			return new SheetWriter(words, this.queries.levelsEver()).write(versions);
		});
	}

	/** What a sheet would change. */
	SheetPreview preview(Company company, List<SheetReader.Line> lines, Words words) {
		return this.wall.view(company, () -> SheetChecks.of(lines, this.plans.plan(), this.queries.levels(),
				this.queries.levelsEver(), this.plans.today().date(), words));
	}

	/**
	 * Takes the place of drafts of the same address and source.
	 * @return empty where all is drafted, and otherwise why nothing is
	 */
	Optional<Obstacle> draft(Company company, Person person, List<SheetPreview.Change> changes) {
		try {
			return this.wall.change(company, () -> {
				var plan = this.plans.planForUpdate();
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
