package io.linli.console.peer;

import java.util.List;

import io.linli.kpi.compare.PeerMonth;
import org.jspecify.annotations.Nullable;

/**
 * Where a company stands, and what a consent of this moment would bring.
 *
 * @param decisions the one that counts first
 * @param next the first month of a consent that is given now
 */
record PeerPage(List<Decision> decisions, PeerMonth next) {

	/** The decision that counts; null: nobody has decided yet. */
	public @Nullable Decision last() {
		return this.decisions.isEmpty() ? null : this.decisions.getFirst();
	}

	public boolean takesPart() {
		return !this.decisions.isEmpty() && !this.decisions.getFirst().withdrawn();
	}

}
