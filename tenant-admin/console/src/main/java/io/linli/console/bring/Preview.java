package io.linli.console.bring;

import java.util.List;
import java.util.Map;

import io.linli.ledger.Part;
import io.linli.ledger.Remark;

/**
 * What would become of a table's rows; nothing is written.
 *
 * @param first the first of those that can be taken, as they will be stored
 */
record Preview(long read, long takeable, List<Map<Part, String>> first, List<Remark> remarks) {

	private static final int SHOWN = 50;

	public long refused() {
		return this.remarks.size();
	}

	/** As many as a page bears. */
	public List<Remark> shown() {
		return this.remarks.stream().limit(SHOWN).toList();
	}

}
