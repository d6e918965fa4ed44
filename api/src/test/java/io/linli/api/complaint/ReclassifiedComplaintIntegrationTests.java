package io.linli.api.complaint;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.api.sla.OwnProject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Complaints that turn out to be of another kind: minor ones are solved on the same day,
 * major ones within 48 hours, minor ones of the developer have no limit.
 */
class ReclassifiedComplaintIntegrationTests {

	private static final String DEADLINES = """
			deadlines { id dueAt startedAt reclassifiedAt cancelledAt cancelledReason claimedVerdict }""";

	private final Complainant people = new Complainant();

	@Test
	void theFormerDeadlineIsKeptAsCancelledAndTheNextCountsFromTheStart() {
		Answer minor = recorded(null);
		Answer major = reclassify(minor, "PROPERTY", "MAJOR");
		assertThat(major.refusals()).isEmpty();
		assertThat(major.text("/complaint/status")).isEqualTo("CLASSIFIED");
		Answer both = this.people.read(major, "receivedAt severity events { kind } " + DEADLINES);
		assertThat(both.text("/severity")).isEqualTo("MAJOR");
		assertThat(both.each("/events", "kind")).containsExactly("RECORDED", "CLASSIFIED", "RECLASSIFIED");
		assertThat(both.size("/deadlines")).isEqualTo(2);
		int former = both.isNull("/deadlines/0/cancelledAt") ? 1 : 0;
		int next = 1 - former;
		assertThat(both.text("/deadlines/" + former + "/cancelledReason")).isEqualTo("RECLASSIFIED");
		assertThat(time(both, "/deadlines/" + next + "/startedAt")).isEqualTo(time(both, "/receivedAt"));
		assertThat(time(both, "/deadlines/" + next + "/dueAt")).isEqualTo(time(both, "/receivedAt").plusHours(48));
		assertThat(time(major, "/complaint/solveDueAt")).isEqualTo(time(both, "/receivedAt").plusHours(48));
		assertThat(time(both, "/deadlines/" + next + "/reclassifiedAt"))
			.isEqualTo(time(both, "/deadlines/" + former + "/cancelledAt"));
		assertThat(explained(both.text("/deadlines/" + former + "/id"))).contains("撤销：事项重新分类");
		assertThat(explained(both.text("/deadlines/" + next + "/id"))).contains("重新分类，时限自原开始时间起算");
	}

	@Test
	void onlyTheNextOneIsSolvedAndWakesAnybody() {
		Answer major = reclassify(recorded(null), "PROPERTY", "MAJOR");
		assertThat(waking(major)).isEqualTo(1);
		this.people.solved(major);
		assertThat(waking(major)).isZero();
		assertThat(this.people.read(major, DEADLINES).each("/deadlines", "claimedVerdict"))
			.containsExactlyInAnyOrder("OPEN", "MET");
	}

	@Test
	void thereAndBackAndThereAgainLeavesOneThatCounts() {
		Answer last = recorded(null);
		for (String severity : new String[] { "MAJOR", "MINOR", "MAJOR" }) {
			last = reclassify(last, "PROPERTY", severity);
			assertThat(last.refusals()).isEmpty();
		}
		Answer all = this.people.read(last, DEADLINES);
		assertThat(all.each("/deadlines", "cancelledReason")).hasSize(4).containsOnlyOnce("");
	}

	@Test
	void theDevelopersHasNoLimitAndWhatIsNobodysCaseAnyMoreIsNotDue() {
		Answer developer = reclassify(recorded(null), "DEVELOPER", "MINOR");
		assertThat(developer.isNull("/complaint/solveDueAt")).isTrue();
		assertThat(waking(developer)).isZero();
	}

	@Test
	void aLimitThatWasMissedIsNotReclassifiedAway() {
		Answer minor = recorded("2026-03-10T09:30:00+08:00");
		Answer major = reclassify(minor, "PROPERTY", "MAJOR");
		assertThat(major.refusals()).isEmpty();
		Answer one = this.people.read(major, "severity " + DEADLINES);
		assertThat(one.text("/severity")).isEqualTo("MAJOR");
		assertThat(one.size("/deadlines")).isEqualTo(1);
		assertThat(one.isNull("/deadlines/0/cancelledAt")).isTrue();
		assertThat(time(major, "/complaint/solveDueAt")).isEqualTo(OffsetDateTime.parse("2026-03-10T15:59:59.999999Z"));
	}

	@Test
	void onlyWhatIsOpenAndReallyOfAnotherKindIsReclassified() {
		assertThat(reclassify(this.people.recorded(), "PROPERTY", "MAJOR").refusals()).containsExactly("WRONG_STATE");
		Answer minor = recorded(null);
		assertThat(reclassify(minor, "PROPERTY", "MINOR").refusals()).containsExactly("INVALID");
		assertThat(reclassify(this.people.solved(minor), "PROPERTY", "MAJOR").refusals())
			.containsExactly("WRONG_STATE");
	}

	@Test
	void theSecondEditorIsToldAndARepeatedCommandChangesNothing() {
		Answer minor = recorded(null);
		Map<String, Object> input = Map.of("responsibility", "PROPERTY", "severity", "MAJOR", "idempotencyKey",
				UUID.randomUUID().toString());
		Answer major = this.people.step("reclassifyComplaint", minor, input);
		assertThat(this.people.step("reclassifyComplaint", minor, input).toString()).isEqualTo(major.toString());
		assertThat(reclassify(minor, "DEVELOPER", "MAJOR").refusals()).containsExactly("STALE_VERSION");
		assertThat(this.people.read(minor, DEADLINES).size("/deadlines")).isEqualTo(2);
	}

	private Answer recorded(String at) {
		Map<String, Object> input = new HashMap<>(Complainant.intake());
		input.remove("householdId");
		input.putAll(Map.of("projectId", OwnProject.id(), "responsibility", "PROPERTY", "severity", "MINOR"));
		input.put("occurredAt", at);
		return this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input);
	}

	private Answer reclassify(Answer before, String responsibility, String severity) {
		return this.people.step("reclassifyComplaint", before,
				Map.of("responsibility", responsibility, "severity", severity));
	}

	private String explained(String deadline) {
		return this.people.supervisor
			.ask("query($id: ID!) { explainDeadline(id: $id) { steps } }", Map.of("id", deadline))
			.toString();
	}

	private static int waking(Answer of) {
		return ApiDatabase.shared()
			.admin()
			.sql("select count(*) from linli.deadline where subject_id = ? and clock = 'SOLVE' and wake_at is not null")
			.param(GlobalId.keyOf("Complaint", of.text("/complaint/id")).orElseThrow())
			.query(Integer.class)
			.single();
	}

	private static OffsetDateTime time(Answer answer, String pointer) {
		return OffsetDateTime.parse(answer.text(pointer));
	}

}
