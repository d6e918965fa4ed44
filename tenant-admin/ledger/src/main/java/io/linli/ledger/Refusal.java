package io.linli.ledger;

/** Why a row cannot be taken: the cell that is to blame, and what is wrong with it. */
final class Refusal extends Exception {

	private final String column;

	private final String value;

	private final String reason;

	Refusal(String column, String value, String reason) {
		super(column + " '" + value + "': " + reason);
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

	String reason() {
		return this.reason;
	}

}
