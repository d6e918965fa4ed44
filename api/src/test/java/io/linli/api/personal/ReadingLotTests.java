package io.linli.api.personal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

import io.linli.api.graphql.PersonalReading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingLotTests {

	@Test
	void readingsAreWrittenTogetherUpToFiveThousandRecords() {
		assertThat(ReadingLot.of(List.of())).isEmpty();
		assertThat(ReadingLot.of(List.of(reading(3_000), reading(2_000), reading(1)))).extracting(ReadingLot::records)
			.containsExactly(5_000, 1);
		assertThat(ReadingLot.of(List.of(reading(1), reading(5_000)))).extracting(ReadingLot::records)
			.containsExactly(1, 5_000);
	}

	@Test
	void aLongReadingIsDividedAndNothingOfItIsLost() {
		PersonalReading reading = reading(12_001);
		List<ReadingLot> lots = ReadingLot.of(List.of(reading));
		assertThat(lots).extracting(ReadingLot::records).containsExactly(5_000, 5_000, 2_001);
		Set<UUID> written = new LinkedHashSet<>();
		lots.forEach((lot) -> lot.lines().forEach((line) -> written.addAll(line.records())));
		assertThat(written).isEqualTo(reading.records());
		assertThat(lots).extracting((lot) -> lot.lines().getFirst().id()).doesNotHaveDuplicates();
	}

	@Test
	void aRecordThatIsReadTwiceIsOneInTheLineAndTwoOfThoseThatWaited() {
		ReadingLot lot = ReadingLot.of(Collections.nCopies(2, reading(1))).getFirst();
		assertThat(lot.records()).isEqualTo(2);
		assertThat(lot.lines()).hasSize(1);
		assertThat(lot.lines().getFirst().records()).hasSize(1);
	}

	/** Of so many records. */
	static PersonalReading reading(int records) {
		Set<UUID> keys = new LinkedHashSet<>();
		LongStream.range(0, records).forEach((key) -> keys.add(new UUID(1, key)));
		return new PersonalReading(new UUID(0, 0), Instant.parse("2026-03-01T12:00:00Z"), "zhou-min", "desk",
				"complaint", "Complaint", List.of("phone"), keys);
	}

}
