package io.linli.console.onboarding;

import io.linli.console.directory.DirectoryException;

/**
 * Why a step was not done; each has a sentence in the messages.
 */
enum Trouble {

	KEYCLOAK_AWAY(true), KEYCLOAK_FORBIDS(true), NO_MAIL(false),
	/** It may be out: a second one only where an operator wants it. */
	MAIL_UNSURE(false), NAME_TAKEN(false), KEYCLOAK_REFUSES(false),
	/** Something that nobody foresaw; the log says more. */
	FAILED(true);

	private final boolean passing;

	Trouble(boolean passing) {
		this.passing = passing;
	}

	/** Whether time alone may help; otherwise it takes an operator. */
	boolean passing() {
		return this.passing;
	}

	static Trouble of(DirectoryException.Reason reason) {
		return switch (reason) {
			case KEYCLOAK_AWAY -> KEYCLOAK_AWAY;
			case KEYCLOAK_FORBIDS -> KEYCLOAK_FORBIDS;
			case NO_MAIL -> NO_MAIL;
			case MAIL_UNSURE -> MAIL_UNSURE;
			case NAME_TAKEN -> NAME_TAKEN;
			case KEYCLOAK_REFUSES -> KEYCLOAK_REFUSES;
		};
	}

}
