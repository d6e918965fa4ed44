package io.linli.console.plan;

import io.linli.tenancy.filing.PlanRule;

/**
 * A rule of the plans' book that stands against a step: nothing of it was done.
 */
class PlanRefused extends RuntimeException {

	private final PlanOutcome outcome;

	PlanRefused(PlanRule rule) {
		super(rule.name());
		this.outcome = PlanOutcome.of(rule);
	}

	PlanOutcome outcome() {
		return this.outcome;
	}

}
