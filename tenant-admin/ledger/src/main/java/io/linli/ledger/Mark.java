package io.linli.ledger;

/**
 * What is odd about a row that is taken all the same: impossible as it may be, it is what
 * the ledger says.
 */
record Mark(Kind kind, String column, String value, String reason) {

	/** The kinds of oddities; their names stay with the evidence. */
	enum Kind {

		CLOSED_BEFORE_RECEIVED, IN_THE_FUTURE, LOCAL_TIME_SKIPPED, LOCAL_TIME_TWICE, NEVER_ISSUED, NO_VALID_ANSWER,
		OUT_OF_ORDER, STAMP_DIFFERS, VERDICT_DIFFERS

	}

}
