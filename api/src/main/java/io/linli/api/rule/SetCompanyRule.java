package io.linli.api.rule;

import io.linli.api.graphql.Command;

/**
 * The input {@code SetCompanyRuleInput}.
 */
record SetCompanyRule(String idempotencyKey, Name name, int value, String reason) implements Command {

	/** What is decided. */
	enum Name {

		/** Days after a period's end. */
		LEDGER_GRACE_DAYS(0, 60),
		/** Per cent of other callbacks (B-09). */
		OTHER_CALLBACK_PERCENT(0, 100),
		/** Per cent of an activity's participants (B-08). */
		ACTIVITY_CALLBACK_PERCENT(10, 100);

		private final int least;

		private final int most;

		Name(int least, int most) {
			this.least = least;
			this.most = most;
		}

		boolean allows(int value) {
			return value >= this.least && value <= this.most;
		}

		String range() {
			return this.least + " to " + this.most + ".";
		}

	}

}
