package io.linli.stack.demo;

import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiceTests {

	private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

	@Test
	void fallTheSameWayForTheSameSeed() {
		assertThat(new Dice("a").between(0, 1_000_000)).isEqualTo(new Dice("a").between(0, 1_000_000))
			.isNotEqualTo(new Dice("b").between(0, 1_000_000));
	}

	@Test
	void keepToTheirWeights() {
		Dice dice = new Dice("weights");
		int[] hits = new int[3];
		IntStream.range(0, 10_000).forEach((throwOf) -> hits[dice.weighted(1, 0, 3)]++);
		assertThat(hits[0]).isBetween(2_300, 2_700);
		assertThat(hits[1]).isZero();
	}

	@Test
	void countAsOftenAsTheMeanSays() {
		Dice dice = new Dice("mean");
		assertThat(IntStream.range(0, 10_000).map((day) -> dice.poisson(3)).average().orElseThrow()).isBetween(2.9,
				3.1);
	}

	@Test
	void makeIdsOfVersionSevenThatSortByTime() {
		Dice dice = new Dice("ids");
		assertThat(dice.id(NOON).version()).isEqualTo(7);
		assertThat(dice.id(NOON).variant()).isEqualTo(2);
		assertThat(dice.id(NOON).toString()).startsWith(dice.id(NOON).toString().substring(0, 13))
			.isLessThan(dice.id(NOON.plusSeconds(1)).toString());
	}

}
