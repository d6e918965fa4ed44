package io.linli.api.callback;

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

	@Test
	@Tag("B-10")
	void aComplaintIsNotCalledBackBeforeThatWasArranged() {
		Answer owed = this.caller.owedBy(this.caller.solvedComplaint());
		OffsetDateTime arranged = OffsetDateTime.parse(this.caller.arrange(owed, Caller.SUPERVISOR, Caller.MAINTENANCE)
			.text("/callbackFollowup/arrangement/arrangedAt"));
		Map<String, Object> form = new HashMap<>(REACHED);
		form.put("occurredAt", arranged.minusNanos(1_000).toString());
		assertThat(this.caller.record(this.caller.crew.supervisor, owed, form).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		form.put("occurredAt", arranged.toString());
		assertThat(this.caller.record(this.caller.crew.supervisor, owed, form).refusals()).isEmpty();
	}

	@Test
	@Tag("B-10")
	@Tag("B-11")
	void theManagerCallsBackWhereEverySupervisorHandledTheComplaintAndOnlyThere() {
		String name = "manager-" + UUID.randomUUID();
		Api.Client manager = Api.shared().as(name, List.of(Role.PROJECT_MANAGER), ApiDatabase.JINXIU);
		ApiDatabase.shared()
			.assign(ApiDatabase.JINXIU, ApiDatabase.shared().hire(ApiDatabase.JINXIU, name), Role.PROJECT_MANAGER);
		Map<String, String> stand = Map.of("supervisor", name, "departmentSupervisor", Caller.MAINTENANCE);
		Answer other = this.caller.arrangedBy(this.caller.solvedComplaint());
		assertThat(this.caller.arrange(manager, this.caller.owedBy(this.caller.solvedComplaint()), stand).refusals())
			.containsExactly("NOT_ALLOWED");
		assertThat(this.caller.record(manager, other, REACHED).refusals()).containsExactly("NOT_ALLOWED");
		assertThat(this.caller.record(manager, this.caller.owedByRepair(), REACHED).refusals())
			.containsExactly("NOT_ALLOWED");

		Answer owed = this.caller.owedBy(this.caller.solvedComplaint());
		handledByAllSupervisors(owed);
		assertThat(this.caller.arrange(this.caller.crew.supervisor, owed, stand).refusals())
			.containsExactly("NOT_ALLOWED");
		assertThat(this.caller.record(manager, owed, REACHED).refusals()).containsExactly("WRONG_STATE");
		assertThat(this.caller.arrange(manager, owed, stand).refusals()).isEmpty();
		assertThat(this.caller.record(this.caller.crew.supervisor, owed, REACHED).refusals())
			.containsExactly("NOT_ALLOWED");
		Api.Client another = Api.shared()
			.as("manager-" + UUID.randomUUID(), List.of(Role.PROJECT_MANAGER), ApiDatabase.JINXIU);
		assertThat(this.caller.record(another, owed, REACHED).refusals()).containsExactly("NOT_ALLOWED");
		assertThat(this.caller.record(manager, owed, REACHED).refusals()).isEmpty();
	}

	private static void handledByAllSupervisors(Answer callback) {
		UUID key = GlobalId.keyOf("Callback", callback.text("/callback/id")).orElseThrow();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.handling_step (tenant_id, id, complaint_id, seq, action, note, actor, occurred_at, recorded_at)
					select owed.tenant_id, gen_random_uuid(), owed.complaint_id, 1000 + row_number() over (), 'HANDLE', 'x', supervisor.name, now(), now()
					  from linli.callback owed
					 cross join (select distinct person.name from linli.staff_member person
					               join linli.project_assignment held on held.tenant_id = person.tenant_id and held.staff_member_id = person.id
					              where held.tenant_id = ? and held.role = 'CUSTOMER_SERVICE_SUPERVISOR') as supervisor
					 where owed.id = ?""")
			.params(ApiDatabase.JINXIU, key)
			.update();
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
