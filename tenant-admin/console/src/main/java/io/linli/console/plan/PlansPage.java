package io.linli.console.plan;

import java.util.List;
import java.util.stream.Stream;

import io.linli.tenancy.filing.WorkPlanDuty;

/**
 * How the plans of a year stand, and one of them to be read and written.
 *
 * @param before whether plans of the year before are still missed
 * @param reference who wants them by the day that counts
 * @param company how the company's own stands
 * @param centres the projects that the reader sees
 * @param shown the one that is read
 */
record PlansPage(int year, boolean before, WorkPlanDuty duty, String reference, PlanState company, List<Centre> centres,
		PlanText shown) {

	public long filed() {
		return states().filter((state) -> state.filedAt() != null).count();
	}

	/** How many are filed, or still wanted. */
	public long wanted() {
		return states().filter(PlanState::counts).count();
	}

	private Stream<PlanState> states() {
		return Stream.concat(Stream.of(this.company), this.centres.stream().map(Centre::plan));
	}

}
