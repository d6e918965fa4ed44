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

	/** Whether the server's own times judge it as well. */
	public boolean hasProof() {
		return !NEVER.equals(this.provenDenominator);
	}

	/** Whether a case can be open after its due time. */
	public boolean hasOverdue() {
		return !NEVER.equals(this.openOverdue);
	}

	/** Whether there can be cases that are not judged. */
	public boolean hasUnmeasured() {
		return !NEVER.equals(this.unmeasured);
	}

	/**
	 * Promises kept out of those due or done. Open ones after their due time are in the
	 * denominator and not in the numerator: never closing earns nothing.
	 */
	static Formula promise(String which) {
		return verdicts(which + " and ");
	}

	/** The same of every fact of a subject. */
	static Formula promise() {
		return verdicts("");
	}

	/** Cases with a valid callback out of those that were due one or have one. */
	static Formula coverage(String kind) {
		String which = "kind = '" + kind + "'";
		return new Formula(which + " and limited and reached", which + " and limited and (due or reached)", NEVER,
				NEVER, which + " and limited and due and not reached", which + " and not limited");
	}

	/** The top two of five boxes out of the answers; without an answer: unmeasured. */
	static Formula topTwoBoxes(String answer) {
		return share(answer + " in (4, 5)", answer + " is not null", answer + " is null");
	}

	/** Yes out of yes and no; without an answer: unmeasured. */
	static Formula yes(String answer) {
		return share(answer, answer + " is not null", answer + " is null");
	}

	/** Some facts out of others, and those that cannot be judged apart. */
	static Formula share(String numerator, String denominator, String unmeasured) {
		return new Formula(numerator, denominator, NEVER, NEVER, NEVER, unmeasured);
	}

	/** The same where every fact can be judged. */
	static Formula share(String numerator, String denominator) {
		return share(numerator, denominator, NEVER);
	}

	/** Filed on time out of those that were due or are filed. */
	static Formula filed() {
		return new Formula("on_time", "filed or due", NEVER, NEVER, "due and not filed", NEVER);
	}

	/** Complaints that answer to one side over household-days; unclassified apart. */
	static Formula complaints(String responsibility) {
		return new Formula("responsibility = '" + responsibility + "'", null, NEVER, NEVER, NEVER,
				"responsibility is null");
	}

	private static Formula verdicts(String which) {
		return new Formula(which + "claimed_verdict = 'MET'",
				which + "claimed_verdict in ('MET', 'BREACHED', 'OVERDUE')", which + "proven_verdict = 'MET'",
				which + "proven_verdict in ('MET', 'BREACHED', 'OVERDUE')", which + "claimed_verdict = 'OVERDUE'",
				which + "claimed_verdict = 'UNMEASURED'");
	}

}
