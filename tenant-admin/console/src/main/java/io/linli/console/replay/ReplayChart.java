package io.linli.console.replay;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A replay as a drawing: for each project a line from the share of kept promises as it
 * was to what it would have been, on an axis from 0 to 100 %.
 *
 * @param target where the target lies
 */
record ReplayChart(int width, int height, List<Tick> ticks, List<Mark> marks, double target) {

	/** The lines that change most; a drawing of all of them would be read by nobody. */
	static final int MOST = 25;

	private static final int WIDTH = 960;

	private static final int LEFT = 260;

	private static final int PLOT = 580;

	private static final int TOP = 34;

	private static final int LINE = 40;

	record Tick(double x, double share) {
	}

	record Mark(ReplayPage.Line line, double y, double before, double after) {
	}

	static ReplayChart of(List<ReplayPage.Line> lines, int target) {
		var shown = lines.stream()
			.filter((line) -> line.counts().claimedBefore().share() != null
					&& line.counts().claimedAfter().share() != null)
			.limit(MOST)
			.toList();
		var marks = IntStream.range(0, shown.size()).mapToObj((index) -> mark(shown.get(index), index)).toList();
		var ticks = IntStream.rangeClosed(0, 5).mapToObj((fifth) -> new Tick(at(fifth / 5.0), fifth / 5.0)).toList();
		return new ReplayChart(WIDTH, TOP + LINE * marks.size() + 10, ticks, marks, at(target / 100.0));
	}

	private static Mark mark(ReplayPage.Line line, int index) {
		var before = Objects.requireNonNull(line.counts().claimedBefore().share());
		var after = Objects.requireNonNull(line.counts().claimedAfter().share());
		return new Mark(line, TOP + LINE * (index + 0.5), at(before), at(after));
	}

	/** Where a share lies in the drawing, to a tenth of a unit. */
	private static double at(double share) {
		return Math.round((LEFT + share * PLOT) * 10) / 10.0;
	}

}
