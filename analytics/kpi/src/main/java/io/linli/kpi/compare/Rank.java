package io.linli.kpi.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

import io.linli.kpi.Direction;
import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * Which share of the others a project does better than, 0 to 1, equals counting half, and
 * between which shares that lies: all intervals of a set hold together in at least 95 of
 * 100 cases. A rank without them would be a league table.
 */
public record Rank(double percentile, double low, double high) {

	private static final double CONFIDENCE = 0.95;

	/**
	 * The ranks of a set, each where its figure stands; null for a figure without a case,
	 * and where there is no other one. After M. Klein, T. Wright and J. Wieczorek, "A
	 * joint confidence region for an overall ranking of populations", JRSS C 69 (2020):
	 * each value gets an exact interval of confidence 0.95^(1/n), and whoever's interval
	 * lies wholly below or above is certainly behind or ahead. Wilson's would hold far
	 * too seldom near 0 and 1, where these values lie.
	 */
	public static List<@Nullable Rank> of(Kpi kpi, List<Figure> figures) {
		List<Figure> counted = figures.stream().filter((figure) -> figure.denominator() > 0).toList();
		List<Interval> intervals = counted.stream().map((figure) -> interval(kpi, figure, counted.size())).toList();
		Field field = new Field(sorted(counted, (figure) -> share(figure)), sorted(intervals, Interval::low),
				sorted(intervals, Interval::high));
		List<@Nullable Rank> ranks = new ArrayList<>();
		int next = 0;
		for (Figure figure : figures) {
			boolean ranked = figure.denominator() > 0 && counted.size() > 1;
			ranks.add(ranked ? field.rank(share(figure), intervals.get(next), kpi.direction()) : null);
			next += (figure.denominator() > 0) ? 1 : 0;
		}
		return ranks;
	}

	/** One of a set's intervals, of a figure with a case. */
	static Interval interval(Kpi kpi, Figure figure, int set) {
		return Objects.requireNonNull(Bounds.of(kpi, figure, Math.pow(CONFIDENCE, 1.0 / set)));
	}

	private static double share(Figure figure) {
		return (double) figure.numerator() / figure.denominator();
	}

	private static <T> double[] sorted(List<T> all, ToDoubleFunction<T> value) {
		return all.stream().mapToDouble(value).sorted().toArray();
	}

	private Rank mirrored() {
		return new Rank(1 - this.percentile, 1 - this.high, 1 - this.low);
	}

	/** All values and bounds of a set, each in order. */
	private record Field(double[] shares, double[] lows, double[] highs) {

		Rank rank(double share, Interval interval, Direction direction) {
			double others = this.shares.length - 1;
			int less = below(this.shares, share);
			int equal = atMost(this.shares, share) - less - 1;
			int surelyLess = below(this.highs, interval.low());
			int surelyMore = this.lows.length - atMost(this.lows, interval.high());
			Rank upwards = new Rank((less + equal / 2.0) / others, surelyLess / others, (others - surelyMore) / others);
			return (direction == Direction.HIGHER_IS_BETTER) ? upwards : upwards.mirrored();
		}

		private static int below(double[] sorted, double value) {
			int from = 0;
			int to = sorted.length;
			while (from < to) {
				int middle = (from + to) >>> 1;
				if (sorted[middle] < value) {
					from = middle + 1;
				}
				else {
					to = middle;
				}
			}
			return from;
		}

		private static int atMost(double[] sorted, double value) {
			return below(sorted, Math.nextUp(value));
		}

	}

}
