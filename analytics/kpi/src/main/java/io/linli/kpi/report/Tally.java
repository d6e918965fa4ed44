package io.linli.kpi.report;

import org.jspecify.annotations.Nullable;

/**
 * A count beside the KPIs.
 *
 * @param name the value that was counted, of {@link What#COMPLAINT_CATEGORY} a category;
 * null where there is none
 * @param side whose it is: a responsibility, or a kind of callback; empty where that is
 * unknown, or nothing is told apart
 */
public record Tally(AnnualReport.Unit unit, int year, What what, @Nullable String name, String side, long count) {

	/** What is counted. */
	public enum What {

		/** Complaints received, by category. */
		COMPLAINT_CATEGORY,
		/** Complaints received, by the department that received them. */
		RECEIVING_DEPARTMENT,
		/** Answers of callbacks, from 1 to 5. */
		SATISFACTION,
		/**
		 * Activities that are over, and those of them that are in order.
		 */
		ACTIVITY,
		/** Dissatisfied residents, and what followed (B-16). */
		NON_CONFORMITY,
		/** Suggestions of residents, by what became of them (B-25). */
		SUGGESTION

	}

}
