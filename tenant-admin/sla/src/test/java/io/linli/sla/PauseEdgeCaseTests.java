package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.linli.sla.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.linli.sla.Sample.OFFICE;
import static io.linli.sla.Sample.SHANGHAI;
import static io.linli.sla.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The numbered edge cases of pauses: a repair to complete within four hours from 10:00.
 */
class PauseEdgeCaseTests {

	private static final Limit FOUR_HOURS = new Limit.Within(Duration.ofHours(4));

	private static final Limit FOUR_WORKING_HOURS = new Limit.WithinWorkingTime(Duration.ofHours(4));

	@Test
	void case07APauseFromTheStartMovesTheDueTimeByItsLength() {
		assertThat(paused(FOUR_HOURS, SHANGHAI, "10:00/11:00").dueAt()).isEqualTo(today("15:00"));
	}

	@Test
	void case07WhilePausedFromTheStartNothingIsOverdue() {
		Deadline deadline = start(FOUR_HOURS, SHANGHAI).pause(PauseReason.WAITING_FOR_PARTS, today("10:00"),
				today("10:00"));
		assertThat(deadline.overdue(at("2027-03-02T10:00:00+08:00"))).isFalse();
		assertThat(deadline.claimedVerdict()).isEqualTo(Verdict.OPEN);
	}

	@Test
	void case08PausedAndCompletedInOneWriteThePauseEndsWithTheStop() {
		Deadline deadline = replay(FOUR_HOURS, SHANGHAI, pausedAt("13:30"), stopped("20:00"));
		assertThat(deadline.dueAt()).isEqualTo(today("20:30"));
		assertThat(deadline.claimedVerdict()).isEqualTo(Verdict.MET);
		assertThat(deadline.pauses()).extracting(Pause::claimedUntil).containsExactly(today("20:00"));
	}

	@Test
	void case08APauseAfterTheLimitSavesNothing() {
		Deadline late = start(FOUR_HOURS, SHANGHAI).pause(PauseReason.WAITING_FOR_PARTS, today("14:01"),
				today("14:01"));
		assertThat(late.overdue(today("14:02"))).isTrue();
		assertThat(replay(FOUR_HOURS, SHANGHAI, pausedAt("14:01"), stopped("20:00")).claimedVerdict())
			.isEqualTo(Verdict.BREACHED);
	}

	@Test
	void case08APausedClockDoesNotStopBeforeItIsResumed() {
		Deadline paused = start(FOUR_HOURS, SHANGHAI).pause(PauseReason.WAITING_FOR_PARTS, today("11:00"),
				today("11:00"));
		assertThatIllegalStateException().isThrownBy(() -> paused.stop(today("12:00"), today("12:00")));
	}

	@Test
	void case09OverlappingAndNestedPausesCountOnce() {
		assertThat(paused(FOUR_HOURS, SHANGHAI, "10:30/12:30", "11:00/11:30", "12:00/13:00").dueAt())
			.isEqualTo(today("16:30"));
	}

	@Test
	void case09APauseOutsideWorkingHoursCountsNothing() {
		assertThat(paused(FOUR_WORKING_HOURS, OFFICE).dueAt()).isEqualTo(today("15:30"));
		assertThat(paused(FOUR_WORKING_HOURS, OFFICE, "12:00/13:30").dueAt()).isEqualTo(today("15:30"));
		assertThat(paused(FOUR_WORKING_HOURS, OFFICE, "11:30/14:00").dueAt()).isEqualTo(today("16:30"));
	}

	@Test
	void case09APauseBeforeTheStartOrTurnedRoundCountsNothing() {
		assertThat(paused(FOUR_HOURS, SHANGHAI, "08:00/10:00", "12:00/11:00").dueAt()).isEqualTo(today("14:00"));
		assertThat(paused(FOUR_HOURS, SHANGHAI, "09:00/10:30").dueAt()).isEqualTo(today("14:30"));
	}

	@Test
	void case17APauseThatIsToldLateCountsAsClaimedAndNotAsProven() {
		Deadline deadline = start(FOUR_HOURS, SHANGHAI).pause(PauseReason.OWNER_ABSENT, today("11:00"), today("15:00"))
			.resume(today("13:00"), today("15:00"), FOUR_HOURS, SHANGHAI)
			.stop(today("15:30"), today("15:30"));
		assertThat(deadline.dueAt()).isEqualTo(today("16:00"));
		assertThat(deadline.provenDueAt()).isEqualTo(today("14:00"));
		assertThat(deadline.claimedVerdict()).isEqualTo(Verdict.MET);
		assertThat(deadline.provenVerdict()).isEqualTo(Verdict.BREACHED);
	}

	@ParameterizedTest
	@EnumSource
	void anEmergencysArrivalIsNeverPaused(PauseReason reason) {
		Deadline arrival = Deadline.start(Sample.ARRIVE, today("10:00"), SHANGHAI, new Thresholds(List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> arrival.pause(reason, today("10:01"), today("10:01")));
	}

	@Test
	void eachClockHasItsOwnReasons() {
		Promise solve = new Promise(Clock.SOLVE, Scope.complaint(Severity.MAJOR, Responsibility.DEVELOPER), null);
		Promise record = new Promise(Clock.RECORD, Scope.of(CaseKind.REPAIR), null);
		assertThat(PauseReason.COOLING_OFF.allows(solve)).isTrue();
		assertThat(PauseReason.COOLING_OFF.allows(promise())).isFalse();
		assertThat(Stream.of(PauseReason.values()).filter((reason) -> reason.allows(record))).isEmpty();
	}

	@Test
	void aLimitByTheDayKeepsItsDay() {
		Limit sameDay = new Limit.SameLocalDay(null, null);
		assertThat(paused(sameDay, SHANGHAI, "10:00/18:00").dueAt()).isEqualTo(start(sameDay, SHANGHAI).dueAt());
	}

	@Test
	void aCancelledClockIsNotPausedAndAnotherPauseNotOpenedWhileOneLasts() {
		Deadline paused = start(FOUR_HOURS, SHANGHAI).pause(PauseReason.OWNER_ABSENT, today("11:00"), today("11:00"));
		assertThat(paused.pause(PauseReason.WEATHER, today("11:30"), today("11:30"))).isSameAs(paused);
		Deadline cancelled = paused.cancel(today("12:00"), "OWNER_ABSENT");
		assertThat(cancelled.resume(today("13:00"), today("13:00"), FOUR_HOURS, SHANGHAI)).isSameAs(cancelled);
	}

	private static Deadline paused(Limit limit, WorkCalendar calendar, String... spans) {
		Deadline deadline = start(limit, calendar);
		for (String span : spans) {
			Instant from = today(span.split("/")[0]);
			Instant until = today(span.split("/")[1]);
			deadline = deadline.pause(PauseReason.WAITING_FOR_PARTS, from, from).resume(until, until, limit, calendar);
		}
		return deadline;
	}

	private static Deadline replay(Limit limit, WorkCalendar calendar, Happening... happenings) {
		return Happening.replay(start(limit, calendar), List.of(happenings), limit, calendar);
	}

	private static Happening pausedAt(String time) {
		return new Happening.Paused("pause " + time, today(time), today(time), PauseReason.WAITING_FOR_PARTS);
	}

	private static Happening stopped(String time) {
		return new Happening.Stopped("stop " + time, today(time), today(time));
	}

	private static Deadline start(Limit limit, WorkCalendar calendar) {
		Threshold threshold = new Threshold(Sample.id("complete"), null, Scope.of(CaseKind.REPAIR), Clock.COMPLETE,
				limit, Source.CONTRACT, "第九条", false, Sample.SINCE_2020);
		return Deadline.start(promise(), today("10:00"), calendar, new Thresholds(List.of(threshold)));
	}

	private static Promise promise() {
		return new Promise(Clock.COMPLETE, Scope.repair(Urgency.GENERAL, Area.PRIVATE), null);
	}

	private static Instant today(String time) {
		return at("2026-03-02T" + time + ":00+08:00");
	}

}
