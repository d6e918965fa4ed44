package io.linli.api.escalation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Followed;
import io.linli.api.renovation.Works;
import io.linli.api.sla.Kept;
import io.linli.api.sla.OwnProject;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Promise;
import io.linli.sla.Responsibility;
import io.linli.sla.Scope;
import io.linli.sla.Severity;
import io.linli.sla.Thresholds;
import io.linli.sla.Verdict;
import io.linli.sla.calendar.WorkCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Complaints about the developer, which are followed up every day until they are solved
 * (C-07).
 */
class RoundsIntegrationTests {

	private final JdbcClient admin = ApiDatabase.shared().admin();

	private final Sweep sweep = Api.shared().context().getBean(Sweep.class);

	private final Followed people = new Followed();

	@Test
	void theFirstRoundEndsWithTheDayAfterTheClassification() {
		Answer recorded = this.people.recorded(today().minusHours(1));
		assertThat(rounds(recorded)).containsExactly("1 OPEN");
		assertThat(this.admin.sql("select due_at from linli.deadline where subject_id = ? and clock = 'FOLLOW_UP'")
			.param(key(recorded))
			.query(OffsetDateTime.class)
			.single())
			.isEqualTo(endOf(LocalDate.ofInstant(today().minusHours(1).toInstant(), OwnProject.ZONE).plusDays(1)));
	}

	@Test
	void whoFollowsItUpMeetsTheRoundAndBeginsTheNext() {
		Answer handled = this.people.handled(this.people.recorded(today().minusHours(2)), today().minusHours(1));
		assertThat(rounds(handled)).containsExactly("1 MET", "2 OPEN");
		assertThat(starts(handled)).endsWith(today(handled));
	}

	@Test
	void whatNobodyFollowsUpIsMissedAndTheDaysGoOn() {
		Answer recorded = this.people.recorded(today().minusDays(4));
		sweepTimes(6);
		assertThat(rounds(recorded)).containsExactly("1 OPEN", "2 OPEN", "3 OPEN", "4 OPEN");
		assertThat(this.people.kinds(recorded)).filteredOn("ROUND_BEGUN"::equals).hasSize(3);
		Answer handled = this.people.handled(recorded, today());
		assertThat(rounds(handled)).containsExactly("1 BREACHED", "2 BREACHED", "3 BREACHED", "4 MET", "5 OPEN");
	}

	@Test
	void withTheSolutionItEnds() {
		Answer recorded = this.people.recorded(today().minusDays(2));
		sweepTimes(3);
		this.people.solved(recorded, today());
		assertThat(rounds(recorded)).containsExactly("1 BREACHED", "2 MET");
		sweepTimes(2);
		assertThat(rounds(recorded)).hasSize(2);
	}

	@Test
	void whatIsToldLateEndsTheRoundThatItWasIn() {
		Answer recorded = this.people.recorded(today().minusDays(2));
		sweepTimes(3);
		Answer handled = this.people.handled(recorded, today().minusDays(2).plusMinutes(5));
		assertThat(rounds(handled)).containsExactly("1 MET", "2 OPEN");
		assertThat(new Kept().deadlines(key(handled))
			.stream()
			.filter(RoundsIntegrationTests::followsUp)
			.map(Deadline::provenVerdict)).containsExactlyInAnyOrder(Verdict.BREACHED, Verdict.OPEN);
	}

	@Test
	void reopenedItIsFollowedUpAgain() {
		Answer solved = this.people.solved(this.people.recorded(today().minusHours(2)), today().minusHours(1));
		this.people.reopened(solved);
		assertThat(rounds(solved)).containsExactly("1 MET", "1 OPEN");
	}

	@Test
	void withoutALimitForItNothingIsFollowedUp() {
		Answer property = this.people.recorded("PROPERTY", today());
		assertThat(rounds(property)).isEmpty();
		assertThat(rounds(this.people.handled(property, today()))).isEmpty();
	}

	@Test
	void whatWasOpenBeforeThereWasALimitIsFollowedUpFromTheNextStepOn() {
		Answer recorded = this.people.recorded(today().minusHours(2));
		this.admin.sql("delete from linli.deadline where subject_id = ? and clock = 'FOLLOW_UP'")
			.param(key(recorded))
			.update();
		Answer handled = this.people.handled(recorded, today().minusHours(1));
		assertThat(rounds(handled)).containsExactly("1 OPEN");
		assertThat(starts(handled)).containsExactly(today(handled));
	}

	@Test
	void foundToBeTheDevelopersItIsFollowedUpFromThenOn() {
		Answer developer = this.people.reclassified(this.people.recorded("PROPERTY", today()), "DEVELOPER");
		assertThat(rounds(developer)).containsExactly("1 OPEN");
	}

	@Test
	@Tag("d")
	void manySweepsAtOnceBeginEveryRoundOnce() {
		List<Answer> all = Stream.generate(() -> this.people.recorded(today().minusDays(2))).limit(20).toList();
		for (int i = 0; i < 3; i++) {
			CompletableFuture<?>[] sweeps = Stream.generate(() -> CompletableFuture.runAsync(this.sweep::run))
				.limit(4)
				.toArray(CompletableFuture[]::new);
			CompletableFuture.allOf(sweeps).join();
		}
		sweepTimes(2);
		assertThat(all).allSatisfy((each) -> {
			assertThat(rounds(each)).containsExactly("1 OPEN", "2 OPEN");
			assertThat(this.people.kinds(each)).filteredOn("ROUND_BEGUN"::equals).hasSize(1);
		});
		assertThat(Cases.brokenEvents()).isZero();
	}

	@Test
	void aCompanysLadderWithoutAStepAtTheLimitDoesNotStopTheRounds() {
		Answer recorded = this.people.recorded(today().minusDays(2));
		this.admin.sql("""
				insert into linli.escalation_rung (tenant_id, id, subject_kind, percent, role)
				values (?, gen_random_uuid(), 'COMPLAINT', 75, 'RECEPTIONIST')""").param(ApiDatabase.JINXIU).update();
		try {
			sweepTimes(3);
		}
		finally {
			this.admin.sql("delete from linli.escalation_rung").update();
		}
		assertThat(rounds(recorded)).containsExactly("1 OPEN", "2 OPEN");
	}

	@Test
	void case24ComputedAgainFromTheEventsTheRoundsComeOutTheSame() {
		Answer last = this.people.recorded(today().minusDays(7));
		for (int day : new int[] { 7, 5, 5, 2, 0 }) {
			sweepTimes(day);
			last = this.people.handled(last, today().minusDays(day));
		}
		sweepTimes(3);
		last = this.people.solved(last, today());
		assertThat(new Kept().deadlines(key(last)).stream().filter(RoundsIntegrationTests::followsUp))
			.containsExactlyInAnyOrderElementsOf(recomputed(key(last)));
	}

	@Test
	@Tag("D-19")
	void aSiteThatNobodyPatrolsMissesRoundAfterRound() {
		Works works = new Works();
		String renovation = works.formal();
		String first = today().minusDays(4).toLocalDate().toString();
		works.permitted(renovation, Map.of("startsOn", first, "endsOn", today().plusDays(60).toLocalDate().toString(),
				"occurredAt", today().minusDays(4).toString()));
		sweepTimes(6);
		Answer missed = works.read(renovation, "deadlines { clock round } events { kind }");
		assertThat(missed.each("/deadlines", "clock")).filteredOn("PATROL"::equals).hasSize(4);
		assertThat(missed.each("/events", "kind")).filteredOn("ROUND_BEGUN"::equals).hasSize(3);
		works.completed(renovation,
				Map.of("completedAt", today().minusHours(1).toString(), "occurredAt", today().toString()));
		assertThat(this.admin.sql("""
				select round || ' ' || coalesce(cancelled_reason, claimed_verdict) from linli.deadline
				 where subject_id = ? and clock = 'PATROL' order by round""")
			.param(Cases.key(renovation))
			.query(String.class)
			.list()).containsExactly("1 BREACHED", "2 BREACHED", "3 BREACHED", "4 COMPLETED");
	}

	/** From nothing but the events and the limits. */
	private static List<Deadline> recomputed(UUID complaint) {
		Kept kept = new Kept();
		Thresholds limits = new Thresholds(kept.limits());
		Promise promise = new Promise(Clock.FOLLOW_UP, Scope.complaint(Severity.MAJOR, Responsibility.DEVELOPER),
				OwnProject.level());
		WorkCalendar calendar = WorkCalendar.unknown(OwnProject.ZONE);
		List<Deadline> rounds = new ArrayList<>();
		for (Kept.Evidence event : kept.events(complaint)) {
			boolean followed = List.of("HANDLED", "SOLVED").contains(event.kind());
			if (followed) {
				rounds.replaceAll((round) -> event.occurred().isBefore(Objects.requireNonNull(round.startedAt()))
						&& event.kind().equals("HANDLED") ? round : round.stop(event.occurred(), event.recorded()));
			}
			boolean ended = rounds.stream().noneMatch((round) -> round.claimedStopAt() == null);
			if (event.kind().equals("CLASSIFIED") || event.kind().equals("ROUND_BEGUN")
					|| (event.kind().equals("HANDLED") && ended)) {
				rounds.add(Deadline.start(promise, event.occurred(), calendar, limits));
			}
		}
		return rounds;
	}

	private void sweepTimes(int times) {
		for (int i = 0; i < times; i++) {
			this.sweep.run();
		}
	}

	/** Its rounds with their claimed verdicts, in their order. */
	private List<String> rounds(Answer of) {
		return this.admin.sql("""
				select round || ' ' || claimed_verdict from linli.deadline where subject_id = ? and clock = 'FOLLOW_UP'
				   and cancelled_at is null order by cycle, round""").param(key(of)).query(String.class).list();
	}

	private List<String> starts(Answer of) {
		return this.admin
			.sql("""
					select started_at::text from linli.deadline where subject_id = ? and clock = 'FOLLOW_UP' order by round""")
			.param(key(of))
			.query(String.class)
			.list();
	}

	/** When it was handled last, as rows show it. */
	private String today(Answer of) {
		return this.admin.sql("""
				select max(occurred_at)::text from linli.event where subject_id = ? and kind = 'HANDLED'""")
			.param(key(of))
			.query(String.class)
			.single();
	}

	private static boolean followsUp(Deadline deadline) {
		return deadline.promise().clock() == Clock.FOLLOW_UP;
	}

	private static UUID key(Answer of) {
		return Cases.key(of.text("/complaint/id"));
	}

	/** Now, by the clocks on site. */
	private static OffsetDateTime today() {
		return OffsetDateTime.now(OwnProject.ZONE);
	}

	private static OffsetDateTime endOf(LocalDate day) {
		return day.plusDays(1)
			.atStartOfDay(OwnProject.ZONE)
			.toOffsetDateTime()
			.minusNanos(1_000)
			.withOffsetSameInstant(ZoneOffset.UTC);
	}

}
