package io.linli.api.complaint;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalIntegrationTests {

	private final Complainant people = new Complainant();

	@Test
	void fiftyEqualCommandsAtOnceHaveOneEffectAndEqualAnswers() throws Exception {
		var input = Complainant.intake();
		Callable<String> send = () -> this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input)
			.toString();
		List<String> answers = new ArrayList<>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<String> sent : threads.invokeAll(IntStream.range(0, 50).mapToObj((i) -> send).toList())) {
				answers.add(sent.get());
			}
		}
		assertThat(answers).hasSize(50).containsOnly(answers.getFirst());
		assertThat(answers.getFirst()).contains("RECORDED");
	}

	@Test
	void aKeyCannotBeUsedForAnotherInput() {
		var input = Complainant.intake();
		this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input);
		input.put("summary", "别的事");
		assertThat(this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input).refusals())
			.containsExactly("KEY_REUSED");
	}

	/**
	 * One command in sixteen sweeps: that 200 of them do not, happens once in 400,000
	 * runs.
	 */
	@Test
	void aKeyIsForgottenAfterAWeekAndNotBefore() {
		String old = remembered("7 days 1 second");
		String young = remembered("6 days 23 hours");
		for (int i = 0; i < 200 && isRemembered(old); i++) {
			this.people.recorded();
		}
		assertThat(isRemembered(old)).isFalse();
		assertThat(isRemembered(young)).isTrue();
	}

	@Test
	void aRefusedCommandLeavesItsKeyFree() {
		var input = Complainant.intake();
		input.put("summary", " ");
		Answer refused = this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input);
		assertThat(refused.refusals()).containsExactly("INVALID");
		assertThat(refused.text("/userErrors/0/path/0")).isEqualTo("summary");
		assertThat(refused.isNull("/complaint")).isTrue();
		input.put("summary", "楼道垃圾");
		assertThat(this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input).refusals()).isEmpty();
	}

	@Test
	void theSecondEditorIsTold() {
		Answer recorded = this.people.recorded();
		this.people.classified(recorded, "PROPERTY", "MINOR");
		assertThat(this.people.classified(recorded, "DEVELOPER", "MAJOR").refusals()).containsExactly("STALE_VERSION");
	}

	@Test
	void ofManyStepsAtOnceTheFirstCountsAndTheOthersAreTold() throws Exception {
		Answer classified = this.people.classified(this.people.recorded(), "PROPERTY", "MINOR");
		Answer handled = this.people.step("handleComplaint", classified, Map.of("action", "HANDLE", "note", "派保洁"));
		Callable<List<String>> send = () -> this.people
			.step("handleComplaint", handled, Map.of("action", "URGE", "note", "催办"))
			.refusals();
		List<List<String>> refusals = new ArrayList<>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<List<String>> sent : threads.invokeAll(java.util.Collections.nCopies(8, send))) {
				refusals.add(sent.get());
			}
		}
		assertThat(refusals).containsOnlyOnce(List.of()).containsOnly(List.of(), List.of("STALE_VERSION"));
	}

	@Test
	void stepsOutOfOrderAreRefusedAndLeaveNothing() {
		Answer recorded = this.people.recorded();
		assertThat(this.people.solved(recorded).refusals()).containsExactly("WRONG_STATE");
		assertThat(this.people.step("reopenComplaint", recorded, Map.of("reason", "x")).refusals())
			.containsExactly("WRONG_STATE");
		assertThat(this.people.read(recorded, "events { kind } handling { measure }").each("/events", "kind"))
			.containsExactly("RECORDED");
	}

	@Test
	void timesThatCannotBeAreRefused() {
		String tomorrow = OffsetDateTime.now().plusDays(1).toString();
		var input = Complainant.intake();
		input.put("occurredAt", tomorrow);
		assertThat(this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		Answer classified = this.people.classified(this.people.recorded(), "PROPERTY", "MINOR");
		Answer before = this.people.step("solveComplaint", classified,
				Map.of("measure", "x", "occurredAt", "2020-01-01T00:00:00Z"));
		assertThat(before.refusals()).containsExactly("IMPOSSIBLE_TIME");
		assertThat(before.text("/userErrors/0/message")).contains("before the complaint was received");
	}

	@Test
	void aReopenedComplaintIsNotSolvedBeforeItWasReopened() {
		var input = Complainant.intake();
		input.put("occurredAt", "2026-03-10T09:30:00+08:00");
		Answer recorded = this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input);
		Answer classified = this.people.classified(recorded, "PROPERTY", "MINOR");
		Answer solved = this.people.step("solveComplaint", classified,
				Map.of("measure", "x", "occurredAt", "2026-03-10T12:00:00+08:00"));
		Answer reopened = this.people.step("reopenComplaint", solved,
				Map.of("reason", "x", "occurredAt", "2026-03-20T12:00:00+08:00"));
		assertThat(this.people
			.step("solveComplaint", reopened, Map.of("measure", "x", "occurredAt", "2026-03-15T12:00:00+08:00"))
			.refusals()).containsExactly("IMPOSSIBLE_TIME");
	}

	@Test
	void whatTheFieldsDoNotTakeIsNamedAtOnce() {
		var input = Complainant.intake();
		input.put("category", "");
		input.put("detail", "x".repeat(5_001));
		input.put("receivingDepartment", "a\0b");
		Answer refused = this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input);
		assertThat(refused.refusals()).containsExactly("INVALID", "INVALID", "INVALID");
	}

	@Test
	void responsibilityAndSeverityComeTogetherAndCoolingOffOnlyWithThem() {
		for (Map<String, Object> half : List.<Map<String, Object>>of(Map.of("severity", "MINOR"),
				Map.of("responsibility", "PROPERTY"), Map.of("coolingOff", true))) {
			var input = Complainant.intake();
			input.putAll(half);
			assertThat(this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, input).refusals())
				.as("%s", half)
				.containsExactly("INVALID");
		}
	}

	@Test
	void aStepThatIsRefusedLeavesNoEvidence() {
		Answer recorded = this.people.recorded();
		Answer refused = this.people.step("classifyComplaint", recorded,
				Map.of("responsibility", "PROPERTY", "severity", "MINOR", "occurredAt", "2020-01-01T00:00:00Z"));
		assertThat(refused.refusals()).containsExactly("IMPOSSIBLE_TIME");
		Answer whole = this.people.read(recorded, "status version events { kind } deadlines { id }");
		assertThat(whole.text("/status")).isEqualTo("RECORDED");
		assertThat(whole.each("/events", "kind")).containsExactly("RECORDED");
		assertThat(whole.size("/deadlines")).isZero();
	}

	@Test
	void anotherCompanysComplaintReadsLikeOneThatDoesNotExist() {
		Answer recorded = this.people.recorded();
		Api.Client stranger = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.HAITANG);
		for (String id : List.of(recorded.text("/complaint/id"),
				new GlobalId("Complaint", UUID.randomUUID()).encode())) {
			Answer read = stranger.ask(
					"query($id: ID!) { complaint(id: $id) { summary } node(id: $id) { id } nodes(ids: [$id]) { id } }",
					Map.of("id", id));
			assertThat(read.part().toString()).isEqualTo("{\"complaint\":null,\"node\":null,\"nodes\":[null]}");
			Answer solved = stranger.mutate("solveComplaint", Complainant.FIELDS, Map.of("idempotencyKey",
					UUID.randomUUID().toString(), "complaintId", id, "expectedVersion", 0, "measure", "x"));
			assertThat(solved.refusals()).containsExactly("NOT_FOUND");
		}
	}

	@Test
	void anothersProjectOrHouseholdCannotBeNamed() {
		var project = Complainant.intake();
		project.put("projectId", Complainant.projectId(ApiDatabase.HAITANG));
		project.remove("householdId");
		assertThat(this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, project).refusals())
			.containsExactly("NOT_FOUND");
		var household = Complainant.intake();
		household.put("householdId", new GlobalId("Household", ApiDatabase.household(ApiDatabase.HAITANG, 1)).encode());
		assertThat(this.people.receptionist.mutate("recordComplaint", Complainant.FIELDS, household).refusals())
			.containsExactly("NOT_FOUND");
	}

	private static String remembered(String age) {
		String key = UUID.randomUUID().toString();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.idempotency_key (tenant_id, key, operation, body_hash, subject_id, created_at)
					values (?, ?, 'RecordComplaint', '', ?, now() - ?::interval)""")
			.params(ApiDatabase.JINXIU, key, UUID.randomUUID(), age)
			.update();
		return key;
	}

	private static boolean isRemembered(String key) {
		return ApiDatabase.shared()
			.admin()
			.sql("select exists (select from linli.idempotency_key where key = ?)")
			.param(key)
			.query(Boolean.class)
			.single();
	}

}
