package io.linli.kpi.compare;

import java.util.List;
import java.util.stream.IntStream;

import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RankTests {

	private static final Kpi ON_TIME = Registry.find("K04").orElseThrow();

	private static final Kpi CAME_BACK = Registry.find("K07").orElseThrow();

	/**
	 * Of 1,000 each, 990, 900 and 895: the first is surely ahead of both, which cannot be
	 * told apart.
	 */
	@Test
	void whoCannotBeToldApartSharesARange() {
		List<@Nullable Rank> ranks = Rank.of(ON_TIME,
				List.of(figure(990, 1000), figure(900, 1000), figure(895, 1000), Figure.NONE));
		assertThat(ranks).containsExactly(new Rank(1, 1, 1), new Rank(0.5, 0, 0.5), new Rank(0, 0, 0.5), null);
	}

	@Test
	void whereLessIsBetterTheOrderTurns() {
		List<@Nullable Rank> ranks = Rank.of(CAME_BACK, List.of(figure(990, 1000), figure(10, 1000)));
		assertThat(ranks).containsExactly(new Rank(0, 0, 0), new Rank(1, 1, 1));
	}

	@Test
	void equalsCountHalf() {
		List<@Nullable Rank> ranks = Rank.of(ON_TIME, List.of(figure(1, 2), figure(2, 4), figure(4, 8)));
		assertThat(ranks).containsOnly(new Rank(0.5, 0, 1));
	}

	@Test
	void nobodyIsRankedAlone() {
		assertThat(Rank.of(ON_TIME, List.of(figure(5, 9)))).containsExactly((Rank) null);
		assertThat(Rank.of(ON_TIME, List.of())).isEmpty();
	}

	/**
	 * By the binomial distribution itself, of projects that all have the same true share
	 * and as many cases. Wilson's intervals would hold together in 36 % of ten projects
	 * of 100 cases at 99.9 %.
	 */
	@Property(tries = 300)
	void theIntervalsOfASetHoldTogether(@ForAll @Scale(4) @DoubleRange(min = 0.9, max = 0.9999) double share,
			@ForAll @IntRange(min = 1, max = 150) int cases, @ForAll @IntRange(min = 2, max = 100) int projects) {
		assertThat(Math.pow(coverage(share, cases, projects), projects)).isGreaterThanOrEqualTo(0.95 - 1e-9);
		assertThat(Math.pow(coverage(1 - share, cases, projects), projects)).isGreaterThanOrEqualTo(0.95 - 1e-9);
	}

	@ParameterizedTest
	@CsvSource({ "0.999, 100, 10", "0.999, 30, 3", "0.999, 100, 50", "0.995, 100, 10", "0.5, 40, 10" })
	void theyHoldTogetherNearOneAsInTheMidst(double share, int cases, int projects) {
		assertThat(Math.pow(coverage(share, cases, projects), projects)).isGreaterThanOrEqualTo(0.95);
	}

	/** How often one of the set's intervals has the true share in it. */
	private static double coverage(double share, int cases, int projects) {
		var counts = BinomialDistribution.of(cases, share);
		return IntStream.rangeClosed(0, cases).filter((count) -> {
			Interval interval = Rank.interval(ON_TIME, figure(count, cases), projects);
			return interval.low() <= share && share <= interval.high();
		}).mapToDouble(counts::probability).sum();
	}

	@Property(tries = 200)
	void aRankLiesInItsRange(@ForAll @Size(min = 2, max = 40) List<@IntRange(min = 0, max = 20) Integer> hits) {
		for (Kpi kpi : List.of(ON_TIME, CAME_BACK)) {
			for (Rank rank : Rank.of(kpi, hits.stream().map((hit) -> figure(hit, 20)).toList())) {
				assertThat(rank.percentile()).isBetween(rank.low() - 1e-12, rank.high() + 1e-12);
				assertThat(rank.low()).isNotNegative();
				assertThat(rank.high()).isLessThanOrEqualTo(1);
			}
		}
	}

	private static Figure figure(long numerator, long denominator) {
		return new Figure(numerator, denominator, 0, 0, 0, 0);
	}

}
