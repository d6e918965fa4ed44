package io.linli.job;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that a run counts by company and month: the figures, the same by kind of case, what
 * the reports tell beside them, and what was open at the month's end.
 */
record Counts(List<Cell> cells, List<Strata.Stratum> strata, List<Tallies.Monthly> tallies,
		List<OpenComplaints.Aged> open) {

	static final Counts NONE = new Counts(List.of(), List.of(), List.of(), List.of());

	/**
	 * Together with those of other months; the figures in an order that is always the
	 * same.
	 */
	Counts and(Counts others) {
		return new Counts(Ratios.inOrder(both(this.cells, others.cells)), both(this.strata, others.strata),
				both(this.tallies, others.tallies), both(this.open, others.open));
	}

	private static <T> List<T> both(List<T> these, List<T> those) {
		return Stream.concat(these.stream(), those.stream()).toList();
	}

}
