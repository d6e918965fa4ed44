package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static io.linli.sla.Sample.EMERGENCY;
import static io.linli.sla.Sample.SHANGHAI;
import static io.linli.sla.Sample.at;
import static io.linli.sla.Sample.limit;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a clock when its case is found to be of another kind: ten minutes to
 * arrive in general, five in an emergency.
 */
class ReclassificationTests {

	private static final Scope GENERAL = Scope.repair(Urgency.GENERAL, Area.PRIVATE);

	private static final Thresholds LIMITS = new Thresholds(List.of(limit("R-09", null, GENERAL, Source.PROCEDURE, 10),
			limit("R-10", null, EMERGENCY, Source.PROCEDURE, 5)));

	@Test
	void case13RaisedAfterEightMinutesTheEmergencysLimitHasPassedWhichIsABreachMarkedAsReclassified() {
		Deadline.Reclassified changed = raised("08:08");
		assertThat(changed.former().cancelled()).isEqualTo(new Deadline.Cancellation(today("08:08"), "RECLASSIFIED"));
		assertThat(changed.next().startedAt()).isEqualTo(today("08:00"));
		assertThat(changed.next().dueAt()).isEqualTo(today("08:05"));
		assertThat(changed.next().breachedByReclassification()).isTrue();
		Deadline stopped = changed.next().stop(today("08:09"), today("08:09"));
		assertThat(stopped.claimedVerdict()).isEqualTo(Verdict.BREACHED);
		assertThat(stopped.breachedByReclassification()).isTrue();
	}

	@Test
	void case13RaisedInTimeItIsAnEmergencyLikeAnyOther() {
		Deadline next = raised("08:05").next();
		assertThat(next.breachedByReclassification()).isFalse();
		assertThat(next.stop(today("08:06"), today("08:06")).claimedVerdict()).isEqualTo(Verdict.BREACHED);
	}

	@Test
	void case13AnEmergencyKeepsNoPauseOfItsGeneralTime() {
		Deadline paused = start(GENERAL).pause(PauseReason.OWNER_ASKS_LATER, today("08:01"), today("08:01"));
		Deadline next = paused.reclassify(promise(EMERGENCY), today("08:03"), LIMITS, SHANGHAI).next();
		assertThat(next.pauses()).isEmpty();
		assertThat(next.dueAt()).isEqualTo(today("08:05"));
	}

	@Test
	void case14LoweredAfterABreachTheOldCycleStays() {
		Deadline emergency = start(EMERGENCY);
		Deadline.Reclassified changed = emergency.reclassify(promise(GENERAL), today("08:06"), LIMITS, SHANGHAI);
		assertThat(changed.former()).isSameAs(emergency);
		assertThat(changed.next()).isNull();
	}

	@Test
	void case14LoweredInTimeTheGeneralLimitCountsFromTheStart() {
		Deadline.Reclassified changed = start(EMERGENCY).reclassify(promise(GENERAL), today("08:05"), LIMITS, SHANGHAI);
		assertThat(changed.next().dueAt()).isEqualTo(today("08:10"));
		assertThat(changed.next().breachedByReclassification()).isFalse();
	}

	@Test
	void whatIsMissedOnlyAsProvenIsNotReclassifiedAwayEither() {
		Limit five = new Limit.Within(Duration.ofMinutes(5));
		Deadline toldLate = new Deadline(promise(EMERGENCY), SHANGHAI.zone(),
				start(EMERGENCY).pin().movedTo(today("08:09")), today("08:00"), null, null, false, null, List.of(),
				five.due(today("08:00"), SHANGHAI), null);
		assertThat(toldLate.overdue(today("08:06"))).isFalse();
		assertThat(toldLate.reclassify(promise(GENERAL), today("08:06"), LIMITS, SHANGHAI).next()).isNull();
	}

	@Test
	void aClockThatIsOfThisKindAlreadyIsLeftAlone() {
		Deadline running = start(GENERAL);
		assertThat(running.reclassify(promise(GENERAL), today("08:01"), LIMITS, SHANGHAI))
			.isEqualTo(new Deadline.Reclassified(running, null));
	}

	@Test
	void whatALedgerPromisedForOneCaseStaysItsPromise() {
		for (Instant promised : new Instant[] { today("09:00"), null }) {
			Deadline imported = Deadline.imported(promise(GENERAL), SHANGHAI.zone(), today("08:00"),
					Pin.promised(promised, "ledger"), null);
			assertThat(imported.reclassify(promise(EMERGENCY), today("08:01"), LIMITS, SHANGHAI))
				.isEqualTo(new Deadline.Reclassified(imported, null));
		}
	}

	@Test
	void aClockWithoutALimitGetsTheOneOfTheOtherKind() {
		Thresholds onlyEmergencies = new Thresholds(List.of(limit("R-10", null, EMERGENCY, Source.PROCEDURE, 5)));
		Deadline none = Deadline.start(promise(GENERAL), today("08:00"), SHANGHAI, onlyEmergencies);
		Deadline.Reclassified changed = none.reclassify(promise(EMERGENCY), today("08:01"), onlyEmergencies, SHANGHAI);
		assertThat(changed.next().dueAt()).isEqualTo(today("08:05"));
		assertThat(changed.former().cancelled()).isNotNull();
	}

	@Test
	void aStoppedClockIsLeftAlone() {
		Deadline stopped = start(GENERAL).stop(today("08:09"), today("08:09"));
		assertThat(stopped.reclassify(promise(EMERGENCY), today("08:10"), LIMITS, SHANGHAI))
			.isEqualTo(new Deadline.Reclassified(stopped, null));
	}

	@Test
	void pausesThatTheNewKindAllowsAreKept() {
		Limit ten = new Limit.Within(Duration.ofMinutes(10));
		Deadline paused = start(GENERAL).pause(PauseReason.WEATHER, today("08:01"), today("08:01"))
			.resume(today("08:04"), today("08:04"), ten, SHANGHAI);
		Promise publicArea = promise(Scope.repair(Urgency.GENERAL, Area.PUBLIC));
		Thresholds any = new Thresholds(
				List.of(limit("any", null, Scope.repair(Urgency.GENERAL, null), Source.PROCEDURE, 8)));
		assertThat(paused.reclassify(publicArea, today("08:05"), any, SHANGHAI).next().dueAt())
			.isEqualTo(today("08:11"));
	}

	private static Deadline.Reclassified raised(String time) {
		return start(GENERAL).reclassify(promise(EMERGENCY), today(time), LIMITS, SHANGHAI);
	}

	private static Deadline start(Scope scope) {
		return Deadline.start(promise(scope), today("08:00"), SHANGHAI, LIMITS);
	}

	private static Promise promise(Scope scope) {
		return new Promise(Clock.ARRIVE, scope, null);
	}

	private static Instant today(String time) {
		return at("2026-03-02T" + time + ":00+08:00");
	}

}
