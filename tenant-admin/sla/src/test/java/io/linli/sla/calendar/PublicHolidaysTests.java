package io.linli.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicHolidaysTests {

	private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private final PublicHolidays china = PublicHolidays.china();

	/** Eleven statutory days off until 2024, thirteen since. */
	@ParameterizedTest
	@CsvSource({ "2024, 11", "2025, 13", "2026, 13" })
	void daysOffInTheWeekLessMakeUpWorkdaysAreTheStatutoryOnes(int year, long statutory) {
		PublicYear published = this.china.year(year, 3);
		long weekdaysOff = published.holidays().keySet().stream().filter((day) -> !weekend(day)).count();
		assertThat(weekdaysOff - published.makeUps().size()).isEqualTo(statutory);
	}

	@Test
	void peopleWorkForAHolidayOnWeekendsOnlyAndInItsYear() {
		assertThat(this.china.years()).allSatisfy((year) -> {
			assertThat(year.makeUps().keySet()).allMatch(PublicHolidaysTests::weekend);
			assertThat(year.makeUps().keySet()).allMatch((day) -> day.getYear() == year.year());
			assertThat(year.holidays().keySet()).allMatch((day) -> day.getYear() == year.year());
			assertThat(year.holidays().values()).containsAll(year.makeUps().values());
		});
	}

	@Test
	void everyYearNamesItsNoticeAndWasKnownBeforeItBegan() {
		assertThat(this.china.years()).extracting(PublicYear::year).containsExactly(2024, 2025, 2026);
		assertThat(this.china.years()).allSatisfy((year) -> {
			assertThat(year.source().zhCn()).contains("国务院办公厅关于" + year.year() + "年部分节假日安排的通知", "国办发明电");
			assertThat(year.source().en()).contains("State Council", String.valueOf(year.year()))
				.doesNotContainPattern("\\p{IsHan}");
			assertThat(year.knownFrom()).isBefore(LocalDate.of(year.year(), 1, 1));
		});
	}

	@ParameterizedTest
	@CsvSource({ "2024-02-10, 春节, Spring Festival", "2024-06-10, 端午节, Dragon Boat Festival",
			"2025-10-08, 国庆节、中秋节, National Day and Mid-Autumn Festival", "2026-01-02, 元旦, New Year's Day",
			"2026-02-23, 春节, Spring Festival" })
	void aHolidayHasTheNameThatTheNoticeGivesAndAnEnglishOne(LocalDate day, String zhCn, String en) {
		assertThat(this.china.year(day.getYear(), 3).holidays().get(day)).isEqualTo(new DayName(zhCn, en));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024-02-09", "2025-01-02", "2026-02-24", "2026-10-08" })
	void aDayThatTheNoticeDoesNotNameIsNoHoliday(LocalDate day) {
		assertThat(this.china.year(day.getYear(), 3).holidays()).doesNotContainKey(day);
	}

	@Test
	void aYearIsKnownFromTheDayOfItsNoticeOn() {
		assertThat(this.china.knownOn(LocalDate.of(2025, 11, 3))).isEqualTo(2);
		assertThat(this.china.knownOn(LocalDate.of(2025, 11, 4))).isEqualTo(3);
		assertThat(this.china.year(2026, 2)).isNull();
		assertThat(this.china.year(2027, 3)).isNull();
	}

	private static boolean weekend(LocalDate day) {
		return WEEKEND.contains(day.getDayOfWeek());
	}

}
