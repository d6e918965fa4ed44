package io.linli.api.repair;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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

class RepairRefusalIntegrationTests {

	private static final Map<String, Map<String, String>> STEPS = Map.of("passOnRepair", Map.of("passedOnBy", "PHONE"),
			"openWorkOrder", Map.of(), "arriveOnSite", Map.of("channel", "APP"), "verifyRepair", Map.of(),
			"completeRepair", Map.of("result", "x"), "verifyPublicArea", Map.of());

	private final Crew crew = new Crew();

	@Test
	void twentyEqualIntakesAtOnceHaveOneEffectAndEqualAnswers() throws Exception {
		var input = Crew.intake();
		List<String> answers = atOnce(20,
				(i) -> () -> this.crew.receptionist.mutate("recordRepairRequest", Crew.FIELDS, input).toString());
		assertThat(answers).hasSize(20).containsOnly(answers.getFirst());
		assertThat(answers.getFirst()).contains("RECORDED");
		input.put("fault", "别的事");
		assertThat(this.crew.receptionist.mutate("recordRepairRequest", Crew.FIELDS, input).refusals())
			.containsExactly("KEY_REUSED");
	}

	@Test
	void twentyEqualCompletionsAtOnceOweOneCallback() throws Exception {
		Answer verified = this.crew.underWork(Map.of());
		Map<String, String> key = Map.of("idempotencyKey", UUID.randomUUID().toString());
		List<String> answers = atOnce(20, (i) -> () -> this.crew.completed(verified, key).toString());
		assertThat(answers).containsOnly(answers.getFirst());
		Answer whole = this.crew.read(verified, "callbacks { id } events { kind }");
		assertThat(whole.size("/callbacks")).isEqualTo(1);
		assertThat(whole.each("/events", "kind")).containsOnlyOnce("COMPLETED");
	}

	@Test
	void ofManyArrivalsAtOnceTheFirstCountsAndTheOthersAreTold() throws Exception {
		Answer ordered = this.crew.ordered(this.crew.passedOn(this.crew.recorded(Map.of()), Map.of()), Map.of());
		List<List<String>> refusals = atOnce(8, (i) -> () -> this.crew.arrived(ordered, Map.of()).refusals());
		assertThat(refusals).containsOnlyOnce(List.of()).containsOnly(List.of(), List.of("STALE_VERSION"));
		assertThat(this.crew.read(ordered, "events { kind }").each("/events", "kind")).containsOnlyOnce("ARRIVED");
	}

	@Test
	void numbersOfADayHaveNoGapsHoweverManyRecordAtOnce() throws Exception {
		Map<String, String> day = Map.of("occurredAt", "2025-02-28T23:59:59+08:00");
		assertThat(this.crew.recorded(Map.of("occurredAt", "2025-02-28T10:00:00+08:00", "fault", " ")).refusals())
			.containsExactly("INVALID");
		List<String> numbers = atOnce(20, (i) -> () -> this.crew.recorded(day).text("/repairRequest/number"));
		assertThat(numbers).containsExactlyInAnyOrderElementsOf(
				IntStream.rangeClosed(1, 20).mapToObj("BX-P1-20250228-%03d"::formatted).toList());
	}

	@Test
	void stepsOutOfOrderAreRefusedAndLeaveNothing() {
		Answer recorded = this.crew.recorded(Map.of());
		STEPS.keySet()
			.stream()
			.filter((step) -> !step.equals("passOnRepair"))
			.forEach((step) -> assertThat(step(step, recorded, Map.of()).refusals()).as(step)
				.containsExactly("WRONG_STATE"));
		Answer completed = this.crew.completed(this.crew.underWork(Map.of()), Map.of());
		STEPS.keySet()
			.forEach((step) -> assertThat(step(step, completed, Map.of()).refusals()).as(step)
				.containsExactly("WRONG_STATE"));
		Answer untouched = this.crew.read(recorded, "version workOrder { id } callbacks { id } events { kind }");
		assertThat(untouched.each("/events", "kind")).containsExactly("RECORDED");
		assertThat(untouched.isNull("/workOrder")).isTrue();
		assertThat(untouched.number("/version")).isZero();
		assertThat(untouched.size("/callbacks")).isZero();
	}

	@Test
	void aStepBeforeTheOneBeforeItOrInTheFutureIsRefused() {
		Answer at = this.crew.recorded(Map.of("area", "PUBLIC"));
		for (String step : List.of("passOnRepair", "openWorkOrder", "arriveOnSite", "verifyRepair", "completeRepair",
				"verifyPublicArea")) {
			for (OffsetDateTime never : List.of(OffsetDateTime.now().minusMinutes(10),
					OffsetDateTime.now().plusMinutes(10))) {
				assertThat(step(step, at, Map.of("occurredAt", never.toString())).refusals()).as(step)
					.containsExactly("IMPOSSIBLE_TIME");
			}
			at = step(step, at, Map.of());
			assertThat(at.refusals()).as(step).isEmpty();
		}
	}

	@Test
	void theSecondEditorIsTold() {
		Answer recorded = this.crew.recorded(Map.of());
		this.crew.passedOn(recorded, Map.of());
		assertThat(this.crew.passedOn(recorded, Map.of()).refusals()).containsExactly("STALE_VERSION");
	}

	@Test
	void aRepairInsideADwellingNeedsItsHousehold() {
		var input = Crew.intake();
		input.remove("householdId");
		Answer refused = this.crew.receptionist.mutate("recordRepairRequest", Crew.FIELDS, input);
		assertThat(refused.refusals()).containsExactly("INVALID");
		assertThat(refused.text("/userErrors/0/path/0")).isEqualTo("householdId");
	}

	@Test
	void whoDidTheRepairDoesNotVerifyIt() {
		Answer completed = this.crew.completed(Map.of("area", "PUBLIC"));
		assertThat(this.crew.step(this.crew.worker, "verifyPublicArea", completed, Map.of()).refusals())
			.containsExactly("NOT_ALLOWED");
		assertThat(this.crew.step(this.crew.manager, "verifyPublicArea", completed, Map.of()).refusals()).isEmpty();
	}

	@Test
	void anotherCompanysRepairReadsLikeOneThatDoesNotExist() {
		Answer known = this.crew.passedOn(this.crew.recorded(Map.of()), Map.of());
		Api.Client stranger = Api.shared()
			.as("stranger", List.of(Role.RECEPTIONIST, Role.MAINTENANCE_WORKER, Role.PROJECT_MANAGER),
					ApiDatabase.HAITANG);
		for (String id : List.of(known.text("/repairRequest/id"),
				new GlobalId("RepairRequest", UUID.randomUUID()).encode())) {
			assertThat(stranger
				.ask("query($id: ID!) { repairRequest(id: $id) { fault } node(id: $id) { id } }", Map.of("id", id))
				.part()
				.toString()).isEqualTo("{\"repairRequest\":null,\"node\":null}");
			STEPS.forEach((step, more) -> {
				Map<String, Object> input = new HashMap<>(more);
				input.put("repairRequestId", id);
				assertThat(this.crew.step(stranger, step, known, input).refusals()).as(step)
					.containsExactly("NOT_FOUND");
			});
		}
	}

	@Test
	void anothersProjectOrHouseholdCannotBeNamed() {
		String project = new GlobalId("Project", ApiDatabase.project(ApiDatabase.HAITANG)).encode();
		String household = new GlobalId("Household", ApiDatabase.household(ApiDatabase.HAITANG, 1)).encode();
		assertThat(this.crew.recorded(Map.of("projectId", project)).refusals()).containsExactly("NOT_FOUND");
		assertThat(this.crew.recorded(Map.of("householdId", household)).refusals()).containsExactly("NOT_FOUND");
	}

	private Answer step(String mutation, Answer before, Map<String, String> more) {
		Map<String, Object> input = new HashMap<>(STEPS.get(mutation));
		input.putAll(more);
		return this.crew.step(mutation.equals("verifyPublicArea") ? this.crew.manager : this.crew.worker, mutation,
				before, input);
	}

	private static <T> List<T> atOnce(int times, java.util.function.IntFunction<Callable<T>> task) throws Exception {
		List<T> done = new ArrayList<>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<T> sent : threads.invokeAll(IntStream.range(0, times).mapToObj(task).toList())) {
				done.add(sent.get());
			}
		}
		return done;
	}

}
