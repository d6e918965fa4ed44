package io.linli.console.bring;

import java.util.List;
import java.util.Map;

import io.linli.ledger.Bringing;
import io.linli.ledger.Part;
import io.linli.ledger.Remark;

/**
 * What would become of a table's rows; nothing is written.
 *
 * @param first the first of those that can be taken, as they will be stored
 * @param gathered the remarks, the same of several rows once
 */
record Preview(long read, long takeable, List<Map<Part, String>> first, List<Remark> remarks, List<Gathered> gathered) {

	private static final int SHOWN = 50;

	static Preview of(Bringing<?> judged) {
		return new Preview(judged.read(), judged.taken(), judged.first(), judged.remarks(),
				Gathered.of(judged.remarks()));
	}

	public long refused() {
		return this.remarks.size();
	}

	/** As many as a page bears. */
	public List<Gathered> shown() {
		return this.gathered.stream().limit(SHOWN).toList();
	}

}
