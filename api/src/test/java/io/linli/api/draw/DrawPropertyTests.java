package io.linli.api.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("C-09")
class DrawPropertyTests {

	@Property
	void theSameSeedAndFrameGiveTheSameDrawInWhateverOrderTheFrameWasRead(@ForAll int seed,
			@ForAll @Size(max = 60) Set<Long> frame, @ForAll @IntRange(min = 1, max = 70) int size,
			@ForAll long otherOrder) {
		List<UUID> keys = keys(frame);
		List<UUID> shuffled = new ArrayList<>(keys);
		Collections.shuffle(shuffled, new Random(otherOrder));
		assertThat(Draw.of(seed, shuffled, size)).isEqualTo(Draw.of(seed, keys, size));
	}

	@Property
	void asManyAsWereAskedForAreDrawnFromTheFrameAndNoneTwice(@ForAll int seed, @ForAll @Size(max = 60) Set<Long> frame,
			@ForAll @IntRange(min = 1, max = 70) int size) {
		Draw draw = Draw.of(seed, keys(frame), size);
		assertThat(draw.drawn()).hasSize(Math.min(size, frame.size())).doesNotHaveDuplicates();
		assertThat(keys(frame)).containsAll(draw.drawn());
		assertThat(draw.frameSize()).isEqualTo(frame.size());
	}

	@Property
	void moreAreDrawnByGoingOn(@ForAll int seed, @ForAll @Size(max = 60) Set<Long> frame,
			@ForAll @IntRange(min = 1, max = 30) int size) {
		List<UUID> more = Draw.of(seed, keys(frame), size + 1).drawn();
		assertThat(more).startsWith(Draw.of(seed, keys(frame), size).drawn().toArray(UUID[]::new));
	}

	@Test
	void theDrawOfASeedIsTheSameForGood() {
		List<UUID> frame = keys(Set.of(1L, 2L, 3L, 4L, 5L));
		assertThat(Draw.of(2026, frame, 5).drawn()).extracting(UUID::getLeastSignificantBits)
			.containsExactly(3L, 4L, 2L, 1L, 5L);
	}

	@Test
	void everyRecordIsDrawnAboutAsOftenAsAnyOther() {
		List<UUID> frame = keys(Set.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L));
		int[] drawn = new int[11];
		for (int seed = 0; seed < 10_000; seed++) {
			Draw.of(seed, frame, 3).drawn().forEach((key) -> drawn[(int) key.getLeastSignificantBits()]++);
		}
		for (UUID key : frame) {
			assertThat(drawn[(int) key.getLeastSignificantBits()]).isBetween(2_800, 3_200);
		}
	}

	private static List<UUID> keys(Set<Long> numbers) {
		return numbers.stream().sorted().map((number) -> new UUID(0, number)).toList();
	}

}
