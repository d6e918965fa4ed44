package io.linli.console.bring;

import java.util.List;

import io.linli.ledger.Remark;

/**
 * What became of a project that somebody adds by hand.
 *
 * @param codeTaken another project has its code
 * @param remarks what is wrong with it
 */
record Added(boolean codeTaken, List<Remark> remarks) {

	boolean done() {
		return !this.codeTaken && this.remarks.isEmpty();
	}

}
