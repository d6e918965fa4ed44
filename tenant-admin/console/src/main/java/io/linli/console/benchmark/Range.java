package io.linli.console.benchmark;

import java.util.stream.DoubleStream;

/**
 * The ends of an axis that has room for all values, and is not wider than they ask for.
 */
record Range(double low, double high) {

	private static final double ROOM = 0.08;

	private static final double NARROWEST = 0.04;

	static Range of(double[] values, double other, boolean share) {
		var all = DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(other)).summaryStatistics();
		var room = Math.max((all.getMax() - all.getMin()) * ROOM, share ? NARROWEST / 2 : all.getMax() * ROOM);
		var low = Math.max(0, all.getMin() - room);
		var high = all.getMax() + room;
		return share ? new Range(Math.floor(low * 100) / 100, Math.min(1, Math.ceil(high * 100) / 100))
				: new Range(Math.floor(low), Math.max(1, Math.ceil(high)));
	}

}
