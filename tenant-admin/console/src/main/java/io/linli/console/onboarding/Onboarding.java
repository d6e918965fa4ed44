package io.linli.console.onboarding;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A company or a group on its way to the platform, and its state since.
 *
 * @param organization the Keycloak organization's id, once it is there
 * @param group the group to which a company belongs; null: to none
 */
record Onboarding(UUID id, Kind kind, State state, @Nullable UUID organization, @Nullable UUID group, Wish wish,
		Instant askedAt) {

	/** How far it has come. */
	enum State {

		/** A company asks to be taken in, and nothing has been made. */
		ASKED, DECLINED,
		/** Its steps are being done. */
		RUNNING,
		/** They could not be done, and what was made is removed. */
		GIVEN_UP, READY,
		/** Nobody can work for it at present. */
		SUSPENDED

	}

	/** Whether its steps are done: also of a company that came back and is suspended. */
	boolean isMade() {
		return this.state == State.RUNNING || this.state == State.SUSPENDED;
	}

	/** The id of the organization, which is known after the first step. */
	UUID known() {
		if (this.organization == null) {
			throw new IllegalStateException("The organization has not been made");
		}
		return this.organization;
	}

	/** The first person's login: nobody of another organization can have it. */
	public String login() {
		return this.wish.adminName() + "@" + this.wish.alias();
	}

}
