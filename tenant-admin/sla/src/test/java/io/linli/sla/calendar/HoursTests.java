package io.linli.sla.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HoursTests {

	@ParameterizedTest
	@CsvSource({ "08:30-12:00, false", "20:00-08:00, true", "00:00-00:00, true", "18:00-00:00, true" })
	void areReadAsTheyAreWritten(String text, boolean overMidnight) {
		Hours hours = Hours.parse(text);
		assertThat(hours).hasToString(text);
		assertThat(hours.overMidnight()).isEqualTo(overMidnight);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "08:30", "8-12", "25:00-26:00", "08:30-12:00-13:00", "08:30:30-12:00" })
	void areRefusedInAnyOtherForm(String text) {
		assertThatThrownBy(() -> Hours.parse(text)).isInstanceOfAny(IllegalArgumentException.class,
				DateTimeException.class);
	}

	@Test
	void ofADayAreSortedAndMayTouch() {
		Hours morning = Hours.parse("08:00-12:00");
		Hours noon = new Hours(LocalTime.NOON, LocalTime.of(14, 0));
		assertThat(WorkWeek.of(List.of(DayOfWeek.MONDAY), noon, morning).on(DayOfWeek.MONDAY)).containsExactly(morning,
				noon);
	}

	@Test
	void ofADayDoNotOverlap() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> WorkWeek.fiveDays(Hours.parse("08:00-12:01"), Hours.parse("12:00-14:00")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> WorkWeek.fiveDays(Hours.parse("20:00-08:00"), Hours.parse("21:00-22:00")));
	}

	@Test
	void ofTwoDaysMayOverlapAndCountOnce() {
		WorkCalendar calendar = WorkCalendar.of(ZoneId.of("Asia/Shanghai"), new WorkCalendar.Version(new UUID(0, 1),
				WorkWeek.of(List.of(DayOfWeek.values()), Hours.parse("06:00-10:00"), Hours.parse("20:00-08:00")),
				PublicHolidays.NONE, Map.of()));
		Instant monday = Instant.parse("2026-03-02T12:00:00Z");
		assertThat(calendar.workingTime(monday).between(monday, monday.plus(Duration.ofDays(1))))
			.isEqualTo(Duration.ofHours(14));
	}

}
