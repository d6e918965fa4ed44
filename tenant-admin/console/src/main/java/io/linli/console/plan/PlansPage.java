package io.linli.console.plan;

import java.util.List;

import io.linli.tenancy.filing.WorkPlanDuty;

/**
 * The plans of a year, the company's own first.
 *
 * @param reference who wants them by the day that counts
 */
record PlansPage(int year, WorkPlanDuty duty, String reference, List<PlanLine> lines) {

	public long filed() {
		return this.lines.stream().filter((line) -> line.filed() != null).count();
	}

	/** How many are filed, or still wanted. */
	public long wanted() {
		return this.lines.stream().filter((line) -> line.owed() || line.filed() != null).count();
	}

	/** Whether somebody who has not filed is late. */
	public boolean over() {
		return this.duty.daysLeft() < 0;
	}

}
