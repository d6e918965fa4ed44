package io.linli.sla;

import java.time.Instant;

/**
 * What a deadline counts as in a rate. What is still open after its due time is missed:
 * otherwise never closing a case would be rewarded.
 */
public enum Result {

	KEPT, MISSED, RUNNING, UNMEASURED;

	static Result claimed(Deadline deadline, Instant asOf) {
		return of(deadline.claimedVerdict(), deadline.overdue(asOf));
	}

	static Result proven(Deadline deadline, Instant asOf) {
		return of(deadline.provenVerdict(), deadline.provenOverdue(asOf));
	}

	private static Result of(Verdict verdict, boolean overdue) {
		return switch (verdict) {
			case MET -> KEPT;
			case BREACHED -> MISSED;
			case OPEN -> overdue ? MISSED : RUNNING;
			case UNMEASURED -> UNMEASURED;
		};
	}

}
