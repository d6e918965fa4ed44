package io.linli.console.member;

import io.linli.tenancy.staff.StaffRule;

/**
 * What became of a change to a company's people; each has a sentence in the messages.
 */
enum MemberOutcome {

	INVITED, ASSIGNED, ENDED, LEFT, CLOSED, ADMINISTERS, ADMINISTERS_NO_LONGER,
	/** The person sees nothing any more, but Keycloak has not been told. */
	LEFT_WITH_OPEN_LOGIN,
	/** Everything is saved, but Keycloak did not give a password to show. */
	INVITED_WITHOUT_PASSWORD,
	/** A field cannot be taken so. */
	FAULTY,
	/** A role that a company gives nobody. */
	ROLE,
	/** Somebody of this name works here. */
	NAME_TAKEN,
	/** The person has left, or is not there. */
	GONE,
	/** The person works there already. */
	SAME,
	/** Somebody else was quicker. */
	STALE,
	/** One's own login and rights stay: somebody else takes them. */
	ONESELF,
	/** The login is or was somebody else's. */
	LOGIN_USED,
	/** The person has a login already. */
	HAS_LOGIN,
	/** A second person has to review: nobody makes one alone. */
	FOUR_EYES,
	/** The login belongs to other organizations, too, and roles count in all of them. */
	SHARED,
	/** The person has set a password. */
	BEGUN, KEYCLOAK;

	/** For the pages. */
	public boolean good() {
		return compareTo(LEFT_WITH_OPEN_LOGIN) < 0;
	}

	static MemberOutcome of(StaffRule rule) {
		return switch (rule) {
			case NAME_TAKEN -> NAME_TAKEN;
			case UNKNOWN_PERSON, LEFT, UNKNOWN_ASSIGNMENT -> GONE;
			case SAME_ASSIGNMENT -> SAME;
		};
	}

}
