package io.linli.console.draft;

import java.time.LocalDate;

import io.linli.console.signin.Person;
import io.linli.console.threshold.DraftQueries;
import io.linli.console.threshold.Plans;
import io.linli.console.threshold.ThresholdQueries;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import org.springframework.stereotype.Component;

/**
 * Reads what the page of drafts shows, from one snapshot.
 */
@Component
class DraftPages {

	private final Wall wall;

	private final ThresholdQueries thresholds;

	private final DraftQueries drafts;

	private final Plans plans;

	DraftPages(Wall wall, ThresholdQueries thresholds, DraftQueries drafts, Plans plans) {
		this.wall = wall;
		this.thresholds = thresholds;
		this.drafts = drafts;
		this.plans = plans;
	}

	/** What this person may do with the company's drafts. */
	DraftsPage drafts(Company company, Person person) {
		return this.wall.view(company,
				() -> DraftsPage.of(this.plans.plan(), this.thresholds.levels(), this.thresholds.levelsEver(),
						this.drafts.switches(), this.drafts.impossible(), person.username(), this.plans.today()));
	}

	LocalDate today(Company company) {
		return this.wall.view(company, this.plans::today).date();
	}

}
