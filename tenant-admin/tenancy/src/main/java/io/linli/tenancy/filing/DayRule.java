package io.linli.tenancy.filing;

import java.time.LocalDate;

/**
 * Why a day of filing was not set.
 */
public sealed interface DayRule {

	/** Filings are of the years that the book knows. */
	record OtherYears(int first, int last) implements DayRule {
	}

	/** Most years have no such day. */
	record NoSuchDay() implements DayRule {
	}

	/** The procedures want it earlier. */
	record Later(LocalDate latest) implements DayRule {
	}

	/** That day is over, or the one that has counted until now. */
	record Over() implements DayRule {
	}

}
