package io.linli.console.bring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import io.linli.ledger.Remark;

/**
 * Rows of which the same is to be said: a word that a thousand rows have is one line of a
 * page.
 *
 * @param remark as it is said of the first of them
 * @param rows all of them, in their order
 */
record Gathered(Remark remark, List<Long> rows) {

	/** So many rows are named. */
	private static final int NAMED = 3;

	/** In characters: a cell may hold a whole page. */
	private static final int LONGEST = 60;

	/** In the order of the first row of each. */
	static List<Gathered> of(List<Remark> remarks) {
		return remarks.stream()
			.collect(Collectors.groupingBy(Gathered::ofNoRow, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((same) -> new Gathered(same.getFirst(), same.stream().map(Remark::line).toList()))
			.toList();
	}

	private static Remark ofNoRow(Remark remark) {
		return new Remark(0, remark.outcome(), "", remark.column(), remark.value(), remark.reason());
	}

	List<Long> named() {
		return this.rows.subList(0, Math.min(NAMED, this.rows.size()));
	}

	/** How many there are beside those. */
	int more() {
		return this.rows.size() - named().size();
	}

	public String column() {
		return this.remark.column();
	}

	/** As much of it as a page bears. */
	public String value() {
		var value = this.remark.value();
		if (value.length() <= LONGEST) {
			return value;
		}
		return value.substring(0, Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST) + "…";
	}

}
