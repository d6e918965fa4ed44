package io.linli.kpi;

import org.jspecify.annotations.Nullable;

/**
 * How a KPI counts: SQL predicates over the columns of its subject, in the words that
 * both PostgreSQL and Spark understand. Each counts the facts for which it is true.
 *
 * @param denominator null where the denominator is household-days
 * @param provenNumerator by the server's own times; never true where no time proves
 * @param provenDenominator the facts that the server's own times can judge
 */
public record Formula(String numerator, @Nullable String denominator, String provenNumerator, String provenDenominator,
		String openOverdue, String unmeasured) {

	private static final String NEVER = "false";

	/**
	 * Promises kept out of those due or done. Open ones after their due time are in the
	 * denominator and not in the numerator: never closing earns nothing.
	 */
	static Formula promise(String which) {
		return new Formula(which + " and claimed_verdict = 'MET'",
				which + " and claimed_verdict in ('MET', 'BREACHED', 'OVERDUE')", which + " and proven_verdict = 'MET'",
				which + " and proven_verdict in ('MET', 'BREACHED', 'OVERDUE')",
				which + " and claimed_verdict = 'OVERDUE'", which + " and claimed_verdict = 'UNMEASURED'");
	}

	/** Cases with a valid callback out of those that were due one or have one. */
	static Formula coverage(String kind) {
		String which = "kind = '" + kind + "'";
		return new Formula(which + " and limited and reached", which + " and limited and (due or reached)", NEVER,
				NEVER, which + " and limited and due and not reached", which + " and not limited");
	}

	/** The top two of five boxes out of the answers; without an answer: unmeasured. */
	static Formula topTwoBoxes() {
		return new Formula("satisfaction in (4, 5)", "satisfaction is not null", NEVER, NEVER, NEVER,
				"satisfaction is null");
	}

	/** Complaints that answer to one side over household-days; unclassified apart. */
	static Formula complaints(String responsibility) {
		return new Formula("responsibility = '" + responsibility + "'", null, NEVER, NEVER, NEVER,
				"responsibility is null");
	}

}
