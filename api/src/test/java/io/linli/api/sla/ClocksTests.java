package io.linli.api.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.project.Project;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.DeadlineRows;
import io.linli.sla.Limit;
import io.linli.sla.PauseReason;
import io.linli.sla.Period;
import io.linli.sla.Pin;
import io.linli.sla.Promise;
import io.linli.sla.Scope;
import io.linli.sla.Source;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.sla.Threshold;
import io.linli.sla.Thresholds;
import io.linli.sla.Urgency;
import io.linli.sla.Verdict;
import io.linli.sla.WorkCalendars;
import io.linli.sla.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClocksTests {

	private static final Instant START = Instant.parse("2026-03-10T01:00:00Z");

	private static final Scope SCOPE = Scope.repair(null, null);

	private static final Subject REPAIR = new Subject(SubjectKind.REPAIR, UUID.randomUUID(), UUID.randomUUID(), "水电",
			1);

	private static final Subject COMPLAINT = new Subject(SubjectKind.COMPLAINT, UUID.randomUUID(), REPAIR.projectId(),
			"环境", 1);

	private static final Scope FOLLOWED = Scope.of(CaseKind.COMPLAINT);

	private static final Limit DAILY = new Limit.Every(1, ChronoUnit.DAYS);

	private static final Limit ONCE = new Limit.Within(Duration.ofSeconds(1));

	private static final UUID OLD_LEVEL = UUID.randomUUID();

	private static final UUID NEW_LEVEL = UUID.randomUUID();

	private static final Terms TERMS = new Terms(
			new Project(REPAIR.projectId(), "P1", ZoneId.of("Asia/Shanghai"),
					Map.of(new Period(day(1), day(11)), OLD_LEVEL, Period.since(day(11)), NEW_LEVEL)),
			new Thresholds(List.of(limit(Clock.ARRIVE, null, 10), limit(Clock.PASS_ON, null, 2),
					limit(Clock.COMPLETE, OLD_LEVEL, 600), limit(Clock.COMPLETE, NEW_LEVEL, 60))),
			WorkCalendars.NONE);

	private final Clocks clocks = Clocks.none();

	@Test
	void theFirstThatIsDueAndStillRunsCounts() {
		start(Clock.ARRIVE, START);
		start(Clock.PASS_ON, START);
		assertThat(this.clocks.earliestDue()).isEqualTo(minute(2));
		this.clocks.stop(Clock.PASS_ON, 1, minute(1), minute(1));
		assertThat(this.clocks.earliestDue()).isEqualTo(minute(10));
		this.clocks.stop(Clock.ARRIVE, 1, minute(1), minute(1));
		assertThat(this.clocks.earliestDue()).isNull();
	}

	@Test
	void aClockTakesTheLevelOfTheLocalDayOnWhichItStarts() {
		assertThat(start(Clock.COMPLETE, Instant.parse("2026-03-10T15:59:59Z")))
			.isEqualTo(Instant.parse("2026-03-11T01:59:59Z"));
		Clocks later = Clocks.none();
		assertThat(later.start(REPAIR, Clock.COMPLETE, SCOPE, Instant.parse("2026-03-10T16:00:00Z"), TERMS))
			.isEqualTo(Instant.parse("2026-03-10T17:00:00Z"));
	}

	@Test
	void whatStartsAndStopsAtOnceIsStoredOnce() {
		start(Clock.PASS_ON, START);
		this.clocks.stop(Clock.PASS_ON, 1, minute(3), minute(3));
		assertThat(this.clocks.changed()).singleElement()
			.satisfies((row) -> assertThat(row.version()).isEqualTo(Clocks.NEW))
			.satisfies((row) -> assertThat(row.deadline().claimedVerdict()).isEqualTo(Verdict.BREACHED));
	}

	@Test
	void onlyWhatHasChangedIsStoredAgain() {
		DeadlineRows.Row arrive = stored(Clock.ARRIVE);
		DeadlineRows.Row passOn = stored(Clock.PASS_ON);
		Clocks known = new Clocks(List.of(arrive, passOn), Pins.NONE);
		known.stop(Clock.PASS_ON, 1, minute(1), minute(1));
		known.stop(Clock.PASS_ON, 1, minute(9), minute(9));
		known.stop(Clock.CALLBACK, 1, minute(1), minute(1));
		assertThat(known.changed()).extracting(DeadlineRows.Row::id).containsExactly(passOn.id());
		assertThat(known.changed().iterator().next().deadline().claimedStopAt()).isEqualTo(minute(1));
	}

	@Test
	void aPromiseThatALedgerMadeIsKept() {
		Instant promised = Instant.parse("2026-04-01T00:00:00Z");
		Deadline imported = Deadline.imported(new Promise(Clock.ARRIVE, SCOPE, null), ZoneId.of("Asia/Shanghai"), START,
				Pin.promised(promised, "ledger"), null);
		Clocks known = new Clocks(List.of(new DeadlineRows.Row(UUID.randomUUID(), REPAIR, imported, 0)), Pins.NONE);
		assertThat(known.start(REPAIR, Clock.ARRIVE, SCOPE, minute(5), TERMS)).isEqualTo(promised);
		assertThat(known.changed()).isEmpty();
		assertThat(known.startedAt(Clock.ARRIVE, 1)).isEqualTo(START);
		assertThat(known.startedAt(Clock.ARRIVE, 2)).isNull();
	}

	@Test
	void whileACaseStandsStillTheClocksThatMayDoAndThoseThatStartMeanwhileToo() {
		Clocks paused = paused();
		assertThat(paused.start(REPAIR, Clock.ARRIVE, SCOPE, minute(5), TERMS)).isEqualTo(minute(15));
		assertThat(paused.changed()).extracting((row) -> row.deadline().promise().clock())
			.containsExactlyInAnyOrder(Clock.COMPLETE, Clock.ARRIVE);
		paused.resume(minute(20), minute(21));
		assertThat(paused.dueAt(Clock.ARRIVE, 1)).isEqualTo(minute(30));
		assertThat(paused.dueAt(Clock.COMPLETE, 1)).isEqualTo(minute(617));
		assertThat(paused.dueAt(Clock.PASS_ON, 1)).isEqualTo(minute(2));
	}

	@Test
	void aStopEndsThePause() {
		Clocks paused = paused();
		paused.stop(Clock.COMPLETE, 1, minute(20), minute(21));
		assertThat(paused.dueAt(Clock.COMPLETE, 1)).isEqualTo(minute(617));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> paused.resume(minute(22), minute(22)));
	}

	@Test
	void whatStandsStillOrDoesNotRunOrMayNotIsNotPaused() {
		Clocks paused = paused();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> paused.pause(PauseReason.WEATHER, minute(4), minute(4)));
		paused.resume(minute(5), minute(5));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> paused.pause(PauseReason.COOLING_OFF, minute(6), minute(6)));
		paused.stop(Clock.COMPLETE, 1, minute(7), minute(7));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> paused.pause(PauseReason.WEATHER, minute(8), minute(8)));
	}

	@Test
	void whatIsReplacedIsStoredBeforeWhatTakesItsPlace() {
		DeadlineRows.Row complete = stored(Clock.COMPLETE);
		DeadlineRows.Row passOn = stored(Clock.PASS_ON);
		Clocks known = new Clocks(List.of(complete, passOn), Pins.NONE);
		known.stop(Clock.PASS_ON, 1, minute(1), minute(1));
		known.reclassify(Scope.repair(Urgency.EMERGENCY, null), minute(2), TERMS);
		List<DeadlineRows.Row> changed = List.copyOf(known.changed());
		assertThat(changed).extracting(DeadlineRows.Row::version).containsExactly(3, Clocks.NEW, 3);
		assertThat(changed.getFirst().id()).isEqualTo(complete.id());
		assertThat(changed.getFirst().deadline().cancelled().at()).isEqualTo(minute(2));
		assertThat(changed.get(1).deadline().promise().scope().urgency()).isEqualTo(Urgency.EMERGENCY);
		assertThat(known.dueAt(Clock.COMPLETE, 1)).isEqualTo(minute(600));
	}

	@Test
	void whatWasCancelledDoesNotCountAnyMore() {
		DeadlineRows.Row former = stored(Clock.COMPLETE);
		Deadline cancelled = former.deadline().cancel(minute(2), Deadline.Cancellation.RECLASSIFIED);
		Clocks known = new Clocks(List.of(new DeadlineRows.Row(former.id(), REPAIR, cancelled, 4)), Pins.NONE);
		assertThat(known.startedAt(Clock.COMPLETE, 1)).isNull();
		assertThat(known.earliestDue()).isNull();
		known.stop(Clock.COMPLETE, 1, minute(3), minute(3));
		assertThat(known.changed()).isEmpty();
	}

	@Test
	void aLimitThatDoesNotRepeatBeginsNoRound() {
		Terms terms = followUp(ONCE, Period.since(day(1)));
		assertThat(this.clocks.startRound(COMPLAINT, Clock.FOLLOW_UP, FOLLOWED, START, terms)).isFalse();
		assertThat(this.clocks.changed()).isEmpty();
	}

	@Test
	void theNextRoundBeginsWithTheDueTimeOfTheOneThatIsOverAndOnce() {
		Terms terms = followUp(DAILY, Period.since(day(1)));
		DeadlineRows.Row over = round(terms);
		Clocks known = new Clocks(List.of(over), Pins.NONE);
		assertThat(known.nextRound(over.id(), terms)).isEqualTo(over.deadline().dueAt());
		assertThat(known.changed()).extracting((row) -> row.subject().round()).containsExactly(2);
		assertThat(known.nextRound(over.id(), terms)).isNull();
	}

	@Test
	void behindTheLastRoundOfALimitThatHasEndedOrDoesNotRepeatNoneBegins() {
		DeadlineRows.Row over = round(followUp(DAILY, new Period(day(1), day(11))));
		for (Terms terms : List.of(followUp(DAILY, new Period(day(1), day(11))),
				followUp(ONCE, Period.since(day(1))))) {
			Clocks known = new Clocks(List.of(over), Pins.NONE);
			assertThat(known.nextRound(over.id(), terms)).isNull();
			assertThat(known.changed()).isEmpty();
		}
	}

	/** From minute 3 on, as is proven in minute 4. */
	private static Clocks paused() {
		Pins.Pinned ofCompletion = new Pins.Pinned(new Limit.Within(Duration.ofMinutes(600)),
				WorkCalendar.unknown(ZoneId.of("Asia/Shanghai")));
		Pins.Pinned ofArrival = new Pins.Pinned(new Limit.Within(Duration.ofMinutes(10)),
				WorkCalendar.unknown(ZoneId.of("Asia/Shanghai")));
		Clocks clocks = new Clocks(List.of(stored(Clock.COMPLETE), stored(Clock.PASS_ON)),
				(row) -> (row.deadline().promise().clock() == Clock.COMPLETE) ? ofCompletion : ofArrival);
		clocks.pause(PauseReason.OWNER_ABSENT, minute(3), minute(4));
		return clocks;
	}

	/** The first one of a complaint. */
	private static DeadlineRows.Row round(Terms terms) {
		return new DeadlineRows.Row(UUID.randomUUID(), COMPLAINT, terms.start(Clock.FOLLOW_UP, FOLLOWED, START), 0);
	}

	private static Terms followUp(Limit limit, Period effective) {
		Threshold threshold = new Threshold(UUID.randomUUID(), null, FOLLOWED, Clock.FOLLOW_UP, limit, Source.CONTRACT,
				"C-07", false, effective);
		return new Terms(TERMS.project(), new Thresholds(List.of(threshold)), WorkCalendars.NONE);
	}

	private Instant start(Clock clock, Instant from) {
		return this.clocks.start(REPAIR, clock, SCOPE, from, TERMS);
	}

	private static DeadlineRows.Row stored(Clock clock) {
		return new DeadlineRows.Row(UUID.randomUUID(), REPAIR, TERMS.start(clock, SCOPE, START), 3);
	}

	private static Threshold limit(Clock clock, UUID level, int minutes) {
		return new Threshold(UUID.randomUUID(), level, Scope.of(CaseKind.REPAIR), clock,
				new Limit.Within(Duration.ofMinutes(minutes)), Source.PROCEDURE, "R-09", false, Period.since(day(1)));
	}

	private static Instant minute(int minute) {
		return START.plusSeconds(60L * minute);
	}

	private static LocalDate day(int day) {
		return LocalDate.of(2026, 3, day);
	}

}
