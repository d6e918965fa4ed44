package io.linli.console.sheet;

import java.util.Map;

/**
 * The columns of the sheet in which limits are taken out and brought back, in their
 * order.
 */
enum SheetColumn {

	LEVEL, CLOCK, CASE_KIND, URGENCY, AREA, SEVERITY, RESPONSIBILITY, KIND, AMOUNT, UNIT, CUTOFF, NEXT_DAY_UNTIL,
	SOURCE, REFERENCE, VERIFY, FROM, NOTE;

	private static final Map<String, SheetColumn> OF_FIELDS = Map.ofEntries(Map.entry("kind", KIND),
			Map.entry("amount", AMOUNT), Map.entry("date", AMOUNT), Map.entry("count", AMOUNT),
			Map.entry("percent", AMOUNT), Map.entry("unit", UNIT), Map.entry("per", UNIT), Map.entry("cutoff", CUTOFF),
			Map.entry("nextDayUntil", NEXT_DAY_UNTIL), Map.entry("source", SOURCE), Map.entry("reference", REFERENCE),
			Map.entry("from", FROM), Map.entry("note", NOTE));

	/** Where a field of the form stands in the sheet. */
	static SheetColumn of(String field) {
		return OF_FIELDS.getOrDefault(field, CLOCK);
	}

	/** As people call it, such as {@code I7}. */
	String cell(int row) {
		return (char) ('A' + ordinal()) + Integer.toString(row);
	}

}
