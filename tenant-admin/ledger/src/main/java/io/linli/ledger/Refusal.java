package io.linli.ledger;

/** Why a row cannot be taken: the cell that is to blame, and what is wrong with it. */
final class Refusal extends Exception {

	private final String column;

	private final String value;

	private final Reason reason;

	Refusal(String column, String value, String sentence) {
		this(column, value, Reason.said(sentence));
	}

	Refusal(String column, String value, Reason reason) {
		super(column + " '" + value + "': " + reason.sentence());
		this.column = column;
		this.value = value;
		this.reason = reason;
	}

	String column() {
		return this.column;
	}

	String value() {
		return this.value;
	}

	Reason reason() {
		return this.reason;
	}

}
