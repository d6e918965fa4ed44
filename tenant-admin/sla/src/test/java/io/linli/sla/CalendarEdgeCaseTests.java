package io.linli.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkDay;
import io.linli.sla.calendar.WorkWeek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.linli.sla.Sample.ARRIVE;
import static io.linli.sla.Sample.OFFICE;
import static io.linli.sla.Sample.SHANGHAI;
import static io.linli.sla.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The numbered edge cases of working time and of dates. The office works from 08:30 to
 * 12:00 and from 13:30 to 18:00, Monday to Friday; 2026-03-02 is a Monday.
 */
class CalendarEdgeCaseTests {

	private static final ZoneId NEW_YORK = Sample.NEW_YORK.zone();

	@ParameterizedTest
	@CsvSource({ "2026-03-02T07:00:00+08:00, 2026-03-02T10:30:00+08:00",
			"2026-03-02T19:00:00+08:00, 2026-03-03T10:30:00+08:00",
			"2026-03-06T17:00:00+08:00, 2026-03-09T09:30:00+08:00",
			"2026-03-07T10:00:00+08:00, 2026-03-09T10:30:00+08:00" })
	void case01OutsideHoursTheClockWaitsForTheOpening(String start, String due) {
		assertThat(due(OFFICE, start, 120)).isEqualTo(at(due));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-02T12:40:00+08:00, 60, 2026-03-02T14:30:00+08:00",
			"2026-03-02T11:30:00+08:00, 60, 2026-03-02T14:00:00+08:00",
			"2026-03-02T11:30:00+08:00, 480, 2026-03-03T11:30:00+08:00" })
	void case02BetweenTwoIntervalsOfADayNothingCounts(String start, int minutes, String due) {
		assertThat(due(OFFICE, start, minutes)).isEqualTo(at(due));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-02T08:30:00+08:00, 60, 2026-03-02T09:30:00+08:00",
			"2026-03-02T08:30:00+08:00, 210, 2026-03-02T12:00:00+08:00",
			"2026-03-02T08:30:00+08:00, 480, 2026-03-02T18:00:00+08:00",
			"2026-03-02T12:00:00+08:00, 60, 2026-03-02T14:30:00+08:00",
			"2026-03-02T18:00:00+08:00, 60, 2026-03-03T09:30:00+08:00",
			"2026-03-02T17:59:59.999999+08:00, 1, 2026-03-03T08:30:59.999999+08:00" })
	void case03TheOpeningInstantCountsTheClosingOneDoesNotAndATimeUsedUpIsOverAtOnce(String start, int minutes,
			String due) {
		assertThat(due(OFFICE, start, minutes)).isEqualTo(at(due));
	}

	/** 2026-02-14 and 28 are worked for the Spring Festival, 15 to 23 are off. */
	@ParameterizedTest
	@CsvSource({ "2026-02-13T17:00:00+08:00, 120, 2026-02-14T09:30:00+08:00",
			"2026-02-14T17:30:00+08:00, 60, 2026-02-24T09:00:00+08:00",
			"2026-02-18T10:00:00+08:00, 60, 2026-02-24T09:30:00+08:00",
			"2026-02-27T17:30:00+08:00, 60, 2026-02-28T09:00:00+08:00",
			"2026-10-10T08:00:00+08:00, 60, 2026-10-10T09:30:00+08:00" })
	void case04HolidaysDoNotCountAndMakeUpSaturdaysDo(String start, int minutes, String due) {
		assertThat(due(OFFICE, start, minutes)).isEqualTo(at(due));
	}

	@Test
	void case04AYearThatNobodyHasPublishedHasNoHolidays() {
		// New Year's Day of 2027 is a Friday.
		assertThat(due(OFFICE, "2026-12-31T17:30:00+08:00", 60)).isEqualTo(at("2027-01-01T09:00:00+08:00"));
	}

	@Test
	void case04ACaseKeepsTheYearAsItWasKnownWhenItStarted() {
		// The notice for 2026 is of 2025-11-04; 2026-01-01 is a Thursday.
		int days = 43 * 8 * 60;
		assertThat(due(OFFICE, "2025-11-03T18:00:00+08:00", days)).isEqualTo(at("2026-01-01T18:00:00+08:00"));
		assertThat(due(OFFICE, "2025-11-04T18:00:00+08:00", days)).isEqualTo(at("2026-01-05T18:00:00+08:00"));
	}

	@Test
	void case04ACompanysOwnExceptionGoesBeforeTheHolidayAndTheWeekday() {
		WorkCalendar calendar = WorkCalendar.of(SHANGHAI.zone(),
				new WorkCalendar.Version(Sample.id("own"), WorkWeek.fiveDays(Hours.parse("09:00-17:00")),
						PublicHolidays.china(),
						Map.of(LocalDate.of(2026, 2, 18), new WorkDay.Own("初二值班", List.of(Hours.parse("10:00-12:00"))),
								LocalDate.of(2026, 3, 3), new WorkDay.Own("台风停工", List.of()))));
		assertThat(due(calendar, "2026-02-17T10:00:00+08:00", 60)).isEqualTo(at("2026-02-18T11:00:00+08:00"));
		assertThat(due(calendar, "2026-03-02T16:30:00+08:00", 60)).isEqualTo(at("2026-03-04T09:30:00+08:00"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-02T07:00:00+08:00, 120, 2026-03-02T21:00:00+08:00",
			"2026-03-02T23:30:00+08:00, 60, 2026-03-03T00:30:00+08:00",
			"2026-03-02T20:00:00+08:00, 720, 2026-03-03T08:00:00+08:00",
			"2026-03-31T23:00:00+08:00, 600, 2026-04-01T21:00:00+08:00",
			"2026-12-31T23:00:00+08:00, 600, 2027-01-01T21:00:00+08:00" })
	void case05ANightShiftCountsOverMidnight(String start, int minutes, String due) {
		assertThat(due(nights(EnumSet.allOf(DayOfWeek.class)), start, minutes)).isEqualTo(at(due));
	}

	@Test
	void case05ANightShiftBelongsToTheDayOnWhichItBegins() {
		WorkCalendar weekdays = nights(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
		assertThat(due(weekdays, "2026-03-07T07:00:00+08:00", 120)).isEqualTo(at("2026-03-09T21:00:00+08:00"));
	}

	@Test
	void case06InASpringGapOnlyTheSecondsThatPassCount() {
		WorkCalendar early = everyDay(NEW_YORK, "01:00-04:00");
		assertThat(due(early, "2026-03-08T00:30:00-05:00", 180)).isEqualTo(at("2026-03-09T02:00:00-04:00"));
		assertThat(due(everyDay(NEW_YORK, "02:00-02:30"), "2026-03-07T02:30:00-05:00", 10))
			.isEqualTo(at("2026-03-09T02:10:00-04:00"));
	}

	@Test
	void case06InAnAutumnOverlapAllSecondsThatPassCount() {
		assertThat(due(everyDay(NEW_YORK, "01:00-04:00"), "2026-11-01T00:30:00-04:00", 240))
			.isEqualTo(at("2026-11-01T04:00:00-05:00"));
	}

	@Test
	void case20AYearsDateStaysOnItsWeekendAndComesAgainNextYear() {
		Limit plan = new Limit.ByDate(MonthDay.of(11, 25));
		// A Saturday.
		assertThat(plan.due(at("2028-01-01T00:00:00+08:00"), OFFICE)).isEqualTo(at("2028-11-25T23:59:59.999999+08:00"));
		assertThat(plan.due(at("2028-11-25T23:59:59+08:00"), OFFICE)).isEqualTo(at("2028-11-25T23:59:59.999999+08:00"));
		assertThat(plan.due(at("2028-11-26T00:00:00+08:00"), OFFICE)).isEqualTo(at("2029-11-25T23:59:59.999999+08:00"));
		assertThat(new Limit.ByDate(MonthDay.of(12, 15)).due(at("2029-12-14T16:00:00Z"), OFFICE))
			.isEqualTo(at("2029-12-15T23:59:59.999999+08:00"));
	}

	@Test
	void case20FebruaryTwentyNinthIsTheTwentyEighthInOtherYears() {
		Limit leap = new Limit.ByDate(MonthDay.of(2, 29));
		assertThat(leap.due(at("2028-02-28T12:00:00+08:00"), SHANGHAI))
			.isEqualTo(at("2028-02-29T23:59:59.999999+08:00"));
		assertThat(leap.due(at("2028-03-01T12:00:00+08:00"), SHANGHAI))
			.isEqualTo(at("2029-02-28T23:59:59.999999+08:00"));
		assertThat(new Limit.Every(1, ChronoUnit.YEARS).due(at("2028-02-29T12:00:00+08:00"), SHANGHAI))
			.isEqualTo(at("2029-02-28T23:59:59.999999+08:00"));
	}

	@Test
	void case20AYearlyRateClosesWithTheLastMicrosecondOfTheYearOnSite() {
		Limit rate = new Limit.Rate(80);
		assertThat(rate.due(at("2026-12-31T23:59:59.999999+08:00"), SHANGHAI))
			.isEqualTo(at("2026-12-31T23:59:59.999999+08:00"));
		assertThat(rate.due(at("2026-12-31T16:00:00Z"), SHANGHAI)).isEqualTo(at("2027-12-31T23:59:59.999999+08:00"));
	}

	@Test
	void case27ACalendarWithoutAWorkingDayGivesNoDueTimeAndNoEndlessLoop() {
		for (WorkWeek never : List.of(WorkWeek.of(List.of()), WorkWeek.fiveDays())) {
			WorkCalendar calendar = Sample.calendar(SHANGHAI.zone(), never);
			assertThat(due(calendar, "2026-03-02T08:00:00+08:00", 1)).isNull();
		}
	}

	@Test
	void case27WorkingTimeThatRunsOutIsUnmeasuredAndSaysWhy() {
		// Two hours on one day, and never again.
		WorkCalendar once = WorkCalendar.of(SHANGHAI.zone(),
				new WorkCalendar.Version(Sample.id("once"), WorkWeek.of(List.of()), PublicHolidays.NONE,
						Map.of(LocalDate.of(2026, 3, 31), new WorkDay.Own("盘点", List.of(Hours.parse("23:00-01:00"))))));
		assertThat(due(once, "2026-03-02T08:00:00+08:00", 120)).isEqualTo(at("2026-04-01T01:00:00+08:00"));
		Deadline deadline = Deadline.start(ARRIVE, at("2026-03-02T08:00:00+08:00"), once, working(121));
		assertThat(deadline.claimedVerdict()).isEqualTo(Verdict.UNMEASURED);
		assertThat(deadline.pin().reference()).isEqualTo("NO_WORKING_TIME");
	}

	@Test
	void case11WithoutACalendarALimitInWorkingTimeIsUnmeasuredThoughOthersApply() {
		Threshold contract = working(Source.CONTRACT, 60);
		Thresholds both = new Thresholds(
				List.of(contract, Sample.limit("R-10", null, Sample.EMERGENCY, Source.PROCEDURE, 5)));
		Deadline deadline = Deadline.start(ARRIVE, at("2026-03-02T08:00:00+08:00"), SHANGHAI, both);
		assertThat(deadline.pin().reference()).isEqualTo("NO_CALENDAR");
		assertThat(deadline.explain(both, SHANGHAI).candidates()).extracting(Candidate::outcome)
			.containsExactly(Outcome.CONTRACT, Outcome.BELOW_CONTRACT);
	}

	private static @Nullable Instant due(WorkCalendar calendar, String start, int minutes) {
		return new Limit.WithinWorkingTime(Duration.ofMinutes(minutes)).due(at(start), calendar);
	}

	private static Thresholds working(int minutes) {
		return new Thresholds(List.of(working(Source.PROCEDURE, minutes)));
	}

	private static Threshold working(Source source, int minutes) {
		return new Threshold(Sample.id("working"), null, Sample.EMERGENCY, Clock.ARRIVE,
				new Limit.WithinWorkingTime(Duration.ofMinutes(minutes)), source, "working", false, Sample.SINCE_2020);
	}

	private static WorkCalendar nights(EnumSet<DayOfWeek> days) {
		return WorkCalendar.of(SHANGHAI.zone(), new WorkCalendar.Version(Sample.id("nights"),
				WorkWeek.of(days, Hours.parse("20:00-08:00")), PublicHolidays.NONE, Map.of()));
	}

	private static WorkCalendar everyDay(ZoneId zone, String hours) {
		return WorkCalendar.of(zone, new WorkCalendar.Version(Sample.id("every day"),
				WorkWeek.of(EnumSet.allOf(DayOfWeek.class), Hours.parse(hours)), PublicHolidays.NONE, Map.of()));
	}

}
