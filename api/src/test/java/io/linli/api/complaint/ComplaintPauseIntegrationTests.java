package io.linli.api.complaint;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.sla.OwnProject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Complaints that stand still: a major one, to be solved within 48 hours from Tuesday,
 * March 10, 2026, 09:30.
 */
class ComplaintPauseIntegrationTests {

	private final Complainant people = new Complainant();

	@Test
	void thePauseMovesTheClaimedDueTimeAndNotTheProvenOne() {
		Answer paused = pause(major(), "WAITING_FOR_OTHERS", "2026-03-10T12:00:00+08:00");
		assertThat(paused.refusals()).isEmpty();
		assertThat(time(deadline(paused), "/pausedAt")).isEqualTo(OffsetDateTime.parse("2026-03-10T04:00:00Z"));
		Answer resumed = resume(paused, "2026-03-11T12:00:00+08:00");
		assertThat(time(resumed, "/complaint/solveDueAt")).isEqualTo(OffsetDateTime.parse("2026-03-13T01:30:00Z"));
		Answer solved = solve(resumed, "2026-03-13T09:30:00+08:00");
		Answer deadline = deadline(solved);
		assertThat(deadline.isNull("/pausedAt")).isTrue();
		assertThat(time(deadline, "/dueAt")).isEqualTo(OffsetDateTime.parse("2026-03-13T01:30:00Z"));
		assertThat(time(deadline, "/provenDueAt")).isEqualTo(OffsetDateTime.parse("2026-03-12T01:30:00Z"));
		assertThat(deadline.text("/claimedVerdict")).isEqualTo("MET");
		assertThat(deadline.text("/provenVerdict")).isEqualTo("BREACHED");
	}

	@Test
	void whoSaysSoAndWhyIsEvidenceAndExplained() {
		Answer paused = pause(major(), "COOLING_OFF", "2026-03-10T12:00:00+08:00");
		Answer events = this.people.read(paused, "events { kind actorRole occurredAt }");
		assertThat(events.each("/events", "kind")).containsExactly("RECORDED", "CLASSIFIED", "PAUSED");
		assertThat(events.text("/events/2/actorRole")).isEqualTo("customer-service-supervisor");
		assertThat(time(events, "/events/2/occurredAt")).isEqualTo(OffsetDateTime.parse("2026-03-10T04:00:00Z"));
		Answer explained = this.people.supervisor.ask(
				"query($id: ID!) { explainDeadline(id: $id) { pauses { reason stoodSeconds words } } }",
				Map.of("id", deadline(solve(paused, "2026-03-10T15:00:00+08:00")).text("/id")));
		assertThat(explained.each("/explainDeadline/pauses", "reason")).containsExactly("COOLING_OFF");
		assertThat(explained.number("/explainDeadline/pauses/0/stoodSeconds")).isEqualTo(3 * 3_600);
	}

	@Test
	void aLimitThatNamesADayKeepsItsDay() {
		Answer minor = recorded("MINOR", false);
		assertThat(time(minor, "/complaint/solveDueAt")).isEqualTo(OffsetDateTime.parse("2026-03-10T15:59:59.999999Z"));
		Answer resumed = resume(pause(minor, "OWNER_ABSENT", "2026-03-10T12:00:00+08:00"), "2026-03-10T20:00:00+08:00");
		assertThat(time(resumed, "/complaint/solveDueAt"))
			.isEqualTo(OffsetDateTime.parse("2026-03-10T15:59:59.999999Z"));
	}

	@Test
	void onlyOneThatIsClassifiedSoCoolsOff() {
		Answer recorded = recorded("MAJOR", false);
		assertThat(pause(recorded, "COOLING_OFF", "2026-03-10T12:00:00+08:00").refusals())
			.containsExactly("WRONG_STATE");
		assertThat(this.people.read(recorded, "events { kind }").each("/events", "kind")).containsExactly("RECORDED",
				"CLASSIFIED");
	}

	@Test
	void whatDoesNotCoolOffAnyMoreGoesOn() {
		Answer paused = pause(major(), "COOLING_OFF", "2026-03-10T12:00:00+08:00");
		assertThat(notCoolingOff(paused, "2026-03-10T11:59:59+08:00").refusals()).containsExactly("IMPOSSIBLE_TIME");
		Answer changed = notCoolingOff(paused, "2026-03-11T12:00:00+08:00");
		assertThat(time(changed, "/complaint/solveDueAt")).isEqualTo(OffsetDateTime.parse("2026-03-13T01:30:00Z"));
		assertThat(deadline(changed).isNull("/pausedAt")).isTrue();
	}

	@Test
	void whatStandsStillForAnotherReasonStandsStillThoughItDoesNotCoolOffAnyMore() {
		Answer paused = pause(major(), "OWNER_ABSENT", "2026-03-10T12:00:00+08:00");
		assertThat(deadline(notCoolingOff(paused, "2026-03-11T12:00:00+08:00")).isNull("/pausedAt")).isFalse();
	}

	@Test
	void whatStandsStillIsNotPausedAndWhatDoesNotIsNotResumed() {
		Answer major = major();
		assertThat(resume(major, "2026-03-10T12:00:00+08:00").refusals()).containsExactly("WRONG_STATE");
		Answer paused = pause(major, "OWNER_ABSENT", "2026-03-10T12:00:00+08:00");
		assertThat(pause(paused, "OWNER_ABSENT", "2026-03-10T13:00:00+08:00").refusals())
			.containsExactly("WRONG_STATE");
	}

	@Test
	void nothingStandsStillBeforeItsClockStartedNorOnceItHasStopped() {
		assertThat(pause(this.people.recorded(), "OWNER_ABSENT", null).refusals()).containsExactly("WRONG_STATE");
		Answer solved = solve(major(), "2026-03-10T15:00:00+08:00");
		assertThat(pause(solved, "OWNER_ABSENT", "2026-03-10T16:00:00+08:00").refusals())
			.containsExactly("WRONG_STATE");
	}

	@Test
	void timesThatCannotBeAreRefused() {
		Answer major = major();
		assertThat(pause(major, "OWNER_ABSENT", "2026-03-10T09:29:59+08:00").refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		assertThat(pause(major, "OWNER_ABSENT", OffsetDateTime.now().plusDays(1).toString()).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		Answer paused = pause(major, "OWNER_ABSENT", "2026-03-10T12:00:00+08:00");
		assertThat(resume(paused, "2026-03-10T11:59:59+08:00").refusals()).containsExactly("IMPOSSIBLE_TIME");
	}

	@Test
	void aReasonOfAnotherClockDoesNotCount() {
		assertThat(pause(major(), "WAITING_FOR_PARTS", null).refusals()).containsExactly("WRONG_STATE");
	}

	@Test
	void theSecondEditorIsToldAndARepeatedCommandChangesNothing() {
		Answer major = major();
		Map<String, Object> input = Map.of("reason", "OWNER_ABSENT", "idempotencyKey", UUID.randomUUID().toString());
		Answer paused = this.people.step("pauseComplaint", major, input);
		assertThat(this.people.step("pauseComplaint", major, input).toString()).isEqualTo(paused.toString());
		assertThat(pause(major, "OWNER_ABSENT", null).refusals()).containsExactly("STALE_VERSION");
		assertThat(this.people.read(major, "events { kind }").each("/events", "kind")).containsOnlyOnce("PAUSED");
	}

	private Answer major() {
		return recorded("MAJOR", true);
	}

	private Answer recorded(String severity, boolean coolingOff) {
		var input = Complainant.intake();
		input.remove("householdId");
		input.putAll(Map.of("projectId", OwnProject.id(), "responsibility", "PROPERTY", "severity", severity,
				"coolingOff", coolingOff, "occurredAt", "2026-03-10T09:30:00+08:00"));
		return this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input);
	}

	private Answer pause(Answer before, String reason, String at) {
		Map<String, Object> input = new HashMap<>(Map.of("reason", reason));
		input.put("occurredAt", at);
		return this.people.step("pauseComplaint", before, input);
	}

	private Answer notCoolingOff(Answer before, String at) {
		return this.people.step("reclassifyComplaint", before,
				Map.of("responsibility", "PROPERTY", "severity", "MAJOR", "coolingOff", false, "occurredAt", at));
	}

	private Answer resume(Answer before, String at) {
		return this.people.step("resumeComplaint", before, Map.of("occurredAt", at));
	}

	private Answer solve(Answer before, String at) {
		return this.people.step("solveComplaint", before, Map.of("measure", "已赔偿", "occurredAt", at));
	}

	private Answer deadline(Answer of) {
		Answer read = this.people.read(of,
				"deadlines { id clock dueAt provenDueAt pausedAt claimedVerdict provenVerdict }");
		assertThat(read.each("/deadlines", "clock")).isEqualTo(List.of("SOLVE"));
		return read.at("/deadlines/0");
	}

	private static OffsetDateTime time(Answer answer, String pointer) {
		return OffsetDateTime.parse(answer.text(pointer));
	}

}
