package io.linli.sla;

import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import io.linli.sla.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.linli.sla.Sample.NEW_YORK;
import static io.linli.sla.Sample.SHANGHAI;
import static io.linli.sla.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LimitTests {

	private static final Limit SAME_DAY = new Limit.SameLocalDay(null, null);

	private static final Limit UNTIL_SIX = new Limit.SameLocalDay(LocalTime.of(18, 0), LocalTime.NOON);

	@Test
	void aDurationCountsSecondsAroundTheClock() {
		Limit limit = new Limit.Within(Duration.ofSeconds(599));
		assertThat(limit.due(at("2026-12-31T23:55:00+08:00"), SHANGHAI)).isEqualTo(at("2027-01-01T00:04:59+08:00"));
	}

	@Test
	void theSameDayEndsWithItsLastMicrosecondOnSite() {
		assertThat(SAME_DAY.due(at("2026-03-02T08:00:00+08:00"), SHANGHAI))
			.isEqualTo(at("2026-03-02T23:59:59.999999+08:00"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-02T17:59:59.999999+08:00, 2026-03-02T23:59:59.999999+08:00",
			"2026-03-02T18:00:00+08:00, 2026-03-03T12:00:00+08:00",
			"2026-03-02T23:50:00+08:00, 2026-03-03T12:00:00+08:00",
			"2026-03-03T00:00:00+08:00, 2026-03-03T23:59:59.999999+08:00",
			"2026-12-31T18:00:00+08:00, 2027-01-01T12:00:00+08:00" })
	void fromTheCutoffOnItIsDueOnTheNextDay(String start, String due) {
		assertThat(UNTIL_SIX.due(at(start), SHANGHAI)).isEqualTo(at(due));
	}

	@Test
	void aTimeOnTheNextDayThatASpringGapSkipsIsTheGap() {
		Limit untilHalfPastTwo = new Limit.SameLocalDay(LocalTime.of(18, 0), LocalTime.of(2, 30));
		assertThat(untilHalfPastTwo.due(at("2026-03-07T19:00:00-05:00"), NEW_YORK))
			.isEqualTo(at("2026-03-08T03:00:00-04:00"));
	}

	@Test
	void aCutoffThatAnAutumnOverlapShowsTwiceIsTheFirstOfTheTwo() {
		Limit cutoff = new Limit.SameLocalDay(LocalTime.of(1, 30), LocalTime.NOON);
		assertThat(cutoff.due(at("2026-11-01T01:29:00-04:00"), NEW_YORK))
			.isEqualTo(at("2026-11-01T23:59:59.999999-05:00"));
		assertThat(cutoff.due(at("2026-11-01T01:10:00-05:00"), NEW_YORK)).isEqualTo(at("2026-11-02T12:00:00-05:00"));
	}

	@Test
	void aDayThatHasBegunDoesNotEndAgainWhereClocksGoBackOverMidnight() {
		// St. John's put its clocks back at 00:01, to 23:01 of the day before, until
		// 2011.
		WorkCalendar stJohns = WorkCalendar.unknown(ZoneId.of("America/St_Johns"));
		assertThat(SAME_DAY.due(at("2010-11-06T23:30:00-03:30"), stJohns))
			.isEqualTo(at("2010-11-07T23:59:59.999999-03:30"));
	}

	@Test
	void aRoundIsDueByTheEndOfTheDayThatLiesSoManyUnitsAfterItsStart() {
		assertThat(new Limit.Every(1, ChronoUnit.DAYS).due(at("2026-03-02T08:00:00+08:00"), SHANGHAI))
			.isEqualTo(at("2026-03-03T23:59:59.999999+08:00"));
		assertThat(new Limit.Every(2, ChronoUnit.WEEKS).due(at("2026-03-02T08:00:00+08:00"), SHANGHAI))
			.isEqualTo(at("2026-03-16T23:59:59.999999+08:00"));
		assertThat(new Limit.Every(1, ChronoUnit.MONTHS).due(at("2026-01-31T08:00:00+08:00"), SHANGHAI))
			.isEqualTo(at("2026-02-28T23:59:59.999999+08:00"));
	}

	@Test
	void aRateIsKeptByShareExactlyAndNotMeasuredWithoutACase() {
		Limit.Rate rate = new Limit.Rate(80);
		assertThat(rate.kept(4, 5)).isEqualTo(Verdict.MET);
		assertThat(rate.kept(799_999, 1_000_000)).isEqualTo(Verdict.BREACHED);
		assertThat(rate.kept(0, 0)).isEqualTo(Verdict.UNMEASURED);
		assertThatIllegalArgumentException().isThrownBy(() -> rate.kept(2, 1));
	}

	@ParameterizedTest
	@CsvSource({ "PT0S", "PT-1S", "PT0.5S", "P366D" })
	void aZeroNegativeFractionalOrAbsurdDurationIsRefused(Duration length) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Limit.Within(length))
			.withMessageStartingWith("A limit is 1 second to 365 days");
	}

	@Test
	void aCutoffWithoutATimeOnTheNextDayIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Limit.SameLocalDay(LocalTime.NOON, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Limit.SameLocalDay(null, LocalTime.NOON));
	}

	@Test
	void aLimitIsSaidInBothLanguages() {
		assertThat(new Limit.Within(Duration.ofMinutes(90)).words()).isEqualTo(new Words("1 小时 30 分钟", "1 h 30 min"));
		assertThat(UNTIL_SIX.words())
			.isEqualTo(new Words("当日（18:00 起受理的，次日 12:00 前）", "the same day (from 18:00 on: by 12:00 the next day)"));
		assertThat(SAME_DAY.words()).isEqualTo(new Words("当日", "the same day"));
		assertThat(new Limit.WithinWorkingTime(Duration.ofHours(4)).words())
			.isEqualTo(new Words("工作时间 4 小时", "4 h of working time"));
		assertThat(new Limit.ByDate(MonthDay.of(11, 25)).words())
			.isEqualTo(new Words("11 月 25 日前（含当日）", "by November 25"));
		assertThat(new Limit.Every(1, ChronoUnit.DAYS).words()).isEqualTo(new Words("每天一次", "once every day"));
		assertThat(new Limit.Every(3, ChronoUnit.DAYS).words()).isEqualTo(new Words("每 3 天一次", "once every 3 days"));
		assertThat(new Limit.Rate(80).words()).isEqualTo(new Words("当年不低于 80%", "at least 80 % of the year's"));
	}

}
