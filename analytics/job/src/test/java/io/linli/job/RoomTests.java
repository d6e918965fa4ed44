package io.linli.job;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoomTests {

	/** Half of a heap of 1 GB. */
	private static final Room ROOM = new Room(512L << 20, 2);

	@Test
	void aRowGroupOfEachMonthAndTaskHasToFit() {
		assertThat(ROOM.takesFiles(16)).isTrue();
		assertThat(ROOM.takesFiles(17)).isFalse();
	}

	@Test
	void whatIsNoLargerItselfFitsInFilesOfAnyNumberOfMonths() {
		assertThat(ROOM.takes(512L << 20)).isTrue();
		assertThat(ROOM.takes((512L << 20) + 1)).isFalse();
	}

}
