package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The benchmark as a drawing: a line for each project with its value as claimed, as
 * proven, and the interval around it.
 *
 * @param target where the KPI's target lies; null where it has none
 */
record IntervalChart(int width, int height, Axis axis, List<Tick> ticks, List<Mark> marks, @Nullable Double target) {

	static final int WIDTH = 960;

	private static final int PLOT_LEFT = 230;

	private static final int PLOT_WIDTH = 610;

	private static final int TOP = 34;

	private static final int LINE = 40;

	record Tick(double x, double value) {
	}

	/**
	 * A line's position; {@code at} and the rest are null where there is nothing to show.
	 */
	record Mark(Line line, double y, @Nullable Double at, @Nullable Double proven, @Nullable Double low,
			@Nullable Double high) {
	}

	static IntervalChart of(Benchmark benchmark) {
		var axis = axis(benchmark);
		var marks = new ArrayList<Mark>();
		for (var line : benchmark.projects()) {
			marks.add(mark(line, TOP + LINE * (marks.size() + 0.5), axis));
		}
		var ticks = axis.ticks().stream().map((value) -> new Tick(axis.at(value), value)).toList();
		return new IntervalChart(WIDTH, TOP + LINE * marks.size() + 10, axis, ticks, marks,
				position(benchmark.kpi().target(), axis));
	}

	private static Axis axis(Benchmark benchmark) {
		var shown = Stream
			.concat(Stream.ofNullable(benchmark.kpi().target()),
					benchmark.projects().stream().flatMap(IntervalChart::values))
			.toList();
		return benchmark.proportion() ? Axis.ofShares(shown, PLOT_LEFT, PLOT_WIDTH)
				: Axis.ofRates(shown, PLOT_LEFT, PLOT_WIDTH);
	}

	private static Stream<Double> values(Line line) {
		var interval = line.interval();
		var ends = (interval != null) ? Stream.of(interval.low(), interval.high()) : Stream.<Double>empty();
		return Stream.concat(ends, Stream.concat(Stream.ofNullable(line.value()), Stream.ofNullable(line.proven())));
	}

	private static Mark mark(Line line, double y, Axis axis) {
		var interval = line.interval();
		return new Mark(line, y, position(line.value(), axis), position(line.proven(), axis),
				position((interval != null) ? interval.low() : null, axis),
				position((interval != null) ? interval.high() : null, axis));
	}

	private static @Nullable Double position(@Nullable Double value, Axis axis) {
		return (value != null) ? axis.at(value) : null;
	}

}
