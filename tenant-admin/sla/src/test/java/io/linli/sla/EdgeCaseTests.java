package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.linli.sla.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

import static io.linli.sla.Sample.ARRIVE;
import static io.linli.sla.Sample.EMERGENCY;
import static io.linli.sla.Sample.LEVEL_1;
import static io.linli.sla.Sample.LEVEL_2;
import static io.linli.sla.Sample.NEW_YORK;
import static io.linli.sla.Sample.SHANGHAI;
import static io.linli.sla.Sample.at;
import static io.linli.sla.Sample.limit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The numbered edge cases of deadlines. Those of working time, pauses and other kinds of
 * case have classes of their own; 24 is a property.
 */
class EdgeCaseTests {

	private static final Limit SAME_DAY = new Limit.SameLocalDay(null, null);

	private static final Limit THREE_DAYS = new Limit.Within(Duration.ofHours(72));

	@Test
	void case06SeventyTwoHoursStaySeventyTwoOverTheSpringGap() {
		assertThat(THREE_DAYS.due(at("2026-03-06T10:00:00-05:00"), NEW_YORK))
			.isEqualTo(at("2026-03-09T11:00:00-04:00"));
	}

	@Test
	void case06SeventyTwoHoursStaySeventyTwoOverTheAutumnOverlap() {
		assertThat(THREE_DAYS.due(at("2026-10-30T10:00:00-04:00"), NEW_YORK))
			.isEqualTo(at("2026-11-02T09:00:00-05:00"));
	}

	@Test
	void case06ADayOfTwentyThreeOrTwentyFiveHoursEndsAtLocalMidnight() {
		Instant spring = at("2026-03-08T00:00:00-05:00");
		Instant autumn = at("2026-11-01T00:00:00-04:00");
		assertThat(Duration.between(spring, SAME_DAY.due(spring, NEW_YORK)))
			.isEqualTo(Duration.ofHours(23).minusNanos(1000));
		assertThat(Duration.between(autumn, SAME_DAY.due(autumn, NEW_YORK)))
			.isEqualTo(Duration.ofHours(25).minusNanos(1000));
	}

	@Test
	void case06AProjectThatMovesToAnotherZoneKeepsTheDueTimeOfWhatRuns() {
		Thresholds sameDay = sameDay();
		Instant start = at("2026-03-02T10:00:00+08:00");
		Deadline before = Deadline.start(ARRIVE, start, SHANGHAI, sameDay);
		Deadline after = Deadline.start(ARRIVE, start, WorkCalendar.unknown(ZoneId.of("Asia/Urumqi")), sameDay);
		assertThat(before.zone()).isEqualTo(SHANGHAI.zone());
		assertThat(Duration.between(before.dueAt(), after.dueAt())).isEqualTo(Duration.ofHours(2));
	}

	@Test
	void case10ANewVersionCountsForCasesThatStartAfterItAndLeavesOpenOnesAlone() {
		LocalDate change = LocalDate.of(2026, 3, 10);
		Threshold old = limit("old", null, EMERGENCY, Source.PROCEDURE, 5,
				new Period(LocalDate.of(2020, 1, 1), change));
		Threshold young = limit("new", null, EMERGENCY, Source.PROCEDURE, 2, Period.since(change));
		Deadline open = Deadline.start(ARRIVE, at("2026-03-09T23:59:00+08:00"), SHANGHAI, new Thresholds(List.of(old)));
		Thresholds both = new Thresholds(List.of(old, young));
		assertThat(open.explain(both, SHANGHAI).candidates()).extracting(Candidate::threshold).containsExactly(old);
		assertThat(Deadline.start(ARRIVE, at("2026-03-10T00:00:00+08:00"), SHANGHAI, both).pin().reference())
			.isEqualTo("new");
	}

	@Test
	void case11WithoutALimitInForceNothingCountsAsKept() {
		Period retired = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1));
		Thresholds gone = new Thresholds(List.of(limit("gone", null, EMERGENCY, Source.PROCEDURE, 5, retired)));
		Instant start = at("2026-03-02T08:00:00+08:00");
		Deadline deadline = Deadline.start(ARRIVE, start, SHANGHAI, gone).stop(start, start);
		assertThat(deadline.claimedVerdict()).isEqualTo(Verdict.UNMEASURED);
		assertThat(deadline.provenVerdict()).isEqualTo(Verdict.UNMEASURED);
		assertThat(deadline.pin().reference()).isEqualTo("NO_THRESHOLD");
	}

	@Test
	void case12AProjectThatChangesItsLevelKeepsWhatRunsAndStartsTheRestAnew() {
		Thresholds thresholds = new Thresholds(List.of(limit("level 1", LEVEL_1, EMERGENCY, Source.CITY_STANDARD, 30),
				limit("level 2", LEVEL_2, EMERGENCY, Source.CITY_STANDARD, 60)));
		Instant start = at("2026-03-02T08:00:00+08:00");
		Deadline running = Deadline.start(ARRIVE, start, SHANGHAI, thresholds);
		Promise atLevel2 = new Promise(Clock.ARRIVE, EMERGENCY, LEVEL_2);
		assertThat(Deadline.start(atLevel2, start, SHANGHAI, thresholds).pin().reference()).isEqualTo("level 2");
		assertThat(running.explain(thresholds, SHANGHAI).candidates()).extracting(each -> each.threshold().reference())
			.containsExactly("level 1");
	}

	@Test
	void case15AReopenedCaseHasACycleOfItsOwnAndTheOldOneIsKept() {
		Deadline first = fiveMinutes("2026-03-02T08:00:00+08:00").stop(at("2026-03-02T08:09:00+08:00"),
				at("2026-03-02T08:09:00+08:00"));
		Deadline second = fiveMinutes("2026-03-05T08:00:00+08:00");
		assertThat(first.claimedVerdict()).isEqualTo(Verdict.BREACHED);
		assertThat(second.claimedVerdict()).isEqualTo(Verdict.OPEN);
		assertThat(second.dueAt()).isEqualTo(at("2026-03-05T08:05:00+08:00"));
	}

	@Test
	void case16AStopBeforeTheStartIsKeptAndSaid() {
		Deadline deadline = fiveMinutes("2026-03-02T08:00:00+08:00").stop(at("2026-03-02T07:58:00+08:00"),
				at("2026-03-02T12:00:00+08:00"));
		assertThat(deadline.stoppedBeforeStart()).isTrue();
		assertThat(deadline.claimedVerdict()).isEqualTo(Verdict.MET);
		assertThat(deadline.explain(new Thresholds(List.of()), SHANGHAI).steps()).extracting(Words::en)
			.contains("Stopped before it started: impossible, kept as it was told.");
	}

	@Test
	void case17AnOfflineEntryIsKeptAsClaimedAndBreachedAsProven() {
		Deadline deadline = fiveMinutes("2026-03-02T08:00:00+08:00").stop(at("2026-03-02T08:04:00+08:00"),
				at("2026-03-02T09:30:00+08:00"));
		assertThat(deadline.claimedVerdict()).isEqualTo(Verdict.MET);
		assertThat(deadline.provenVerdict()).isEqualTo(Verdict.BREACHED);
	}

	/** What is further in the future than the tolerance, the API refuses. */
	@Test
	void case18APhonesClockThatIsFastGivesTwoVerdictsAndNoError() {
		Deadline deadline = fiveMinutes("2026-03-02T08:00:00+08:00").stop(at("2026-03-02T08:05:02+08:00"),
				at("2026-03-02T08:04:59+08:00"));
		assertThat(deadline.claimedVerdict()).isEqualTo(Verdict.BREACHED);
		assertThat(deadline.provenVerdict()).isEqualTo(Verdict.MET);
	}

	@Test
	void case19TheSameDayIsTheDayOnSiteThoughAnotherDateIsShownInUtc() {
		assertThat(SAME_DAY.due(at("2026-03-02T23:59:00-05:00"), NEW_YORK))
			.isEqualTo(at("2026-03-02T23:59:59.999999-05:00"));
		assertThat(SAME_DAY.due(at("2026-03-02T00:01:00+08:00"), SHANGHAI))
			.isEqualTo(at("2026-03-02T23:59:59.999999+08:00"));
	}

	@Test
	void case20LeapDaysAndYearEndsAreOrdinaryDays() {
		assertThat(THREE_DAYS.due(at("2028-02-28T12:00:00+08:00"), SHANGHAI))
			.isEqualTo(at("2028-03-02T12:00:00+08:00"));
		assertThat(SAME_DAY.due(at("2028-02-29T12:00:00+08:00"), SHANGHAI))
			.isEqualTo(at("2028-02-29T23:59:59.999999+08:00"));
		assertThat(SAME_DAY.due(at("2026-12-31T23:59:59.999999+08:00"), SHANGHAI))
			.isEqualTo(at("2026-12-31T23:59:59.999999+08:00"));
	}

	@Test
	void case21RepeatedEventsCountOnceAndTheirOrderOfReadingDoesNotMatter() {
		Happening first = stopped("a", "2026-03-02T08:04:00+08:00");
		Happening again = stopped("a", "2026-03-02T08:04:30+08:00");
		Happening later = stopped("b", "2026-03-02T08:06:00+08:00");
		Deadline once = replay(first);
		assertThat(once.claimedVerdict()).isEqualTo(Verdict.MET);
		assertThat(replay(later, again, first)).isEqualTo(once);
		assertThat(replay(again, first, later, first)).isEqualTo(once);
	}

	@Test
	void case22ExactlyAtTheLimitIsMetAndAMicrosecondLaterIsNot() {
		Deadline running = fiveMinutes("2026-03-02T08:00:00+08:00");
		Instant limit = at("2026-03-02T08:05:00+08:00");
		assertThat(running.stop(limit, limit.plusNanos(1000)))
			.extracting(Deadline::claimedVerdict, Deadline::provenVerdict)
			.containsExactly(Verdict.MET, Verdict.BREACHED);
	}

	@Test
	void case23ZeroNegativeAndAbsurdLimitsAreRefused() {
		assertThat(Stream.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(400))).allSatisfy((length) -> {
			assertThatIllegalArgumentException().isThrownBy(() -> new Limit.Within(length));
			assertThatIllegalArgumentException().isThrownBy(() -> new Limit.WithinWorkingTime(length));
		});
		assertThat(IntStream.of(-1, 0, 101))
			.allSatisfy((percent) -> assertThatIllegalArgumentException().isThrownBy(() -> new Limit.Rate(percent)));
		assertThat(IntStream.of(-1, 0, 121)).allSatisfy((count) -> assertThatIllegalArgumentException()
			.isThrownBy(() -> new Limit.Every(count, ChronoUnit.MONTHS)));
		assertThatIllegalArgumentException().isThrownBy(() -> new Limit.Every(1, ChronoUnit.HOURS));
	}

	@Test
	void case25OfTwoWorkersTheFirstToArriveCounts() {
		Happening second = stopped("b", "2026-03-02T08:05:30+08:00");
		Happening first = stopped("a", "2026-03-02T08:04:30+08:00");
		assertThat(replay(second, first)).isEqualTo(replay(first));
	}

	@Test
	void case26WhatWasCancelledIsExcludedWithItsReasonAndNeverKept() {
		Deadline excluded = fiveMinutes("2026-03-02T08:00:00+08:00").cancel(at("2026-03-02T08:02:00+08:00"),
				PauseReason.OWNER_ABSENT.name());
		assertThat(excluded.stop(at("2026-03-02T08:03:00+08:00"), at("2026-03-02T08:03:00+08:00")).claimedVerdict())
			.isEqualTo(Verdict.OPEN);
		assertThat(excluded.overdue(at("2026-03-02T09:00:00+08:00"))).isFalse();
		assertThat(excluded.explain(new Thresholds(List.of()), SHANGHAI).steps()).extracting(Words::zhCn)
			.contains("于 2026-03-02 08:02:00 +08:00 撤销：业主不在家。");
	}

	@Test
	void case27ADayThatACountrySkippedIsNotWaitedFor() {
		// Samoa went from December 29 to 31, 2011.
		WorkCalendar samoa = WorkCalendar.unknown(ZoneId.of("Pacific/Apia"));
		Limit untilNoon = new Limit.SameLocalDay(LocalTime.of(18, 0), LocalTime.NOON);
		assertThat(SAME_DAY.due(at("2011-12-29T20:00:00-10:00"), samoa))
			.isEqualTo(at("2011-12-29T23:59:59.999999-10:00"));
		assertThat(untilNoon.due(at("2011-12-29T20:00:00-10:00"), samoa)).isEqualTo(at("2011-12-31T00:00:00+14:00"));
	}

	private static Deadline replay(Happening... happenings) {
		return Happening.replay(fiveMinutes("2026-03-02T08:00:00+08:00"), List.of(happenings),
				new Limit.Within(Duration.ofMinutes(5)), SHANGHAI);
	}

	private static Happening stopped(String key, String time) {
		return new Happening.Stopped(key, at(time), at(time));
	}

	private static Deadline fiveMinutes(String start) {
		Thresholds thresholds = new Thresholds(List.of(limit("R-10", null, EMERGENCY, Source.PROCEDURE, 5)));
		return Deadline.start(ARRIVE, at(start), SHANGHAI, thresholds);
	}

	private static Thresholds sameDay() {
		return new Thresholds(List.of(new Threshold(Sample.id("same day"), null, EMERGENCY, Clock.ARRIVE, SAME_DAY,
				Source.PROCEDURE, "same day", false, Sample.SINCE_2020)));
	}

}
