package io.linli.tenancy.filing;

/**
 * The years that may be planned or reported on.
 */
public final class FilingYears {

	public static final int FIRST = 2000;

	public static final int LAST = 2200;

	private FilingYears() {
	}

	/** Whether this is one of them. */
	public static boolean has(int year) {
		return year >= FIRST && year <= LAST;
	}

	/**
	 * Whether both are that are due in a year: the report on it, and the next one's plan.
	 */
	public static boolean dueIn(int year) {
		return has(year) && has(year + 1);
	}

}
