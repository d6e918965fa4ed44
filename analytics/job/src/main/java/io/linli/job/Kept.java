package io.linli.job;

import java.util.List;

/**
 * What a run takes over of the one before, of the months that it does not count.
 *
 * @param tallies summed by year: a January has all that is not counted of its year
 */
record Kept(List<Cell> cells, List<Tallies.Monthly> tallies, List<OpenComplaints.Aged> open) {

	static final Kept NOTHING = new Kept(List.of(), List.of(), List.of());

}
