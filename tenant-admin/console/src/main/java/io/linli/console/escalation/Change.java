package io.linli.console.escalation;

import java.time.Instant;
import java.util.List;

/**
 * Who changed a part, when, and to what.
 *
 * @param version counted from 1 for each part
 * @param rungs of a ladder; without any the platform's
 * @param quiet of the quiet time; without any the platform's
 */
record Change(Part part, int version, List<Rung> rungs, List<Quiet> quiet, String setBy, Instant setAt) {

	/** The part was given back to the platform. */
	public boolean usual() {
		return this.rungs.isEmpty() && this.quiet.isEmpty();
	}

}
