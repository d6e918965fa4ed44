package io.linli.console.threshold;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

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

	private final InstantSource now;

	SheetDesk(Wall wall, ThresholdQueries queries, DraftQueries drafts, ThresholdDesk desk, InstantSource now) {
		this.wall = wall;
		this.queries = queries;
		this.drafts = drafts;
		this.desk = desk;
		this.now = now;
	}

	/**
	 * Takes the place of drafts of the same address and source.
	 * @return false where somebody else set or drafted one meanwhile
	 */
	boolean draft(Company company, Person person, List<SheetPreview.Change> changes) {
		try {
			return this.wall.change(company, () -> {
				var plan = new Plan(this.queries.versionsForUpdate(), this.drafts.draftsForUpdate());
				if (changes.stream().anyMatch((change) -> !plan.seen(change.address()).equals(change.seen()))) {
					return false;
				}
				changes.forEach((change) -> draft(company, person, change, plan));
				return true;
			});
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private void draft(Company company, Person person, SheetPreview.Change change, Plan plan) {
		var proposal = change.proposal();
		this.desk.replace(plan, change.address(), proposal);
		this.desk.insert(company, new Draft(proposal.at(change.address(), UUID.randomUUID()), proposal.note(),
				plan.newestId(change.address()), person.username(), this.now.instant(), null, null));
	}

}
