package io.linli.api.personal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.PersonalReading;

/**
 * What is written of one company in one transaction, short enough for the time that a
 * statement has.
 *
 * @param records how many were read, each as often as it was
 */
record ReadingLot(int records, List<ReadingLine> lines) {

	static final int MOST = 5_000;

	/** Readings of one company, in their order; a long one is divided. */
	static List<ReadingLot> of(List<PersonalReading> readings) {
		List<ReadingLot> lots = new ArrayList<>();
		List<PersonalReading> some = new ArrayList<>();
		int records = 0;
		for (PersonalReading reading : readings) {
			for (PersonalReading part : parts(reading)) {
				if (records + part.records().size() > MOST) {
					lots.add(new ReadingLot(records, ReadingLine.of(some)));
					some.clear();
					records = 0;
				}
				some.add(part);
				records += part.records().size();
			}
		}
		if (!some.isEmpty()) {
			lots.add(new ReadingLot(records, ReadingLine.of(some)));
		}
		return lots;
	}

	private static List<PersonalReading> parts(PersonalReading reading) {
		if (reading.records().size() <= MOST) {
			return List.of(reading);
		}
		List<UUID> records = List.copyOf(reading.records());
		List<PersonalReading> parts = new ArrayList<>();
		for (int from = 0; from < records.size(); from += MOST) {
			List<UUID> some = records.subList(from, Math.min(from + MOST, records.size()));
			parts.add(new PersonalReading(reading.tenantId(), reading.readAt(), reading.person(), reading.client(),
					reading.operation(), reading.type(), reading.fields(), new LinkedHashSet<>(some)));
		}
		return parts;
	}

}
