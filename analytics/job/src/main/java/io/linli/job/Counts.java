package io.linli.job;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a run writes by company and month: the figures and what was open at the month's
 * end, of all months; the figures by kind of case and what the reports tell beside them,
 * of the months that it has counted.
 */
record Counts(List<Cell> cells, List<Strata.Stratum> strata, List<Tallies.Monthly> tallies,
		List<OpenComplaints.Aged> open) {

	static final Counts NONE = new Counts(List.of(), List.of(), List.of(), List.of());

	/**
	 * Together with what was kept; the figures in an order that is always the same.
	 */
	Counts beside(Kept kept) {
		return new Counts(Ratios.inOrder(both(this.cells, kept.cells())), this.strata, this.tallies,
				both(this.open, kept.open()));
	}

	private static <T> List<T> both(List<T> these, List<T> those) {
		return Stream.concat(these.stream(), those.stream()).toList();
	}

}
