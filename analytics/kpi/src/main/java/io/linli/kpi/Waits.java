package io.linli.kpi;

import java.math.BigInteger;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How many days something took, or has lasted where it is not over.
 */
public final class Waits {

	private final NavigableMap<Integer, Long> ended = new TreeMap<>();

	private final NavigableMap<Integer, Long> open = new TreeMap<>();

	/** So many of them took so many days. */
	public void ended(int days, long count) {
		this.ended.merge(days, count, Long::sum);
	}

	/** So many of them had lasted so many days when they were last seen, and went on. */
	public void open(int days, long count) {
		this.open.merge(days, count, Long::sum);
	}

	/** How many are over. */
	public long ended() {
		return count(this.ended);
	}

	/** How many are not over: right-censored. */
	public long open() {
		return count(this.open);
	}

	/**
	 * The median of those that are over, in days: the mean of the two in the middle of an
	 * even number. Null where none is.
	 */
	public @Nullable Double median() {
		long count = ended();
		return (count > 0) ? (days((count - 1) / 2) + days(count / 2)) / 2.0 : null;
	}

	/**
	 * The median of all of them, by the estimate of Kaplan and Meier (1958): the first
	 * day by which half are over. Where just half are, it lies in the middle between that
	 * day and the next on which one is. Null where more than half are not over as long as
	 * they can be seen.
	 */
	public @Nullable Double survivalMedian() {
		BigInteger left = BigInteger.ONE;
		BigInteger all = BigInteger.ONE;
		long atRisk = ended() + open();
		NavigableMap<Integer, Long> waiting = new TreeMap<>(this.open);
		for (Map.Entry<Integer, Long> day : this.ended.entrySet()) {
			NavigableMap<Integer, Long> lost = waiting.headMap(day.getKey(), false);
			atRisk -= count(lost);
			lost.clear();
			left = left.multiply(BigInteger.valueOf(atRisk - day.getValue()));
			all = all.multiply(BigInteger.valueOf(atRisk));
			int half = left.shiftLeft(1).compareTo(all);
			if (half <= 0) {
				@Nullable Integer next = this.ended.higherKey(day.getKey());
				return (half == 0 && next != null) ? (day.getKey() + next) / 2.0 : day.getKey().doubleValue();
			}
			atRisk -= day.getValue();
		}
		return null;
	}

	private int days(long place) {
		long passed = 0;
		for (Map.Entry<Integer, Long> each : this.ended.entrySet()) {
			passed += each.getValue();
			if (passed > place) {
				return each.getKey();
			}
		}
		throw new IllegalArgumentException("There are not so many: " + place);
	}

	private static long count(Map<Integer, Long> counts) {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

}
