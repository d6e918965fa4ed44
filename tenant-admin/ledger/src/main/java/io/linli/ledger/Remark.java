package io.linli.ledger;

/**
 * What is to be said about a row: one line of the listing.
 *
 * @param column empty: the row as a whole
 */
public record Remark(long line, Outcome outcome, String key, String column, String value, Reason reason) {

	/** What became of the row. */
	public enum Outcome {

		/** Nothing of it is in the database. */
		REJECTED,
		/** It is in the database, with a mark. */
		TAKEN,
		/**
		 * It was taken by an earlier import and differs by now; the record stays as it
		 * is.
		 */
		KEPT

	}

	static Remark rejected(long line, String key, Refusal refusal) {
		return new Remark(line, Outcome.REJECTED, key, refusal.column(), refusal.value(), refusal.reason());
	}

	static Remark taken(long line, String key, Mark mark) {
		return new Remark(line, Outcome.TAKEN, key, mark.column(), mark.value(), Reason.said(mark.reason()));
	}

	/** Differs from what an earlier import brought, which stays. */
	static Remark kept(long line, String key, String column, String value, String sentence) {
		return kept(line, key, column, value, Reason.said(sentence));
	}

	static Remark kept(long line, String key, String column, String value, Reason reason) {
		return new Remark(line, Outcome.KEPT, key, column, value, reason);
	}

}
