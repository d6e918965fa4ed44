package io.linli.api.callback;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.api.repair.Crew;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What follows from callbacks follows from those of every kind. */
class AllKindsIntegrationTests {

	private static final Object PROJECT = Crew.intake().get("projectId");

	private static final Map<String, Object> REPORT = Map.of("finding", "态度生硬", "manager", Caller.MANAGER,
			"departmentSupervisor", Caller.MAINTENANCE);

	private final Caller caller = new Caller();

	private final Api.Client receptionist = this.caller.crew.receptionist;

	private final Api.Client supervisor = this.caller.crew.supervisor;

	@Test
	@Tag("B-16")
	void aNonConformityIsWrittenAboutAServiceAndAboutAVisit() {
		for (String asked : List.of(service("2026-03-10T15:00:00+08:00", Map.of("courteous", false)),
				visit("2026-03-11T15:00:00+08:00", Map.of("shortcomings", "答应的事没有回音")))) {
			Answer told = entered("reportNonConformity", asked, REPORT);
			assertThat(told.refusals()).isEmpty();
			assertThat(told.text("/callbackFollowup/report/finding")).isEqualTo("态度生硬");
			assertThat(entered("reportNonConformity", asked, REPORT).refusals()).containsExactly("WRONG_STATE");
			assertThat(notices(asked)).containsExactlyInAnyOrder("PROJECT_MANAGER", "MAINTENANCE_SUPERVISOR");
			assertThat(entered("replyToNonConformity", asked, Map.of("kind", "MEASURE", "words", "道歉")).refusals())
				.isEmpty();
			Answer again = entered("recordRecall", asked, Map.of("method", "PHONE", "satisfaction", 5));
			assertThat(again.number("/callbackFollowup/report/recalls/0/satisfaction")).isEqualTo(5);
			assertThat(again.isNull("/callbackFollowup/callback")).isTrue();
		}
		String service = service("2026-03-10T15:00:00+08:00", Map.of("satisfaction", 1));
		Answer followup = entered("reportNonConformity", service, REPORT);
		assertThat(followup.text("/callbackFollowup/kind")).isEqualTo("SERVICE");
		assertThat(followup.text("/callbackFollowup/serviceCallback/id")).isEqualTo(service);
		assertThat(followup.at("/callbackFollowup/serviceCallback").each("/events", "kind")).containsExactly("OWED",
				"ANSWERED", "REPORTED");
	}

	@Test
	@Tag("B-16")
	void whereNothingIsWrongThereIsNoNonConformity() {
		for (Map<String, Object> fine : List.<Map<String, Object>>of(Map.of("satisfaction", 3),
				Map.of("satisfaction", 5, "courteous", true, "suggestions", "多办活动"))) {
			for (String asked : List.of(service("2026-03-10T15:00:00+08:00", fine),
					visit("2026-03-11T15:00:00+08:00", fine))) {
				Answer told = entered("reportNonConformity", asked, REPORT);
				assertThat(told.refusals()).containsExactly("WRONG_STATE");
				assertThat(told.each("/userErrors", "message").getFirst()).contains("Nothing is wrong");
			}
		}
		Answer repair = this.caller.owedByRepair();
		this.caller.record(this.receptionist, repair,
				Map.of("reached", true, "satisfaction", 4, "shoeCovers", true, "opinion", "很好"));
		assertThat(entered("reportNonConformity", repair.text("/callback/id"), REPORT).refusals())
			.containsExactly("WRONG_STATE");
		Answer bare = this.caller.owedByRepair();
		this.caller.record(this.receptionist, bare, Map.of("reached", true, "satisfaction", 4, "shoeCovers", false));
		assertThat(entered("reportNonConformity", bare.text("/callback/id"), REPORT).refusals()).isEmpty();
	}

	@Test
	@Tag("B-16")
	void whatIsNotReportedYetIsListedOfEveryKind() {
		String service = service("2026-03-10T15:00:00+08:00", Map.of("quality", 2));
		String visit = visit("2026-03-11T15:00:00+08:00", Map.of("courteous", false));
		String fine = visit("2026-03-11T15:00:00+08:00", Map.of("satisfaction", 4));
		Answer all = this.supervisor.ask("""
				query($p: ID!) { unreportedCallbacks(projectId: $p) {
				  kind callback { id } serviceCallback { id } homeVisit { id } } }""", Map.of("p", PROJECT));
		assertThat(all.at("/unreportedCallbacks").part().findValuesAsString("id")).contains(service, visit)
			.doesNotContain(fine);
		entered("reportNonConformity", service, REPORT);
		Answer left = this.supervisor.ask(
				"query($p: ID!) { unreportedCallbacks(projectId: $p) { serviceCallback { id } homeVisit { id } } }",
				Map.of("p", PROJECT));
		assertThat(left.at("/unreportedCallbacks").part().findValuesAsString("id")).contains(visit)
			.doesNotContain(service);
	}

	@Test
	@Tag("B-13")
	@Tag("B-14")
	void aSittingIsSeenWhateverWasAskedAndAttemptsInVainAreInIt() {
		String name = "sun-" + UUID.randomUUID();
		Api.Client busy = Api.shared().as(name, List.of(Role.RECEPTIONIST), ApiDatabase.JINXIU);
		this.caller.record(busy, this.caller.owedByRepair(), Map.of("reached", true, "satisfaction", 4));
		String owed = owedService("2026-03-10T15:00:00+08:00");
		called(busy, owed, 0, Map.of("reached", false));
		called(busy, owed, 1, Map.of("satisfaction", 4));
		busy.mutate("recordHomeVisit", "homeVisit { id }",
				Map.of("idempotencyKey", key(), "projectId", PROJECT, "householdId", household(), "satisfaction", 4));
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
		Answer entries = this.supervisor.ask("""
				query($p: ID!, $from: DateTime!, $until: DateTime!) {
				  callbackEntries(projectId: $p, from: $from, until: $until) {
				    kind caller reached near lagSeconds serviceCallback { id } homeVisit { id } callback { id } } }""",
				Map.of("p", PROJECT, "from", now.minusMinutes(10).toString(), "until", now.plusMinutes(1).toString()));
		int first = entries.each("/callbackEntries", "caller").indexOf(name);
		assertThat(entries.each("/callbackEntries", "caller")).filteredOn(name::equals).hasSize(4);
		assertThat(entries.text("/callbackEntries/%d/kind".formatted(first))).isEqualTo("REPAIR");
		assertThat(entries.number("/callbackEntries/%d/near".formatted(first))).isEqualTo(4);
		assertThat(entries.each("/callbackEntries", "kind").subList(first, entries.size("/callbackEntries")))
			.contains("SERVICE", "HOME_VISIT");
		assertThat(entries.text("/callbackEntries/%d/serviceCallback/id".formatted(first + 1))).isEqualTo(owed);
		assertThat(entries.text("/callbackEntries/%d/reached".formatted(first + 1))).isEqualTo("false");
		assertThat(entries.isNull("/callbackEntries/%d/lagSeconds".formatted(first + 3))).isTrue();
	}

	@Test
	@Tag("B-15")
	@Tag("B-26")
	void theMonthsFormCountsEveryKindAndSaysHowManyOfEach() {
		// No other test has anything owed since in April 2024.
		called(this.receptionist, owedService("2024-04-03T10:00:00+08:00"), 0,
				Map.of("satisfaction", 5, "occurredAt", "2024-04-09T10:00:00+08:00"));
		called(this.receptionist, owedService("2024-04-04T10:00:00+08:00"), 0,
				Map.of("satisfaction", 1, "occurredAt", "2024-04-12T10:00:00+08:00"));
		owedService("2024-04-30T23:59:59+08:00");
		owedService("2024-05-01T00:00:00+08:00");
		visit("2024-04-20T10:00:00+08:00", Map.of("satisfaction", 2));
		Answer filed = this.supervisor.mutate("fileCallbackStatistic",
				"callbackStatistic { owed answered inTime ofComplaints ofRepairs ofActivities ofServices unmeasured rated satisfied dissatisfied homeVisits homeVisitsRated homeVisitsSatisfied homeVisitsDissatisfied homeVisitsReported present { owed ofServices homeVisits } id }",
				Map.of("idempotencyKey", key(), "projectId", PROJECT, "month", "2024-04", "analysis", "服务一件超期。"));
		assertThat(filed.at("/callbackStatistic").part().toString()).contains("""
				"owed":3,"answered":2,"inTime":1,"ofComplaints":0,"ofRepairs":0,"ofActivities":0,"ofServices":3,\
				"unmeasured":0,"rated":2,"satisfied":1,"dissatisfied":1,"homeVisits":1,"homeVisitsRated":1,\
				"homeVisitsSatisfied":0,"homeVisitsDissatisfied":1,"homeVisitsReported":0,\
				"present":{"owed":3,"ofServices":3,"homeVisits":1}""");
		// As the release before filed it, which left out services.
		String id = filed.text("/callbackStatistic/id");
		ApiDatabase.shared()
			.admin()
			.sql("update linli.callback_statistic set owed = 0, of_services = null where id = ?")
			.param(GlobalId.keyOf("CallbackStatistic", id).orElseThrow())
			.update();
		Answer before = this.supervisor.ask(
				"query($id: ID!) { node(id: $id) { ... on CallbackStatistic { owed present { owed } } } }",
				Map.of("id", id));
		assertThat(before.at("/node").part().toString()).isEqualTo("{\"owed\":0,\"present\":{\"owed\":0}}");
	}

	private List<String> notices(String asked) {
		return ApiDatabase.shared()
			.admin()
			.sql("select role from linli.notice where subject_id = ? and kind = 'NON_CONFORMITY'")
			.param(GlobalId.decode(asked).orElseThrow().key())
			.query(String.class)
			.list();
	}

	private Answer entered(String mutation, String asked, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", key());
		input.put("callbackId", asked);
		return this.receptionist.mutate(mutation, """
				callbackFollowup { kind callback { id } serviceCallback { id events { kind } }
				  report { finding recalls { satisfaction } } }""", input);
	}

	/** A callback about a service that has its answers. */
	private String service(String completedAt, Map<String, ?> answers) {
		String owed = owedService(completedAt);
		called(this.receptionist, owed, 0, answers);
		return owed;
	}

	private String owedService(String completedAt) {
		return this.receptionist
			.mutate("completeService", "agreedService { callbacks { id } }",
					Map.of("idempotencyKey", key(), "projectId", PROJECT, "householdId", household(), "kind",
							"DEVELOPER_LEGACY", "description", "外墙渗水", "occurredAt", completedAt))
			.text("/agreedService/callbacks/0/id");
	}

	private static void called(Api.Client person, String owed, int version, Map<String, ?> form) {
		Map<String, Object> input = new HashMap<>(form);
		input.putAll(Map.of("idempotencyKey", key(), "serviceCallbackId", owed, "expectedVersion", version, "method",
				"PHONE"));
		assertThat(person.mutate("recordServiceCallback", "serviceCallback { id }", input).refusals()).isEmpty();
	}

	private String visit(String at, Map<String, ?> answers) {
		Map<String, Object> input = new HashMap<>(answers);
		input.putAll(
				Map.of("idempotencyKey", key(), "projectId", PROJECT, "householdId", household(), "occurredAt", at));
		return this.receptionist.mutate("recordHomeVisit", "homeVisit { id }", input).text("/homeVisit/id");
	}

	private static String household() {
		return new GlobalId("Household", ApiDatabase.household(ApiDatabase.JINXIU, 2)).encode();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
