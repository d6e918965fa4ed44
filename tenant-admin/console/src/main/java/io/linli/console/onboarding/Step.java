package io.linli.console.onboarding;

/**
 * A step of an onboarding; each may be repeated and does nothing twice.
 */
enum Step {

	/** The organization at Keycloak, whose id is everybody's from then on. */
	ORGANIZATION,
	/** The first person's login, membership and role. */
	ADMIN,
	/** The company's, or the group's, own row, and of a company the first person's. */
	TENANT,
	/** To which group the company belongs from today on. */
	MEMBERSHIP,
	/** Three contract levels with the platform's limits. */
	LEVELS,
	/** A first project. */
	PROJECT,
	/** The mail by which that person sets a password, or a one-time password instead. */
	INVITATION

}
