package io.linli.api.personal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.linli.api.graphql.PersonalReading;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingLineTests {

	private static final UUID FIRST = new UUID(0, 1);

	private static final UUID SECOND = new UUID(0, 2);

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	@Test
	void alikeReadingsAreOneLineWithTheFirstTimeAndAllRecords() {
		List<ReadingLine> lines = ReadingLine.of(List.of(reading("zhou-min", "Complaint", NOON, FIRST),
				reading("zhou-min", "Complaint", NOON.plusMillis(1), SECOND)));
		assertThat(lines).hasSize(1);
		assertThat(lines.getFirst().at()).isEqualTo(NOON);
		assertThat(lines.getFirst().records()).containsExactly(FIRST, SECOND);
	}

	@Test
	void anotherPersonOrTypeIsAnotherLine() {
		List<ReadingLine> lines = ReadingLine.of(List.of(reading("zhou-min", "Complaint", NOON, FIRST),
				reading("li-wei", "Complaint", NOON, FIRST), reading("zhou-min", "Household", NOON, FIRST)));
		assertThat(lines).hasSize(3).extracting(ReadingLine::id).doesNotHaveDuplicates();
	}

	private static PersonalReading reading(String person, String type, Instant at, UUID... records) {
		return new PersonalReading(new UUID(0, 0), at, person, "desk", "complaint", type, List.of("phone"),
				Set.of(records));
	}

}
