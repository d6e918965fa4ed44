package io.linli.job;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that a run counts by company and month: the figures, the same by kind of case, and
 * what the reports tell beside them.
 */
record Counts(List<Cell> cells, List<Strata.Stratum> strata, List<Tallies.Monthly> tallies) {

	static final Counts NONE = new Counts(List.of(), List.of(), List.of());

	/**
	 * Together with those of other months; the figures in an order that is always the
	 * same.
	 */
	Counts and(Counts others) {
		return new Counts(Ratios.inOrder(both(this.cells, others.cells)), both(this.strata, others.strata),
				both(this.tallies, others.tallies));
	}

	private static <T> List<T> both(List<T> these, List<T> those) {
		return Stream.concat(these.stream(), those.stream()).toList();
	}

}
