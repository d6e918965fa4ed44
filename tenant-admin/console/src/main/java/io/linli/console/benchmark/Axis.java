package io.linli.console.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A linear axis from {@code low} to {@code high} with a tick every {@code step}, drawn
 * from {@code left} over {@code width} units.
 */
record Axis(double low, double high, double step, double left, double width) {

	private static final double NARROWEST = 0.1;

	private static final double WIDE = 0.45;

	/** Shares of 0 to 1: all of them between round ends. */
	static Axis ofShares(List<Double> values, double left, double width) {
		var least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
		var most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
		var high = Math.max(NARROWEST, Math.ceil(most * 10) / 10);
		var low = Math.min(Math.floor(least * 10) / 10, high - NARROWEST);
		return new Axis(low, high, (high - low > WIDE) ? 0.1 : 0.05, left, width);
	}

	/** Rates without an upper end: from zero to a round number. */
	static Axis ofRates(List<Double> values, double left, double width) {
		var most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
		if (most <= 0) {
			return new Axis(0, 1, 0.5, left, width);
		}
		var magnitude = Math.pow(10, Math.floor(Math.log10(most)));
		var step = magnitude * ((most > 5 * magnitude) ? 2 : (most > 2 * magnitude) ? 1 : 0.5);
		return new Axis(0, Math.ceil(most / step) * step, step, left, width);
	}

	/** Where a value lies in the drawing, to a tenth of a unit. */
	double at(double value) {
		var share = (Math.clamp(value, this.low, this.high) - this.low) / (this.high - this.low);
		return Math.round((this.left + share * this.width) * 10) / 10.0;
	}

	List<Double> ticks() {
		return IntStream.rangeClosed(0, (int) Math.round((this.high - this.low) / this.step))
			.mapToObj((index) -> this.low + index * this.step)
			.toList();
	}

}
