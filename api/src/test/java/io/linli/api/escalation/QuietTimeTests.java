package io.linli.api.escalation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuietTimeTests {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@ParameterizedTest
	@CsvSource({ "22:00, 07:00, 2026-03-10T21:59:59+08:00, 2026-03-10T21:59:59+08:00",
			"22:00, 07:00, 2026-03-10T22:00:00+08:00, 2026-03-11T07:00:00+08:00",
			"22:00, 07:00, 2026-03-11T06:59:59+08:00, 2026-03-11T07:00:00+08:00",
			"22:00, 07:00, 2026-03-11T07:00:00+08:00, 2026-03-11T07:00:00+08:00",
			"12:00, 14:00, 2026-03-11T13:00:00+08:00, 2026-03-11T14:00:00+08:00",
			"12:00, 14:00, 2026-03-11T23:00:00+08:00, 2026-03-11T23:00:00+08:00",
			"00:00, 06:00, 2026-03-11T00:00:00+08:00, 2026-03-11T06:00:00+08:00",
			"07:00, 07:00, 2026-03-11T07:00:00+08:00, 2026-03-11T07:00:00+08:00",
			"22:00, 07:00, 2026-03-10T14:30:00Z, 2026-03-11T07:00:00+08:00" })
	void holdsBackUntilItEndsByTheClocksOnSite(LocalTime from, LocalTime until, OffsetDateTime now,
			OffsetDateTime told) {
		assertThat(new QuietTime(from, until).tell(now.toInstant(), SHANGHAI)).isEqualTo(told.toInstant());
	}

	@Test
	void severalStretchesOfADayFollowOneAnother() {
		Policy policy = new Policy(Map.of(),
				List.of(new QuietTime(LocalTime.of(7, 0), LocalTime.of(8, 0)), QuietTime.USUAL));
		Instant night = Instant.parse("2026-03-10T23:00:00Z");
		assertThat(policy.tell(night, ZoneOffset.UTC, false)).isEqualTo("2026-03-11T08:00:00Z");
		assertThat(policy.tell(night, ZoneOffset.UTC, true)).isEqualTo(night);
	}

}
