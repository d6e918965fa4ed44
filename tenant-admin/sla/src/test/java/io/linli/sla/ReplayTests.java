package io.linli.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.sla.ReplayLine.Count;
import org.junit.jupiter.api.Test;

import static io.linli.sla.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

/** A limit of 10 minutes since 2020, and arrivals after 4, 6 and 12 minutes. */
class ReplayTests {

	private static final Instant START = at("2026-10-05T09:00:00+08:00");

	private static final Instant AS_OF = at("2026-10-06T00:00:00+08:00");

	private static final Threshold STANDING = Sample.limit("第八条", Sample.LEVEL_1, Sample.EMERGENCY, Source.CONTRACT,
			10);

	private final List<Threshold> standing = new ArrayList<>(List.of(STANDING));

	@Test
	void aTighterLimitTurnsTheCasesBetweenTheTwoRed() {
		Replay replay = replayed(draft(5), arrivedAfter(4), arrivedAfter(6), arrivedAfter(12));
		ReplayLine line = replay.lines().getFirst();
		assertThat(line.claimedBefore()).isEqualTo(new Count(2, 1, 0, 0));
		assertThat(line.claimedAfter()).isEqualTo(new Count(1, 2, 0, 0));
		assertThat(replay.flips()).singleElement().satisfies((flip) -> {
			assertThat(flip.before()).isEqualTo(Result.KEPT);
			assertThat(flip.after()).isEqualTo(Result.MISSED);
			assertThat(flip.dueBefore()).isEqualTo(START.plus(Duration.ofMinutes(10)));
			assertThat(flip.dueAfter()).isEqualTo(START.plus(Duration.ofMinutes(5)));
		});
	}

	@Test
	void aLooserLimitTurnsThemGreen() {
		Replay replay = replayed(draft(30), arrivedAfter(4), arrivedAfter(12));
		assertThat(replay.lines().getFirst().claimedAfter()).isEqualTo(new Count(2, 0, 0, 0));
		assertThat(replay.flipped()).isOne();
	}

	@Test
	void exactlyAtTheNewLimitIsKept() {
		assertThat(replayed(draft(6), arrivedAfter(6)).flips()).isEmpty();
	}

	@Test
	void whatTheServerLearnedLaterIsJudgedByItsOwnTime() {
		Deadline late = running().stop(START.plus(Duration.ofMinutes(4)), START.plus(Duration.ofMinutes(8)));
		ReplayLine line = replayed(draft(5), late).lines().getFirst();
		assertThat(line.claimedAfter()).isEqualTo(new Count(1, 0, 0, 0));
		assertThat(line.provenBefore()).isEqualTo(new Count(1, 0, 0, 0));
		assertThat(line.provenAfter()).isEqualTo(new Count(0, 1, 0, 0));
	}

	@Test
	void whatIsOpenAfterItsNewLimitIsMissed() {
		Replay replay = replayed(draft(5), Deadline.start(Sample.ARRIVE, AS_OF.minus(Duration.ofMinutes(7)),
				Sample.SHANGHAI, new Thresholds(this.standing)));
		assertThat(replay.lines().getFirst().claimedBefore()).isEqualTo(new Count(0, 0, 1, 0));
		assertThat(replay.lines().getFirst().claimedAfter()).isEqualTo(new Count(0, 1, 0, 0));
	}

	@Test
	void aStricterStandardGoesOnCountingBesideALooserOne() {
		this.standing.clear();
		this.standing.add(Sample.limit("R-10", null, Sample.EMERGENCY, Source.PROCEDURE, 5));
		this.standing.add(Sample.limit("市标准", null, Sample.EMERGENCY, Source.CITY_STANDARD, 4));
		Threshold looser = Sample.limit("新规程", null, Sample.EMERGENCY, Source.PROCEDURE, 60, december());
		assertThat(replayed(looser, arrivedAfter(4), arrivedAfter(6)).flips()).isEmpty();
	}

	@Test
	void earlierVersionsOfTheSameLimitCountNoMore() {
		this.standing.clear();
		this.standing.add(Sample.limit("旧版", Sample.LEVEL_1, Sample.EMERGENCY, Source.CONTRACT, 3,
				new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 10, 6))));
		this.standing.add(Sample.limit("现行", Sample.LEVEL_1, Sample.EMERGENCY, Source.CONTRACT, 10,
				Period.since(LocalDate.of(2026, 10, 6))));
		ReplayLine line = replayed(draft(30), arrivedAfter(12)).lines().getFirst();
		assertThat(line.claimedBefore()).isEqualTo(new Count(0, 1, 0, 0));
		assertThat(line.claimedAfter()).isEqualTo(new Count(1, 0, 0, 0));
	}

	@Test
	void aCaseThatNoDraftConcernsIsWhatItWas() {
		Threshold otherLevel = Sample.limit("第九条", Sample.LEVEL_2, Sample.EMERGENCY, Source.CONTRACT, 1, december());
		Replay replay = replayed(otherLevel, arrivedAfter(4));
		assertThat(replay.flips()).isEmpty();
		assertThat(replay.lines().getFirst().claimedAfter()).isEqualTo(new Count(1, 0, 0, 0));
	}

	@Test
	void aFirstLimitMeasuresWhatWasUnmeasured() {
		this.standing.clear();
		Replay replay = replayed(draft(10), arrivedAfter(6));
		assertThat(replay.flips()).singleElement().satisfies((flip) -> {
			assertThat(flip.before()).isEqualTo(Result.UNMEASURED);
			assertThat(flip.dueBefore()).isNull();
			assertThat(flip.after()).isEqualTo(Result.KEPT);
		});
	}

	@Test
	void whatWasCancelledAndWhatHasNoStartDoNotCount() {
		Deadline imported = Deadline.imported(Sample.ARRIVE, Sample.SHANGHAI.zone(), null, Pin.promised(null, "旧台账"),
				null);
		assertThat(replayed(draft(5), running().cancel(START, "OWNER_ABSENT"), imported).lines()).isEmpty();
	}

	@Test
	void aPromiseOfAnotherLedgerStaysWhatItWas() {
		Deadline imported = Deadline.imported(Sample.ARRIVE, Sample.SHANGHAI.zone(), START,
				Pin.promised(START.plus(Duration.ofMinutes(10)), "旧台账"), START.plus(Duration.ofMinutes(8)));
		assertThat(replayed(draft(5), imported).flips()).isEmpty();
	}

	@Test
	void pausesMoveTheNewLimitToo() {
		Deadline paused = Deadline
			.start(new Promise(Clock.ARRIVE, Scope.repair(Urgency.GENERAL, Area.PRIVATE), Sample.LEVEL_1), START,
					Sample.SHANGHAI, new Thresholds(List.of()))
			.pause(PauseReason.OWNER_ABSENT, START.plus(Duration.ofMinutes(2)), START.plus(Duration.ofMinutes(2)))
			.resume(START.plus(Duration.ofMinutes(32)), START.plus(Duration.ofMinutes(32)),
					new Limit.Within(Duration.ofMinutes(1)), Sample.SHANGHAI)
			.stop(START.plus(Duration.ofMinutes(39)), START.plus(Duration.ofMinutes(39)));
		this.standing.clear();
		Scope general = Scope.repair(Urgency.GENERAL, null);
		assertThat(
				replayed(Sample.limit("十分钟", Sample.LEVEL_1, general, Source.CONTRACT, 10, december()), paused).lines()
					.getFirst()
					.claimedAfter())
			.isEqualTo(new Count(1, 0, 0, 0));
		assertThat(
				replayed(Sample.limit("八分钟", Sample.LEVEL_1, general, Source.CONTRACT, 8, december()), paused).lines()
					.getFirst()
					.claimedAfter())
			.isEqualTo(new Count(0, 1, 0, 0));
	}

	@Test
	void whatIsOpenIsMissedByTheDueTimeThatIsProvenThoughClaimedPausesMovedTheOther() {
		Promise general = new Promise(Clock.ARRIVE, Scope.repair(Urgency.GENERAL, Area.PRIVATE), Sample.LEVEL_1);
		Limit tenMinutes = new Limit.Within(Duration.ofMinutes(10));
		Instant later = START.plus(Duration.ofMinutes(9));
		Deadline running = Deadline
			.start(general, START, Sample.SHANGHAI,
					new Thresholds(List.of(Sample.limit("R-09", null, general.scope(), Source.PROCEDURE, 10))))
			.pause(PauseReason.OWNER_ABSENT, START, later)
			.resume(START.plus(Duration.ofHours(24)), later, tenMinutes, Sample.SHANGHAI);
		ReplayLine line = replayed(draft(5), running).lines().getFirst();
		assertThat(line.claimedBefore()).isEqualTo(new Count(0, 0, 1, 0));
		assertThat(line.provenBefore()).isEqualTo(new Count(0, 1, 0, 0));
	}

	@Test
	void ofManyThatFlipTheLastAreKeptAndAllAreCounted() {
		Deadline[] many = Stream.iterate(1, (n) -> n <= Replay.FLIPS + 50, (n) -> n + 1)
			.map((n) -> START.plus(Duration.ofMinutes(n)))
			.map((start) -> Deadline.start(Sample.ARRIVE, start, Sample.SHANGHAI, new Thresholds(this.standing))
				.stop(start.plus(Duration.ofMinutes(7)), start.plus(Duration.ofMinutes(7))))
			.toArray(Deadline[]::new);
		Replay replay = replayed(draft(5), many);
		assertThat(replay.flipped()).isEqualTo(Replay.FLIPS + 50L);
		assertThat(replay.flips()).hasSize(Replay.FLIPS)
			.first()
			.satisfies((flip) -> assertThat(flip.startedAt())
				.isEqualTo(START.plus(Duration.ofMinutes(Replay.FLIPS + 50L))));
	}

	private Replay replayed(Threshold draft, Deadline... deadlines) {
		Replay replay = Replay.of(this.standing, List.of(draft), WorkCalendars.NONE, AS_OF);
		for (Deadline deadline : deadlines) {
			replay.judge(UUID.randomUUID(), Sample.id("project"), deadline);
		}
		return replay;
	}

	private Deadline arrivedAfter(int minutes) {
		Instant arrived = START.plus(Duration.ofMinutes(minutes));
		return running().stop(arrived, arrived);
	}

	private Deadline running() {
		return Deadline.start(Sample.ARRIVE, START, Sample.SHANGHAI, new Thresholds(this.standing));
	}

	private static Threshold draft(int minutes) {
		return Sample.limit("草案", Sample.LEVEL_1, Sample.EMERGENCY, Source.CONTRACT, minutes, december());
	}

	private static Period december() {
		return Period.since(LocalDate.of(2026, 12, 1));
	}

}
