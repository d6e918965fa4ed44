package io.linli.sla.calendar;

import java.util.Arrays;
import java.util.List;

/**
 * The working time of one month as stretches of microseconds since 1970, in order and
 * apart, clipped to the month. It answers by binary search.
 */
final class OpenMonth {

	private final long[] from;

	private final long[] until;

	/** How much has counted in the month before each stretch, and in all of it. */
	private final long[] before;

	/** Of pairs from - until in their order, which may overlap. */
	OpenMonth(List<long[]> stretches, long first, long end) {
		this.from = new long[stretches.size()];
		this.until = new long[stretches.size()];
		int count = 0;
		for (long[] stretch : stretches) {
			long start = Math.max(stretch[0], (count > 0) ? Math.max(first, this.until[count - 1]) : first);
			long stop = Math.min(stretch[1], end);
			if (start < stop) {
				this.from[count] = start;
				this.until[count++] = stop;
			}
		}
		Arrays.fill(this.from, count, stretches.size(), Long.MAX_VALUE);
		Arrays.fill(this.until, count, stretches.size(), Long.MAX_VALUE);
		this.before = new long[count + 1];
		for (int i = 0; i < count; i++) {
			this.before[i + 1] = this.before[i] + this.until[i] - this.from[i];
		}
	}

	long total() {
		return this.before[this.before.length - 1];
	}

	/** How much counts in the month up to an instant. */
	long upTo(long instant) {
		int next = Arrays.binarySearch(this.until, instant);
		int i = (next < 0) ? -next - 1 : next;
		if (i >= this.before.length - 1) {
			return total();
		}
		return this.before[i] + Math.max(0, instant - this.from[i]);
	}

	/**
	 * The first instant by which so much has counted, more than 0 and up to all of it.
	 */
	long reach(long counted) {
		int found = Arrays.binarySearch(this.before, counted);
		int i = ((found < 0) ? -found - 1 : found) - 1;
		return this.from[i] + counted - this.before[i];
	}

}
