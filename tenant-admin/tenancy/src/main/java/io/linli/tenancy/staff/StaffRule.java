package io.linli.tenancy.staff;

/**
 * Why something about a person was not written.
 */
public enum StaffRule {

	/** Somebody of this name works for the company already. */
	NAME_TAKEN,
	/** The company knows no such person. */
	UNKNOWN_PERSON,
	/** The person has left. */
	LEFT,
	/** The person works there already, as just that. */
	SAME_ASSIGNMENT,
	/** There is no such assignment of the person, or it has ended. */
	UNKNOWN_ASSIGNMENT

}
