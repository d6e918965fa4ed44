package io.linli.console.monthly;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A line of a ledger about which the records say something else now.
 *
 * @param kind LATE_ENTRY, RECLASSIFIED, EDITED or GONE
 * @param fields in which the two differ; none where only one of them is there
 */
record Change(String number, String kind, List<Field> fields) {

	/** What is sealed of a line, behind its number and its category. */
	private static final List<String> LAST = List.of("urgency", "area", "paid", "received", "completed", "fee");

	private static final String SEPARATOR = "|";

	/** A field that was filed otherwise; empty: nothing stood there. */
	record Field(String name, String filed, String present) {
	}

	/**
	 * A change between two contents of a line.
	 * @param filed null: it was not there
	 * @param present null: it would not be there
	 */
	static Change of(String number, String kind, @Nullable String filed, @Nullable String present) {
		List<Field> fields = new ArrayList<>();
		if (filed != null && present != null) {
			var before = cells(filed);
			var after = cells(present);
			for (int cell = 0; cell < before.size(); cell++) {
				if (!before.get(cell).equals(after.get(cell))) {
					fields.add(new Field((cell == 0) ? "category" : LAST.get(cell - 1), before.get(cell),
							after.get(cell)));
				}
			}
		}
		return new Change(number, kind, List.copyOf(fields));
	}

	/** The category may hold the separator, so that the others are found from the end. */
	private static List<String> cells(String content) {
		List<String> cells = new ArrayList<>();
		var rest = content;
		for (int cell = 0; cell < LAST.size(); cell++) {
			int at = rest.lastIndexOf(SEPARATOR);
			cells.addFirst((at >= 0) ? rest.substring(at + 1) : "");
			rest = (at >= 0) ? rest.substring(0, at) : rest;
		}
		cells.addFirst(rest.substring(rest.indexOf(SEPARATOR) + 1));
		return cells;
	}

}
