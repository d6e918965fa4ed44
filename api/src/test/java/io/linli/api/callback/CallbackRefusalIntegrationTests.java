package io.linli.api.callback;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallbackRefusalIntegrationTests {

	private static final Map<String, Object> REACHED = Map.of("reached", true, "satisfaction", 4);

	private final Caller caller = new Caller();

	@Test
	@Tag("B-11")
	void whoDidTheRepairDoesNotCallBack() {
		Answer owed = this.caller.owedByRepair();
		assertThat(this.caller.record(this.caller.crew.worker, owed, REACHED).refusals())
			.containsExactly("NOT_ALLOWED");
		assertThat(this.caller.read(owed, "events { kind }").each("/events", "kind")).containsExactly("OWED");
		assertThat(this.caller.record(this.caller.crew.receptionist, owed, REACHED).refusals()).isEmpty();
	}

	@Test
	@Tag("B-10")
	void aComplaintIsCalledBackByTheSupervisorOnceThatIsArranged() {
		Answer owed = this.caller.owedBy(this.caller.solvedComplaint());
		assertThat(this.caller.record(this.caller.crew.receptionist, owed, REACHED).refusals())
			.containsExactly("NOT_ALLOWED");
		assertThat(this.caller.record(this.caller.crew.supervisor, owed, REACHED).refusals())
			.containsExactly("WRONG_STATE");
		this.caller.arrange(owed, Caller.SUPERVISOR, Caller.MANAGER);
		assertThat(this.caller.record(this.caller.crew.supervisor, owed, REACHED).refusals())
			.containsExactly("WRONG_STATE");
		this.caller.arrange(owed, Caller.SUPERVISOR, Caller.MAINTENANCE);
		assertThat(this.caller.record(this.caller.crew.supervisor, owed, REACHED).refusals()).isEmpty();
	}

	@Test
	@Tag("B-11")
	void whoeverHandledOrSolvedAComplaintDoesNotCallBackAboutIt() {
		Api.Client handler = supervisor();
		Api.Client solver = supervisor();
		Api.Client urger = supervisor();
		Answer classified = this.caller.classifiedComplaint();
		Answer handled = this.caller.complaintStep(handler, "handleComplaint",
				this.caller.complaintStep(urger, "handleComplaint", classified, Map.of("action", "URGE", "note", "催")),
				Map.of("action", "HANDLE", "note", "清运"));
		Answer owed = this.caller
			.arrangedBy(this.caller.complaintStep(solver, "solveComplaint", handled, Map.of("measure", "清运")));
		for (Api.Client doer : List.of(handler, solver)) {
			assertThat(this.caller.record(doer, owed, REACHED).refusals()).containsExactly("NOT_ALLOWED");
		}
		assertThat(this.caller.record(urger, owed, REACHED).refusals()).isEmpty();
	}

	private static Api.Client supervisor() {
		return Api.shared()
			.as("xu-" + UUID.randomUUID(), List.of(Role.CUSTOMER_SERVICE_SUPERVISOR), ApiDatabase.JINXIU);
	}

	@Test
	void nothingIsOwedByACompletionThatWasRefused() {
		Answer verified = this.caller.crew.underWork(Map.of());
		long before = owed();
		Answer refused = this.caller.crew.worker.mutate("completeRepair", "repairRequest { id }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "repairRequestId",
						verified.text("/repairRequest/id"), "expectedVersion",
						verified.number("/repairRequest/version"), "result", "x", "feeCents", 5));
		assertThat(refused.refusals()).containsExactly("INVALID");
		assertThat(owed()).isEqualTo(before);
		assertThat(this.caller.crew.read(verified, "status callbacks { id }").size("/callbacks")).isZero();
	}

	@Test
	void aCallBeforeItWasOwedOrInTheFutureIsRefused() {
		Answer owed = this.caller.owedByRepair();
		for (OffsetDateTime never : List.of(OffsetDateTime.now().minusHours(1), OffsetDateTime.now().plusHours(1))) {
			assertThat(this.caller
				.record(this.caller.crew.receptionist, owed,
						Map.of("reached", true, "satisfaction", 4, "occurredAt", never.toString()))
				.refusals()).containsExactly("IMPOSSIBLE_TIME");
		}
	}

	@Test
	void whatTheFormDoesNotTakeIsRefused() {
		Answer owed = this.caller.owedByRepair();
		for (Map<String, Object> form : List.<Map<String, Object>>of(Map.of("reached", true),
				Map.of("reached", true, "opinion", " "), Map.of("reached", true, "declined", true, "satisfaction", 5),
				Map.of("reached", false, "declined", true), Map.of("reached", false, "satisfaction", 5),
				Map.of("reached", false, "opinion", "好"), Map.of("reached", true, "satisfaction", 0),
				Map.of("reached", true, "quality", 6), Map.of("reached", true, "opinion", "x".repeat(2_001)))) {
			assertThat(this.caller.record(this.caller.crew.receptionist, owed, form).refusals()).as("%s", form)
				.containsExactly("INVALID");
		}
		assertThat(this.caller.record(this.caller.crew.receptionist, owed, Map.of("reached", true, "declined", true))
			.refusals()).isEmpty();
		assertThat(this.caller.read(owed, "declined").at("/declined").part().asBoolean()).isTrue();
	}

	@Test
	void answersAreGivenOnce() {
		Answer owed = this.caller.owedByRepair();
		Answer answered = this.caller.record(this.caller.crew.receptionist, owed, REACHED);
		assertThat(this.caller.record(this.caller.crew.receptionist, owed, REACHED).refusals())
			.containsExactly("STALE_VERSION");
		assertThat(this.caller.record(this.caller.crew.receptionist, answered, REACHED).refusals())
			.containsExactly("WRONG_STATE");
	}

	@Test
	void twentyEqualFormsAtOnceHaveOneEffectAndEqualAnswers() throws Exception {
		Answer owed = this.caller.owedByRepair();
		Map<String, Object> form = Map.of("reached", true, "satisfaction", 3, "idempotencyKey",
				UUID.randomUUID().toString());
		Callable<String> send = () -> this.caller.record(this.caller.crew.receptionist, owed, form).toString();
		List<String> answers = new ArrayList<>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<String> sent : threads.invokeAll(IntStream.range(0, 20).mapToObj((i) -> send).toList())) {
				answers.add(sent.get());
			}
		}
		assertThat(answers).hasSize(20).containsOnly(answers.getFirst());
		assertThat(answers.getFirst()).contains("\"reached\":true");
		assertThat(this.caller.read(owed, "events { kind }").each("/events", "kind")).containsExactly("OWED",
				"ANSWERED");
		Map<String, Object> other = Map.of("reached", true, "satisfaction", 4, "idempotencyKey",
				form.get("idempotencyKey"));
		assertThat(this.caller.record(this.caller.crew.receptionist, owed, other).refusals())
			.containsExactly("KEY_REUSED");
	}

	@Test
	void anotherCompanysCallbackReadsLikeOneThatDoesNotExist() {
		Answer owed = this.caller.owedByRepair();
		Api.Client stranger = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.HAITANG);
		for (String id : List.of(owed.text("/callback/id"), new GlobalId("Callback", UUID.randomUUID()).encode())) {
			assertThat(stranger
				.ask("query($id: ID!) { callback(id: $id) { opinion } node(id: $id) { id } }", Map.of("id", id))
				.part()
				.toString()).isEqualTo("{\"callback\":null,\"node\":null}");
			assertThat(this.caller.record(stranger, owed, Map.of("reached", true, "satisfaction", 4, "callbackId", id))
				.refusals()).containsExactly("NOT_FOUND");
		}
		assertThat(stranger.ask("{ owedCallbacks { nodes { id } } openRepairRequests { nodes { id } } }").toString())
			.doesNotContain(owed.text("/callback/id"));
	}

	private static long owed() {
		return ApiDatabase.shared().admin().sql("select count(*) from linli.callback").query(Long.class).single();
	}

}
