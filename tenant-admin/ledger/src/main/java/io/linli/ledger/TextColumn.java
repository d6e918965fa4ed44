package io.linli.ledger;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from.
 *
 * @param column the ledger's column; null: none, it is the same text in every row
 * @param whenEmpty what an empty cell means; null: it must not be empty
 * @param values the ledger's word to ours; other words stay as they are
 * @param longest in characters
 */
record TextColumn(@Nullable String column, @Nullable String whenEmpty, Map<String, String> values, int longest) {

	/** Longest text that an index of the database bears in any script. */
	static final int INDEXED = 200;

	/**
	 * Enough for a description; a batch of the longest ones still fits a small memory.
	 */
	static final int FREE = 10_000;

	String read(Line line) throws Refusal {
		String cell = (this.column != null) ? line.cell(this.column) : "";
		if (cell.indexOf('\0') >= 0) {
			throw refusal(cell.replace('\0', '\u2400'), Reason.of(Reason.Kind.NUL));
		}
		if (cell.length() > this.longest) {
			throw refusal(cell.substring(0, 50) + "...", Reason.of(Reason.Kind.TOO_LONG, this.longest));
		}
		if (!cell.isEmpty()) {
			return this.values.getOrDefault(cell, cell);
		}
		if (this.whenEmpty == null) {
			throw refusal("", Reason.of(Reason.Kind.MEANS_NOTHING));
		}
		return this.whenEmpty;
	}

	/** Something else than space. */
	String filled(Line line) throws Refusal {
		String text = read(line);
		if (text.isBlank()) {
			throw refusal(text, Reason.of(Reason.Kind.EMPTY));
		}
		return text;
	}

	Refusal refusal(String value, String sentence) {
		return refusal(value, Reason.said(sentence));
	}

	Refusal refusal(String value, Reason reason) {
		return new Refusal((this.column != null) ? this.column : "", value, reason);
	}

}
