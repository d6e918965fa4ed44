package io.linli.kpi.compare;

import java.util.List;
import java.util.Objects;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

	/** Each of two holds with sqrt(0.95) = 97.4679 %, which is a z of 2.2365. */
	@Test
	void theIntervalsOfASetHoldTogether() {
		var interval = Objects.requireNonNull(Bounds.of(ON_TIME, figure(0, 10), Math.sqrt(0.95)));
		assertThat(interval.high()).isCloseTo(2.2365 * 2.2365 / (10 + 2.2365 * 2.2365), within(1e-4));
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
