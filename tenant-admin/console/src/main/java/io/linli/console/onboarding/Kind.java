package io.linli.console.onboarding;

import java.util.List;

/**
 * What comes to the platform.
 */
enum Kind {

	/** 物业公司. */
	COMPANY("tenant-admin",
			List.of(Step.ORGANIZATION, Step.ADMIN, Step.TENANT, Step.MEMBERSHIP, Step.LEVELS, Step.PROJECT,
					Step.INVITATION)),
	/** 集团. */
	GROUP("group-manager", List.of(Step.ORGANIZATION, Step.ADMIN, Step.TENANT, Step.INVITATION));

	private final String role;

	private final List<Step> steps;

	Kind(String role, List<Step> steps) {
		this.role = role;
		this.steps = steps;
	}

	/** The realm's role of its first person. */
	String role() {
		return this.role;
	}

	/**
	 * What has to be done, in this order: names that somebody else may have come first,
	 * so that whatever cannot go on has no row yet.
	 */
	List<Step> steps() {
		return this.steps;
	}

}
