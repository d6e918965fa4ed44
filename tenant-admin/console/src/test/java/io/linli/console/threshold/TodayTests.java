package io.linli.console.threshold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.linli.sla.WorkCalendars;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TodayTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@Test
	void theLatestDateOfTheProjectsZonesCounts() {
		var evening = Instant.parse("2026-11-24T16:30:00Z");
		assertThat(Today.of(evening, List.of(ZoneId.of("America/New_York"), SHANGHAI), SHANGHAI, WorkCalendars.NONE)
			.date()).isEqualTo(LocalDate.of(2026, 11, 25));
		assertThat(Today.of(evening, List.of(ZoneId.of("America/New_York")), SHANGHAI, WorkCalendars.NONE).date())
			.isEqualTo(LocalDate.of(2026, 11, 24));
	}

	@Test
	void aCompanyWithoutProjectsHasThePlatformsDay() {
		assertThat(Today.of(Instant.parse("2026-11-24T16:30:00Z"), List.of(), SHANGHAI, WorkCalendars.NONE).date())
			.isEqualTo(LocalDate.of(2026, 11, 25));
	}

}
