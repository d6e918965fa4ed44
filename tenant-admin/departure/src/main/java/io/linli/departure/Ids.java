package io.linli.departure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;

/**
 * Many ids, and which of them were met: 16 bytes and a bit for each.
 */
final class Ids {

	private long[] halves = new long[128];

	private int count;

	private final BitSet met = new BitSet();

	/**
	 * Adds one more.
	 * @throws IllegalArgumentException where it does not come after the one before, as
	 * the database orders them
	 */
	void add(UUID id) {
		if (this.count > 0 && compare(this.count - 1, id) >= 0) {
			throw new IllegalArgumentException("Out of order: " + id);
		}
		if (2 * this.count == this.halves.length) {
			this.halves = Arrays.copyOf(this.halves, this.halves.length + this.halves.length / 4 * 2);
		}
		this.halves[2 * this.count] = id.getMostSignificantBits();
		this.halves[2 * this.count + 1] = id.getLeastSignificantBits();
		this.count++;
	}

	/** Nothing for one that is not among them. */
	void meet(UUID id) {
		int low = 0;
		int high = this.count - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int order = compare(middle, id);
			if (order == 0) {
				this.met.set(middle);
				return;
			}
			low = (order < 0) ? middle + 1 : low;
			high = (order > 0) ? middle - 1 : high;
		}
	}

	/** How many were not met. */
	int missing() {
		return this.count - this.met.cardinality();
	}

	/** None was met. */
	void beginAnew() {
		this.met.clear();
	}

	/** Byte by byte, which Java's own order is not. */
	private int compare(int place, UUID id) {
		int order = Long.compareUnsigned(this.halves[2 * place], id.getMostSignificantBits());
		return (order != 0) ? order : Long.compareUnsigned(this.halves[2 * place + 1], id.getLeastSignificantBits());
	}

}
