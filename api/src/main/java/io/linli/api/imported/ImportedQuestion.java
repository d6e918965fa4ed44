package io.linli.api.imported;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A question of an imported survey, with what was answered to it.
 *
 * @param asked how many were, with and without a valid answer
 * @param answered how many answers are numbers on the scale
 * @param mean of these; null where there is none
 */
record ImportedQuestion(String project, String ledger, int year, int number, String question, int least, int most,
		long asked, long answered, @Nullable Double mean, List<MarkCount> marks, OffsetDateTime asOf) {

	/** How often a mark was given. */
	record MarkCount(double mark, long count) {
	}

}
