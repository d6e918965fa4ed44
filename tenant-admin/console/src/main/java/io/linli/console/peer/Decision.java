package io.linli.console.peer;

import java.time.Instant;

import io.linli.kpi.compare.PeerMonth;

/**
 * What somebody decided for the company; it is never changed, only followed by another
 * one.
 *
 * @param withdrawn the company takes part no longer
 * @param by the user name, by whichever application
 */
record Decision(boolean withdrawn, String by, Instant at) {

	/** The first month whose cells it counts for. */
	public PeerMonth firstMonth() {
		return PeerMonth.after(this.at);
	}

}
