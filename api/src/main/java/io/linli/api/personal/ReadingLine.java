package io.linli.api.personal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.linli.api.graphql.Ids;
import io.linli.api.graphql.PersonalReading;

/**
 * A line of the book: readings of one person that are alike and came within a moment,
 * with the time of the first and all records.
 *
 * @param id stays the same when the line is written again, because nobody knows whether
 * the first time was in vain
 */
record ReadingLine(UUID id, Instant at, String person, String client, String operation, String type,
		List<String> fields, Set<UUID> records) {

	/** By what readings are alike. */
	private record Kind(String person, String client, String operation, String type, List<String> fields) {

		static Kind of(PersonalReading reading) {
			return new Kind(reading.person(), reading.client(), reading.operation(), reading.type(), reading.fields());
		}

	}

	/** The lines of some readings of one company, in their order. */
	static List<ReadingLine> of(List<PersonalReading> readings) {
		Map<Kind, ReadingLine> lines = new LinkedHashMap<>();
		readings.forEach((reading) -> lines.computeIfAbsent(Kind.of(reading), (kind) -> begun(reading)).records
			.addAll(reading.records()));
		return new ArrayList<>(lines.values());
	}

	private static ReadingLine begun(PersonalReading first) {
		return new ReadingLine(Ids.next(), first.readAt(), first.person(), first.client(), first.operation(),
				first.type(), first.fields(), new LinkedHashSet<>());
	}

}
