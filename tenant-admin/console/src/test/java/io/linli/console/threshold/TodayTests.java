package io.linli.console.threshold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.sla.WorkCalendars;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TodayTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	@Test
	void theLatestDateOfTheProjectsZonesCounts() {
		var evening = Instant.parse("2026-11-24T16:30:00Z");
		assertThat(on(evening, NEW_YORK, SHANGHAI)).isEqualTo(LocalDate.of(2026, 11, 25));
		assertThat(on(evening, NEW_YORK)).isEqualTo(LocalDate.of(2026, 11, 24));
	}

	@Test
	void aCompanyWithoutProjectsHasThePlatformsDay() {
		assertThat(on(Instant.parse("2026-11-24T16:30:00Z"))).isEqualTo(LocalDate.of(2026, 11, 25));
	}

	private static LocalDate on(Instant now, ZoneId... projects) {
		var zones = Stream.of(projects).collect(Collectors.toMap((zone) -> UUID.randomUUID(), Function.identity()));
		return Today.of(now, zones, SHANGHAI, WorkCalendars.NONE).date();
	}

}
