package io.linli.api.repair;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Repairs that stand still, received on Monday, March 2, 2026, at 09:00: four working
 * hours to complete (08:30 to 12:00, 13:30 to 18:00), an hour on the way.
 */
class RepairPauseIntegrationTests {

	private final Crew crew = new Crew();

	@Test
	void onlyWorkingTimeThatThePauseTookMovesTheDueTime() {
		Answer recorded = recorded("GENERAL");
		assertThat(time(deadline(recorded, "COMPLETE"), "/dueAt")).isEqualTo(on("2026-03-02T14:30:00"));
		Answer paused = pause(recorded, "WAITING_FOR_PARTS", "2026-03-02T11:00:00+08:00");
		Answer resumed = resume(paused, "2026-03-02T14:00:00+08:00");
		assertThat(time(deadline(resumed, "COMPLETE"), "/dueAt")).isEqualTo(on("2026-03-02T16:00:00"));
	}

	@Test
	void whatThePauseDoesNotConcernRunsOn() {
		Answer recorded = recorded("GENERAL");
		Answer paused = pause(recorded, "WAITING_FOR_PARTS", "2026-03-02T11:00:00+08:00");
		assertThat(deadline(paused, "PASS_ON").isNull("/pausedAt")).isTrue();
		assertThat(deadline(paused, "COMPLETE").isNull("/pausedAt")).isFalse();
	}

	@Test
	void aClockThatStartsMeanwhileStandsStillAsWell() {
		Answer paused = pause(recorded("GENERAL"), "OWNER_ASKS_LATER", "2026-03-02T09:10:00+08:00");
		Answer passedOn = this.crew.passedOn(paused, Map.of("occurredAt", "2026-03-02T09:20:00+08:00"));
		assertThat(deadline(passedOn, "ARRIVE").isNull("/pausedAt")).isFalse();
		Answer resumed = resume(passedOn, "2026-03-02T15:00:00+08:00");
		assertThat(time(deadline(resumed, "ARRIVE"), "/dueAt")).isEqualTo(on("2026-03-02T16:00:00"));
		assertThat(time(resumed, "/repairRequest/dueAt")).isEqualTo(on("2026-03-02T16:00:00"));
	}

	@Test
	void anEmergencysWayToTheSiteNeverStandsStill() {
		Answer passedOn = this.crew.passedOn(pause(recorded("EMERGENCY"), "OWNER_ABSENT", "2026-03-02T09:10:00+08:00"),
				Map.of("occurredAt", "2026-03-02T09:20:00+08:00"));
		assertThat(deadline(passedOn, "ARRIVE").isNull("/pausedAt")).isTrue();
		assertThat(time(deadline(resume(passedOn, "2026-03-02T15:00:00+08:00"), "ARRIVE"), "/dueAt"))
			.isEqualTo(on("2026-03-02T09:30:00"));
	}

	@Test
	void aStepThatStopsTheClockEndsThePause() {
		Answer passedOn = this.crew.passedOn(recorded("GENERAL"), Map.of("occurredAt", "2026-03-02T09:20:00+08:00"));
		Answer ordered = this.crew.ordered(passedOn, Map.of("occurredAt", "2026-03-02T09:30:00+08:00"));
		Answer paused = pause(ordered, "OWNER_ABSENT", "2026-03-02T09:40:00+08:00");
		Answer arrived = this.crew.arrived(paused, Map.of("occurredAt", "2026-03-02T11:00:00+08:00"));
		assertThat(arrived.refusals()).isEmpty();
		Answer arrival = deadline(arrived, "ARRIVE");
		assertThat(time(arrival, "/dueAt")).isEqualTo(on("2026-03-02T11:40:00"));
		assertThat(arrival.text("/claimedVerdict")).isEqualTo("MET");
		assertThat(deadline(arrived, "COMPLETE").isNull("/pausedAt")).isFalse();
	}

	@Test
	void aPauseWakesNobodyAndTheLadderFollowsTheDueTime() {
		Answer recorded = this.crew.recordedInOwnProject(Map.of());
		UUID complete = GlobalId.keyOf("Deadline", deadline(recorded, "COMPLETE").text("/id")).orElseThrow();
		OffsetDateTime before = wake(complete);
		assertThat(before).isNotNull();
		Answer paused = pause(recorded, "WAITING_FOR_PARTS", null);
		assertThat(wake(complete)).isNull();
		OffsetDateTime due = time(deadline(paused, "COMPLETE"), "/dueAt");
		Answer resumed = resume(paused, null);
		assertThat(wake(complete)).isAfterOrEqualTo(before);
		assertThat(time(deadline(resumed, "COMPLETE"), "/dueAt")).isAfterOrEqualTo(due);
	}

	@Test
	void whatIsDoneDoesNotStandStillButItsVerificationWaitsForTheWeather() {
		Answer completed = this.crew.completed(Map.of("area", "PUBLIC"));
		assertThat(pause(completed, "WAITING_FOR_PARTS", null).refusals()).containsExactly("WRONG_STATE");
		Answer paused = pause(completed, "WEATHER", null);
		assertThat(paused.refusals()).isEmpty();
		assertThat(deadline(paused, "VERIFY_PUBLIC_AREA").isNull("/pausedAt")).isFalse();
	}

	@Test
	void nothingStandsStillBeforeItWasReceivedOrInTheFuture() {
		Answer recorded = recorded("GENERAL");
		assertThat(pause(recorded, "OWNER_ABSENT", "2026-03-02T08:59:59+08:00").refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(pause(recorded, "OWNER_ABSENT", OffsetDateTime.now().plusHours(1).toString()).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
	}

	private Answer recorded(String urgency) {
		return this.crew.recordedInOwnProject(Map.of("urgency", urgency, "occurredAt", "2026-03-02T09:00:00+08:00"));
	}

	private Answer pause(Answer before, String reason, String at) {
		return this.crew.step(this.crew.supervisor, "pauseRepair", before,
				(at != null) ? Map.of("reason", reason, "occurredAt", at) : Map.of("reason", reason));
	}

	private Answer resume(Answer before, String at) {
		return this.crew.step(this.crew.supervisor, "resumeRepair", before,
				(at != null) ? Map.of("occurredAt", at) : Map.of());
	}

	private Answer deadline(Answer of, String clock) {
		Answer read = this.crew.read(of, "deadlines { id clock dueAt pausedAt claimedVerdict }");
		return read.at("/deadlines/" + read.each("/deadlines", "clock").indexOf(clock));
	}

	private static OffsetDateTime wake(UUID deadline) {
		return ApiDatabase.shared()
			.admin()
			.sql("select wake_at from linli.deadline where id = ?")
			.param(deadline)
			.query(OffsetDateTime.class)
			.optional()
			.orElse(null);
	}

	private static OffsetDateTime time(Answer answer, String pointer) {
		return OffsetDateTime.parse(answer.text(pointer));
	}

	/** By the clocks on site. */
	private static OffsetDateTime on(String local) {
		return OffsetDateTime.parse(local + "+08:00").withOffsetSameInstant(java.time.ZoneOffset.UTC);
	}

}
