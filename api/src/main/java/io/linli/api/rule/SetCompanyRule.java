package io.linli.api.rule;

import io.linli.api.graphql.Command;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Caller;
import io.linli.tenancy.Role;
import io.linli.tenancy.filing.Grace;

/**
 * The input {@code SetCompanyRuleInput}.
 */
record SetCompanyRule(String idempotencyKey, Name name, int value, String reason) implements Command {

	/** What is decided. */
	enum Name {

		/** Days after a period's end. */
		LEDGER_GRACE_DAYS(Grace.LEAST, Grace.MOST),
		/** Days after a month's end (B-15, B-26). */
		STATISTIC_GRACE_DAYS(Grace.LEAST, Grace.MOST),
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

		/** Whoever files something does not say when it is due. */
		void expectSetBy(Caller caller) {
			if ((this == LEDGER_GRACE_DAYS || this == STATISTIC_GRACE_DAYS) && !caller.is(Role.TENANT_ADMIN)) {
				throw new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
						"The company's administrator says when ledgers and statistics are due.", "name"));
			}
		}

		String range() {
			return this.least + " to " + this.most + ".";
		}

	}

}
