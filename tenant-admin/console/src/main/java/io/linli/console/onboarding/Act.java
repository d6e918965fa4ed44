package io.linli.console.onboarding;

import java.time.Instant;

/**
 * What somebody decided about a company or a group.
 */
record Act(What what, String by, Instant at, String note) {

	enum What {

		APPROVED, DECLINED, RETRIED, CORRECTED, GIVEN_UP,
		/** What was removed at Keycloak. */
		ORGANIZATION_REMOVED, LOGIN_REMOVED, PASSWORD_SHOWN, SUSPENDED, RESUMED,
		/** A company that came back gets its organization and its first administrator. */
		FOUNDED_AGAIN

	}

}
