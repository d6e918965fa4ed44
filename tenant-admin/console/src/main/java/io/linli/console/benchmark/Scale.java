package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis from {@code low} to {@code high} over {@code width} units of the drawing,
 * with ticks at round values.
 */
record Scale(double low, double high, double step, double left, double width) {

	/** The axis that shows all the values with round ends; it never leaves 0 to 1. */
	static Scale ofShares(List<Double> values, double left, double width) {
		var least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
		var most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
		var low = Math.floor(Math.max(0, least) * 10) / 10;
		var high = Math.ceil(Math.min(1, most) * 10) / 10;
		if (high - low < 0.1) {
			low = Math.max(0, high - 0.1);
			high = low + 0.1;
		}
		return new Scale(low, high, (high - low > 0.45) ? 0.1 : 0.05, left, width);
	}

	/** An axis from zero for counts and rates without an upper end. */
	static Scale ofRates(List<Double> values, double left, double width) {
		var most = Math.max(1e-9, values.stream().mapToDouble(Double::doubleValue).max().orElse(1));
		var magnitude = Math.pow(10, Math.floor(Math.log10(most)));
		var step = magnitude * ((most / magnitude > 5) ? 2 : (most / magnitude > 2) ? 1 : 0.5);
		return new Scale(0, Math.ceil(most / step) * step, step, left, width);
	}

	double at(double value) {
		var within = Math.clamp(value, this.low, this.high);
		return round(this.left + (within - this.low) / (this.high - this.low) * this.width);
	}

	List<Double> ticks() {
		var ticks = new ArrayList<Double>();
		var count = (int) Math.round((this.high - this.low) / this.step);
		for (int index = 0; index <= count; index++) {
			ticks.add(this.low + index * this.step);
		}
		return ticks;
	}

	private static double round(double position) {
		return Math.round(position * 10) / 10.0;
	}

}
