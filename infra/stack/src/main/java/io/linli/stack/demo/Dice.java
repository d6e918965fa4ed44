package io.linli.stack.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that falls the same way for the same seed, on every machine. */
final class Dice {

	private final SplittableRandom random;

	Dice(String seed) {
		this.random = new SplittableRandom(
				UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
	}

	boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	/** Both ends included. */
	int between(int least, int most) {
		return this.random.nextInt(least, most + 1);
	}

	double between(double least, double most) {
		return this.random.nextDouble(least, most);
	}

	<T> T pick(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/** An index, as often as its weight says. */
	int weighted(int... weights) {
		int total = 0;
		for (int weight : weights) {
			total += weight;
		}
		int ball = this.random.nextInt(total);
		int index = 0;
		while (ball >= weights[index]) {
			ball -= weights[index++];
		}
		return index;
	}

	/**
	 * How many of something happen that happens so often on average (Knuth's
	 * multiplication).
	 */
	int poisson(double mean) {
		double limit = Math.exp(-mean);
		double product = this.random.nextDouble();
		int count = 0;
		while (product > limit) {
			product *= this.random.nextDouble();
			count++;
		}
		return count;
	}

	/** A UUID of version 7 as of that time. */
	UUID id(Instant at) {
		long time = at.toEpochMilli() << 16 | 0x7000 | this.random.nextLong() >>> 52;
		return new UUID(time, this.random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
	}

}
