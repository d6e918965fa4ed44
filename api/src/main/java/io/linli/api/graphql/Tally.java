package io.linli.api.graphql;

import graphql.execution.AbortExecutionException;

/**
 * Counts the objects of an answer. Lists within lists multiply after they were read, so
 * no price can know how many there will be.
 */
final class Tally {

	/** More than the 2,000 scorecards of a month with all their counts. */
	private static final int MOST = 50_000;

	private int objects;

	/** One more. */
	void count() {
		if (++this.objects > MOST) {
			throw new AbortExecutionException(
					"The answer would have more than " + MOST + " objects: ask for fewer lists within lists.");
		}
	}

}
