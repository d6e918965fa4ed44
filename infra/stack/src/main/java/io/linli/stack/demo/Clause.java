package io.linli.stack.demo;

import java.time.Duration;

import io.linli.sla.Clock;
import io.linli.sla.Limit;
import io.linli.sla.Scope;

/**
 * A limit that a company's service contract sets.
 *
 * @param former the limit until the middle of the history; the same where nothing changed
 */
record Clause(Clock clock, Scope scope, Duration length, Duration former, String reference) {

	Limit limit() {
		return new Limit.Within(this.length);
	}

	Limit formerLimit() {
		return new Limit.Within(this.former);
	}

}
