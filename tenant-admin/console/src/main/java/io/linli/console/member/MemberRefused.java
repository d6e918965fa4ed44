package io.linli.console.member;

import io.linli.tenancy.staff.StaffRule;

/**
 * A change that is not made, and takes back what was written for it.
 */
class MemberRefused extends RuntimeException {

	private final MemberOutcome outcome;

	MemberRefused(MemberOutcome outcome) {
		super(outcome.name());
		this.outcome = outcome;
	}

	MemberRefused(StaffRule rule) {
		this(MemberOutcome.of(rule));
	}

	MemberOutcome outcome() {
		return this.outcome;
	}

}
