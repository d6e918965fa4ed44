package io.linli.api.complaint;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.linli.api.Answer;
import io.linli.api.ApiDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComplaintIntegrationTests {

	private final Complainant people = new Complainant();

	@Test
	@Tag("C-01")
	@Tag("C-12")
	void aComplaintIsRecordedWithBothTimesAndTheNextNumberOfItsDay() {
		var input = Complainant.intake();
		OffsetDateTime received = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(7);
		input.put("occurredAt", received.toString());
		Answer first = this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input);
		Answer second = this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS,
				with("occurredAt", received.toString()));
		assertThat(first.refusals()).isEmpty();
		assertThat(first.text("/complaint/status")).isEqualTo("RECORDED");
		assertThat(count(second)).isEqualTo(count(first) + 1);
		Answer events = this.people.read(first, "events { seq kind occurredAt recordedAt actorRole channel }");
		assertThat(events.size("/events")).isEqualTo(1);
		assertThat(events.text("/events/0/actorRole")).isEqualTo("receptionist");
		assertThat(Duration.between(time(events, "/events/0/occurredAt"), time(events, "/events/0/recordedAt")))
			.isBetween(Duration.ofMinutes(7), Duration.ofMinutes(9));
	}

	@Test
	@Tag("C-06")
	void aMinorPropertyComplaintIsDueOnTheSameLocalDay() {
		var input = Complainant.intake();
		input.put("occurredAt", "2026-03-10T09:30:00+08:00");
		Answer recorded = this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input);
		Answer classified = this.people.classified(recorded, "PROPERTY", "MINOR");
		assertThat(time(classified, "/complaint/solveDueAt"))
			.isEqualTo(OffsetDateTime.parse("2026-03-10T15:59:59.999999Z"));
		Answer deadlines = this.people.read(recorded, "deadlines { id clock claimedVerdict source reference }");
		assertThat(deadlines.each("/deadlines", "clock")).containsExactly("SOLVE");
		assertThat(deadlines.text("/deadlines/0/source")).isEqualTo("PROCEDURE");
		Answer explained = this.people.supervisor.ask(
				"query($id: ID!) { explainDeadline(id: $id, language: EN) { steps candidates { wins limit } } }",
				Map.of("id", deadlines.text("/deadlines/0/id")));
		assertThat(explained.size("/explainDeadline/steps")).isGreaterThan(2);
		assertThat(explained.text("/explainDeadline/candidates/0/limit")).contains("the same day");
	}

	@Test
	@Tag("C-03")
	@Tag("C-11")
	void aRecorderWhoCanTellClassifiesAtOnce() {
		var input = Complainant.intake();
		input.putAll(Map.of("responsibility", "PROPERTY", "severity", "MINOR", "coolingOff", true, "occurredAt",
				"2026-03-10T09:30:00+08:00"));
		Answer recorded = this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input);
		assertThat(recorded.refusals()).isEmpty();
		assertThat(recorded.text("/complaint/status")).isEqualTo("CLASSIFIED");
		assertThat(time(recorded, "/complaint/solveDueAt"))
			.isEqualTo(OffsetDateTime.parse("2026-03-10T15:59:59.999999Z"));
		Answer whole = this.people.read(recorded, """
				responsibility severity coolingOff events { kind channel occurredAt recordedAt }
				deadlines { clock startedAt claimedVerdict provenVerdict }""");
		assertThat(whole.text("/responsibility")).isEqualTo("PROPERTY");
		assertThat(whole.at("/coolingOff").part().asBoolean()).isTrue();
		assertThat(whole.each("/events", "kind")).containsExactly("RECORDED", "CLASSIFIED");
		assertThat(whole.each("/events", "channel")).containsExactly("PHONE", "APP");
		assertThat(time(whole, "/events/1/occurredAt")).isEqualTo(OffsetDateTime.parse("2026-03-10T01:30:00Z"));
		assertThat(time(whole, "/events/1/recordedAt")).isAfterOrEqualTo(time(whole, "/events/0/recordedAt"));
		assertThat(whole.each("/deadlines", "clock")).containsExactly("SOLVE");
		assertThat(time(whole, "/deadlines/0/startedAt")).isEqualTo(OffsetDateTime.parse("2026-03-10T01:30:00Z"));
		assertThat(this.people.classified(recorded, "PROPERTY", "MINOR").refusals()).containsExactly("WRONG_STATE");
		assertThat(this.people.solved(recorded).text("/complaint/status")).isEqualTo("SOLVED");
	}

	@Test
	void solvedLateIsBreachedByTheServersTimeWhateverIsClaimed() {
		var input = Complainant.intake();
		input.put("occurredAt", "2026-03-10T09:30:00+08:00");
		Answer recorded = this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input);
		Answer classified = this.people.step("classifyComplaint", recorded,
				Map.of("responsibility", "PROPERTY", "severity", "MINOR", "occurredAt", "2026-03-10T10:00:00+08:00"));
		Answer solved = this.people.step("solveComplaint", classified,
				Map.of("measure", "清运", "occurredAt", "2026-03-10T16:00:00+08:00"));
		assertThat(solved.text("/complaint/status")).isEqualTo("SOLVED");
		Answer verdicts = this.people.read(recorded, "deadlines { claimedVerdict provenVerdict }");
		assertThat(verdicts.text("/deadlines/0/claimedVerdict")).isEqualTo("MET");
		assertThat(verdicts.text("/deadlines/0/provenVerdict")).isEqualTo("BREACHED");
	}

	@Test
	void aDeveloperComplaintHasNoLimitAndComesLastInTheWorkList() {
		Answer developer = this.people.classified(this.people.recorded(), "DEVELOPER", "MAJOR");
		Answer minor = this.people.classified(this.people.recorded(), "PROPERTY", "MINOR");
		assertThat(developer.isNull("/complaint/solveDueAt")).isTrue();
		List<String> list = WorkList.ids(this.people.supervisor, 3);
		assertThat(list).contains(minor.text("/complaint/id"), developer.text("/complaint/id"));
		assertThat(list.indexOf(minor.text("/complaint/id"))).isLessThan(list.indexOf(developer.text("/complaint/id")));
		assertThat(list).doesNotHaveDuplicates();
	}

	@Test
	@Tag("C-02")
	@Tag("C-13")
	void theSheetKeepsEveryStepAndWhatSolvedIt() {
		Answer recorded = this.people.recorded();
		Answer classified = this.people.classified(recorded, "PROPERTY", "MINOR");
		Answer handled = this.people.step("handleComplaint", classified, Map.of("action", "HANDLE", "note", "派保洁"));
		Answer urged = this.people.step("handleComplaint", handled, Map.of("action", "URGE", "note", "催办"));
		this.people.solved(urged);
		Answer sheet = this.people.read(recorded, "handling { handler measure completedAt steps { seq action note } }");
		assertThat(sheet.text("/handling/measure")).isEqualTo("当日清运");
		assertThat(sheet.isNull("/handling/completedAt")).isFalse();
		assertThat(sheet.each("/handling/steps", "action")).containsExactly("HANDLE", "URGE");
		assertThat(sheet.each("/handling/steps", "seq")).containsExactly("1", "2");
	}

	@Test
	void reopeningBeginsACycleWithAClockOfItsOwn() {
		Answer recorded = this.people.recorded();
		Answer solved = this.people.solved(this.people.classified(recorded, "PROPERTY", "MINOR"));
		Answer reopened = this.people.step("reopenComplaint", solved, Map.of("reason", "又堆起来了"));
		assertThat(reopened.text("/complaint/status")).isEqualTo("HANDLING");
		assertThat(reopened.number("/complaint/cycle")).isEqualTo(2);
		Answer clocks = this.people.read(recorded, "deadlines { cycle claimedVerdict } handling { completedAt }");
		assertThat(clocks.each("/deadlines", "claimedVerdict")).containsExactly("MET", "OPEN");
		assertThat(clocks.isNull("/handling/completedAt")).isTrue();
		assertThat(this.people.solved(reopened).text("/complaint/status")).isEqualTo("SOLVED");
	}

	@Test
	void anImportedComplaintKeepsItsLedgersPromiseAndIsWorkedOnHere() {
		Answer recorded = this.people.recorded();
		Imported.from(recorded, OffsetDateTime.parse("2026-04-01T00:00:00Z"));
		Answer classified = this.people.classified(recorded, "PROPERTY", "MINOR");
		assertThat(time(classified, "/complaint/solveDueAt")).isEqualTo(OffsetDateTime.parse("2026-04-01T00:00:00Z"));
		assertThat(this.people.solved(classified).text("/complaint/status")).isEqualTo("SOLVED");
		Answer deadlines = this.people.read(recorded, "deadlines { clock source claimedVerdict provenVerdict }");
		assertThat(deadlines.each("/deadlines", "source")).containsExactly("CONTRACT");
		assertThat(deadlines.each("/deadlines", "claimedVerdict")).containsExactly("BREACHED");
		assertThat(deadlines.each("/deadlines", "provenVerdict")).containsExactly("UNMEASURED");
	}

	@Test
	void whatAnImportedComplaintLeavesOpenStaysOpen() {
		Answer recorded = this.people.recorded();
		Imported.handled(recorded, "MAJOR");
		Answer solved = this.people.solved(recorded);
		assertThat(solved.text("/complaint/status")).isEqualTo("SOLVED");
		Answer whole = this.people.read(recorded, "severity responsibility imported");
		assertThat(whole.text("/severity")).isEqualTo("MAJOR");
		assertThat(whole.isNull("/responsibility")).isTrue();
	}

	@Test
	void anEventThatWasRecordedCannotBeChangedByTheApi() {
		Answer recorded = this.people.recorded();
		assertThat(this.people.read(recorded, "events { seq }").each("/events", "seq")).containsExactly("1");
		assertThat(ApiDatabase.shared()
			.admin()
			.sql("select count(*) from linli.broken_event()")
			.query(Long.class)
			.single()).isZero();
	}

	private static Map<String, Object> with(String field, Object value) {
		var input = Complainant.intake();
		input.put(field, value);
		return input;
	}

	private static int count(Answer recorded) {
		String number = recorded.text("/complaint/number");
		return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
	}

	private static OffsetDateTime time(Answer answer, String pointer) {
		return OffsetDateTime.parse(answer.text(pointer));
	}

}
