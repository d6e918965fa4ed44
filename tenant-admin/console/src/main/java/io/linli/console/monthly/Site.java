package io.linli.console.monthly;

import java.util.UUID;

import io.linli.tenancy.filing.ProjectClock;

/**
 * A project with its clock.
 *
 * @param owing since when it owes statistics of callbacks by a day
 */
record Site(UUID id, String name, ProjectClock clock, ProjectClock owing) {

	/** By what it files its statistics of callbacks. */
	Terms statistics(SiteYear.Graces graces) {
		return new Terms(this.clock, this.owing, graces.statistics());
	}

	/** By what it files its ledgers of repairs. */
	Terms ledgers(SiteYear.Graces graces) {
		return new Terms(this.clock, this.clock, graces.ledgers());
	}

}
