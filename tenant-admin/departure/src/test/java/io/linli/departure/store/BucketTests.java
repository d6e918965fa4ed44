package io.linli.departure.store;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The parts in which a file goes to a store that takes 10,000 of them. */
class BucketTests {

	private static final long MB = 1 << 20;

	private static final long GB = 1 << 30;

	@Test
	void laterPartsAreLargerSoThatATerabyteFits() {
		assertThat(size(1)).isEqualTo(16 * MB);
		assertThat(size(2_000)).isEqualTo(16 * MB);
		assertThat(size(2_001)).isEqualTo(32 * MB);
		assertThat(size(10_000)).isEqualTo(256 * MB);
		assertThat(all(8 * GB)).isEqualTo(2_000 * 31 * 16 * MB).isGreaterThan(960 * GB);
	}

	@Test
	void noPartIsLargerThanAFourthOfTheMemory() {
		assertThat(Bucket.size(10_000, 192 * MB)).isEqualTo((int) (48 * MB));
		assertThat(all(192 * MB)).isEqualTo(384_000 * MB);
		assertThat(Bucket.size(10_000, 8 * MB)).as("but no smaller than the first").isEqualTo((int) (16 * MB));
	}

	private static long size(int number) {
		return Bucket.size(number, 8 * GB);
	}

	private static long all(long memory) {
		return IntStream.rangeClosed(1, 10_000).mapToLong((number) -> Bucket.size(number, memory)).sum();
	}

}
