package io.linli.tenancy.filing;

/**
 * Why nothing was done to a work plan.
 */
public enum PlanRule {

	/** The caller has no role that writes plans. */
	NOT_YOURS,
	/** The company's own plan is its administrator's. */
	OF_COMPANY,
	/** The caller sees no such project. */
	UNKNOWN_PROJECT,
	/** There is a draft that is not filed yet. */
	DRAFT_THERE,
	/** The caller sees no such plan. */
	UNKNOWN,
	/** What is filed is never changed. */
	FILED

}
