package io.linli.api.callback;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import io.linli.api.repair.Crew;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FollowupIntegrationTests {

	private static final String RECEPTIONIST = "receptionist@" + ApiDatabase.JINXIU;

	private static final Object PROJECT = Crew.intake().get("projectId");

	private final Caller caller = new Caller();

	private final Api.Client receptionist = this.caller.crew.receptionist;

	private final Api.Client supervisor = this.caller.crew.supervisor;

	@Test
	@Tag("B-10")
	void theCallbackOfAComplaintIsArrangedByTwoSupervisorsNeitherOfWhomHandledIt() {
		Answer owed = this.caller.owedBy(this.caller.solvedComplaint());
		assertThat(this.caller.arrange(owed, Caller.SUPERVISOR, Caller.SUPERVISOR).refusals())
			.containsExactly("INVALID");
		assertThat(this.caller.arrange(owed, Caller.SUPERVISOR, Caller.MANAGER).refusals())
			.containsExactly("NOT_ALLOWED");
		assertThat(this.caller.arrange(owed, RECEPTIONIST, Caller.MAINTENANCE).refusals()).containsExactly("INVALID");
		assertThat(this.caller.arrange(owed, Caller.SUPERVISOR, RECEPTIONIST).refusals()).containsExactly("INVALID");
		assertThat(this.caller.arrange(owed, Caller.SUPERVISOR, "nobody").refusals()).containsExactly("INVALID");
		Answer arranged = this.caller.arrange(owed, Caller.SUPERVISOR, Caller.MAINTENANCE);
		assertThat(arranged.refusals()).isEmpty();
		assertThat(arranged.text("/callbackFollowup/arrangement/departmentSupervisor")).isEqualTo(Caller.MAINTENANCE);
		assertThat(arranged.text("/callbackFollowup/arrangement/recordedBy")).isEqualTo(Caller.SUPERVISOR);
		assertThat(OffsetDateTime.parse(arranged.text("/callbackFollowup/arrangement/arrangedAt")))
			.isBeforeOrEqualTo(OffsetDateTime.parse(arranged.text("/callbackFollowup/arrangement/recordedAt")));
		assertThat(this.caller.arrange(owed, Caller.SUPERVISOR, Caller.MAINTENANCE).refusals())
			.containsExactly("WRONG_STATE");
		assertThat(this.caller.arrange(this.caller.owedByRepair(), Caller.SUPERVISOR, Caller.MAINTENANCE).refusals())
			.containsExactly("WRONG_STATE");
	}

	@Test
	@Tag("B-10")
	void anArrangementWithSomebodyWhoLeftIsMadeAnewAndTheFormerOneStays() {
		String name = "qian-" + UUID.randomUUID();
		UUID person = ApiDatabase.shared().hire(ApiDatabase.JINXIU, name);
		ApiDatabase.shared().assign(ApiDatabase.JINXIU, person, Role.MAINTENANCE_SUPERVISOR);
		Answer owed = this.caller.owedBy(this.caller.solvedComplaint());
		Answer first = this.caller.arrange(owed, Caller.SUPERVISOR, name);
		assertThat(first.number("/callbackFollowup/arrangement/number")).isEqualTo(1);
		assertThat(this.caller.arrange(owed, Caller.SUPERVISOR, Caller.MAINTENANCE).refusals())
			.containsExactly("WRONG_STATE");
		ApiDatabase.shared()
			.admin()
			.sql("update linli.staff_member set left_at = now() where id = ?")
			.param(person)
			.update();
		Answer anew = this.caller.arrange(owed, Caller.SUPERVISOR, Caller.MAINTENANCE);
		assertThat(anew.refusals()).isEmpty();
		assertThat(anew.number("/callbackFollowup/arrangement/number")).isEqualTo(2);
		assertThat(anew.text("/callbackFollowup/arrangement/departmentSupervisor")).isEqualTo(Caller.MAINTENANCE);
		assertThat(ApiDatabase.shared()
			.admin()
			.sql("select department_supervisor from linli.callback_arrangement where callback_id = ? order by number")
			.param(GlobalId.keyOf("Callback", owed.text("/callback/id")).orElseThrow())
			.query(String.class)
			.list()).containsExactly(name, Caller.MAINTENANCE);
		assertThat(this.caller.record(this.supervisor, owed, Map.of("reached", true, "satisfaction", 4)).refusals())
			.isEmpty();
	}

	@Test
	@Tag("B-14")
	void aListOfEntriesIsWholeOrRefused() {
		UUID callback = GlobalId.keyOf("Callback", this.caller.owedByRepair().text("/callback/id")).orElseThrow();
		// Nobody else enters anything in 2019.
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.callback_attempt (tenant_id, project_id, callback_id, number, method, caller, reached, attempted_at, recorded_at)
					select tenant_id, project_id, id, n, 'PHONE', 'li', false, at, at
					  from linli.callback, generate_series(1, 2001) n, lateral (select timestamptz '2019-03-01Z' + n * interval '1 s' as at) as moment
					 where id = ?""")
			.param(callback)
			.update();
		assertThat(entries("2019-03-01T00:00:02Z").size("/callbackEntries")).isEqualTo(2_000);
		assertThat(entries("2019-03-01T00:00:01Z").errors()).containsExactly("INVALID_INPUT");
	}

	private Answer entries(String from) {
		return this.supervisor.ask("""
				query($p: ID!, $from: DateTime!) {
				  callbackEntries(projectId: $p, from: $from, until: "2019-04-01T00:00:00Z") { caller } }""",
				Map.of("p", PROJECT, "from", from));
	}

	@Test
	@Tag("B-10")
	void aSupervisorOfAnotherProjectArrangesNothingHere() {
		String name = "wu-" + UUID.randomUUID();
		UUID person = ApiDatabase.shared().hire(ApiDatabase.JINXIU, name);
		UUID elsewhere = UUID.randomUUID();
		ApiDatabase.shared().admin().sql("""
				insert into linli.project (tenant_id, id, code, name, city, time_zone)
				values (?, ?, ?, '别苑', '杭州', 'Asia/Shanghai')""").params(ApiDatabase.JINXIU, elsewhere, name).update();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.project_assignment (tenant_id, id, staff_member_id, project_id, role, assigned_at, assigned_by)
					values (?, ?, ?, ?, 'MAINTENANCE_SUPERVISOR', '2024-01-01Z', 'admin')""")
			.params(ApiDatabase.JINXIU, UUID.randomUUID(), person, elsewhere)
			.update();
		Answer owed = this.caller.owedBy(this.caller.solvedComplaint());
		assertThat(this.caller.arrange(owed, Caller.SUPERVISOR, name).refusals()).containsExactly("INVALID");
		ApiDatabase.shared().assign(ApiDatabase.JINXIU, person, Role.MAINTENANCE_SUPERVISOR);
		assertThat(this.caller.arrange(owed, Caller.SUPERVISOR, name).refusals()).isEmpty();
	}

	@Test
	@Tag("B-16")
	void ofSeveralWhoReportAtOnceOneDoesAndTheOthersAreTold() throws Exception {
		Answer owed = this.caller.owedByRepair();
		this.caller.record(this.receptionist, owed, Map.of("reached", true, "satisfaction", 1));
		Callable<List<String>> send = () -> entered(this.receptionist, "reportNonConformity", owed, report())
			.refusals();
		List<List<String>> answers = new ArrayList<>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<List<String>> sent : threads.invokeAll(IntStream.range(0, 8).mapToObj((i) -> send).toList())) {
				answers.add(sent.get());
			}
		}
		assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
		assertThat(answers).filteredOn((refusals) -> !refusals.isEmpty())
			.hasSize(7)
			.containsOnly(List.of("WRONG_STATE"));
	}

	@Test
	@Tag("B-16")
	void whatIsNotInOrderGoesToTwoInWritingAndTheResidentIsAskedAgain() {
		Answer owed = this.caller.owedByRepair();
		assertThat(entered(this.receptionist, "reportNonConformity", owed, report()).refusals())
			.containsExactly("WRONG_STATE");
		this.caller.record(this.receptionist, owed, Map.of("reached", true, "satisfaction", 1, "quality", 2));
		assertThat(unreported()).contains(owed.text("/callback/id"));
		assertThat(entered(this.receptionist, "replyToNonConformity", owed, Map.of("kind", "MEASURE", "words", "返修"))
			.refusals()).containsExactly("WRONG_STATE");
		Map<String, Object> elsewhere = new HashMap<>(report());
		elsewhere.put("departmentSupervisor", "工程部李主管");
		assertThat(entered(this.receptionist, "reportNonConformity", owed, elsewhere).refusals())
			.containsExactly("INVALID");
		assertThat(entered(this.receptionist, "reportNonConformity", owed, report()).refusals()).isEmpty();
		assertThat(told(owed)).containsExactlyInAnyOrder("PROJECT_MANAGER 地面留有污水", "MAINTENANCE_SUPERVISOR 地面留有污水");
		assertThat(unreported()).doesNotContain(owed.text("/callback/id"));
		entered(this.supervisor, "replyToNonConformity", owed, Map.of("kind", "TRANSFER", "words", "转工程部"));
		Api.Client maintenance = Api.shared().as(Role.MAINTENANCE_SUPERVISOR, ApiDatabase.JINXIU);
		entered(maintenance, "replyToNonConformity", owed, Map.of("kind", "MEASURE", "words", "次日返修"));
		assertThat(maintenance
			.ask("query($id: ID!) { callbackFollowup(callbackId: $id) { report { finding } } }",
					Map.of("id", owed.text("/callback/id")))
			.text("/callbackFollowup/report/finding")).isEqualTo("地面留有污水");
		Map<String, Object> recall = Map.of("method", "HOME_VISIT", "satisfaction", 5, "opinion", "这次很好");
		assertThat(entered(this.caller.crew.worker, "recordRecall", owed, recall).refusals())
			.containsExactly("NOT_ALLOWED");
		assertThat(entered(this.receptionist, "recordRecall", owed, Map.of("method", "PHONE")).refusals())
			.containsExactly("INVALID");
		Answer whole = entered(this.receptionist, "recordRecall", owed, recall).at("/callbackFollowup");
		assertThat(whole.text("/report/manager")).isEqualTo(Caller.MANAGER);
		assertThat(whole.text("/report/departmentSupervisor")).isEqualTo(Caller.MAINTENANCE);
		assertThat(whole.each("/report/replies", "kind")).containsExactly("TRANSFER", "MEASURE");
		assertThat(whole.number("/report/recalls/0/satisfaction")).isEqualTo(5);
		assertThat(whole.text("/report/recalls/0/recordedBy")).isEqualTo(RECEPTIONIST);
		assertThat(whole.each("/callback/events", "kind")).containsExactly("OWED", "ANSWERED", "REPORTED", "REPLIED",
				"REPLIED", "RECALLED");
	}

	@Test
	@Tag("B-25")
	void aSuggestionIsAdoptedOrNotAndOnRecordWhy() {
		Answer owed = this.caller.owedByRepair();
		Answer made = suggested(owed, "电梯口加装扶手");
		assertThat(made.text("/suggestion/status")).isEqualTo("OPEN");
		Answer decided = decided(made, true);
		assertThat(decided.text("/suggestion/status")).isEqualTo("ADOPTED");
		assertThat(decided.text("/suggestion/why")).isEqualTo("可行");
		assertThat(decided.text("/suggestion/decidedBy")).isEqualTo(Caller.SUPERVISOR);
		assertThat(decided(decided, false).refusals()).containsExactly("WRONG_STATE");
		assertThat(decided(suggested(owed, "夜间停水"), false).text("/suggestion/status")).isEqualTo("NOT_ADOPTED");
		assertThat(this.supervisor.ask("query($p: ID!) { suggestions(projectId: $p) { words } }", Map.of("p", PROJECT))
			.each("/suggestions", "words")).contains("电梯口加装扶手", "夜间停水");
		assertThat(this.supervisor
			.ask("query($p: ID!) { suggestions(projectId: $p, status: ADOPTED) { status words } }",
					Map.of("p", PROJECT))
			.each("/suggestions", "status")).isNotEmpty().containsOnly("ADOPTED");
	}

	@Test
	@Tag("B-19")
	@Tag("B-20")
	@Tag("B-21")
	@Tag("B-22")
	void bothFormsAreFilledInForEveryWayOfAsking() {
		Answer byPhone = this.caller.owedByRepair();
		this.caller.record(this.receptionist, byPhone, Map.of("reached", true, "method", "PHONE", "courteous", true,
				"shoeCovers", false, "quality", 4, "chargeCorrect", true, "opinion", "准时"));
		Answer phone = this.caller.read(byPhone,
				"method courteous shoeCovers quality chargeCorrect opinion caller doneAt");
		assertThat(phone.text("/method")).isEqualTo("PHONE");
		assertThat(phone.text("/opinion")).isEqualTo("准时");
		assertThat(phone.at("/chargeCorrect").part().asBoolean()).isTrue();
		for (String method : List.of("HOME_VISIT", "RECEPTION")) {
			Answer owed = this.caller.owedByRepair();
			this.caller.record(this.receptionist, owed, Map.of("reached", true, "method", method, "quality", 3,
					"courteous", false, "satisfaction", 2, "shortcomings", "未清理现场", "suggestions", "自带垃圾袋"));
			Answer form = this.caller.read(owed, "method quality courteous satisfaction shortcomings suggestions");
			assertThat(form.text("/method")).isEqualTo(method);
			assertThat(form.number("/satisfaction")).isEqualTo(2);
			assertThat(form.text("/shortcomings")).isEqualTo("未清理现场");
			assertThat(form.text("/suggestions")).isEqualTo("自带垃圾袋");
		}
	}

	@Test
	@Tag("B-13")
	@Tag("B-14")
	@Tag("B-17")
	@Tag("B-18")
	void everyCallbackIsEnteredByItselfAndSeveralWithinMinutesAreSeen() {
		String name = "liu-" + UUID.randomUUID();
		Api.Client busy = Api.shared().as(name, List.of(Role.RECEPTIONIST), ApiDatabase.JINXIU);
		for (int i = 0; i < 3; i++) {
			assertThat(this.caller.record(busy, this.caller.owedByRepair(), Map.of("reached", true, "satisfaction", 4))
				.refusals()).isEmpty();
		}
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
		Answer entries = this.supervisor
			.ask("""
					query($p: ID!, $from: DateTime!, $until: DateTime!) {
					  callbackEntries(projectId: $p, from: $from, until: $until) {
					    kind caller reached doneAt recordedAt lagSeconds entryLagSeconds near callback { repairRequest { number } } } }""",
					Map.of("p", PROJECT, "from", now.minusMinutes(30).toString(), "until",
							now.plusMinutes(1).toString()));
		List<String> callers = entries.each("/callbackEntries", "caller");
		int first = callers.indexOf(name);
		assertThat(callers).filteredOn(name::equals).hasSize(3);
		assertThat(entries.number("/callbackEntries/%d/near".formatted(first))).isEqualTo(3);
		assertThat(entries.number("/callbackEntries/%d/entryLagSeconds".formatted(first))).isBetween(-1, 60);
		assertThat(entries.text("/callbackEntries/%d/callback/repairRequest/number".formatted(first)))
			.startsWith("BX-");
	}

	@Test
	@Tag("B-12")
	@Tag("B-15")
	@Tag("B-26")
	void aMonthIsCountedByTheServerAndAnalysedByTheSupervisor() {
		// No other test solves anything in February 2025.
		Answer first = this.caller.arrangedBy(this.caller.solvedComplaint("2025-02-03T09:00:00+08:00"));
		Answer second = this.caller.arrangedBy(this.caller.solvedComplaint("2025-02-27T09:00:00+08:00"));
		Answer third = this.caller.arrangedBy(this.caller.solvedComplaint("2025-02-28T09:00:00+08:00"));
		this.caller.record(this.supervisor, first,
				Map.of("reached", true, "satisfaction", 5, "occurredAt", "2025-02-04T08:00:00+08:00"));
		this.caller.record(this.supervisor, second,
				Map.of("reached", true, "satisfaction", 2, "occurredAt", "2025-03-02T10:00:00+08:00"));
		Answer filed = filed("2025-02", "两件按时，一件超时；加强月末安排。");
		assertThat(filed.refusals()).isEmpty();
		assertThat(filed.at("/callbackStatistic").part().toString()).contains("\"owed\":3", "\"answered\":2",
				"\"inTime\":1", "\"inTimeProven\":0", "\"notYetDue\":0", "\"ofComplaints\":3", "\"ofRepairs\":0",
				"\"ofActivities\":0", "\"ofServices\":0", "\"unmeasured\":0", "\"rated\":2", "\"satisfied\":1",
				"\"dissatisfied\":1", "\"reported\":0", "\"filing\":1", "\"month\":\"2025-02\"");
		this.caller.record(this.supervisor, third,
				Map.of("reached", true, "satisfaction", 4, "occurredAt", "2025-03-01T08:00:00+08:00"));
		Answer since = this.supervisor
			.ask("""
					query($p: ID!) { callbackStatistics(projectId: $p, year: 2025) { answered inTime present { owed answered inTime inTimeProven satisfied } } }""",
					Map.of("p", PROJECT));
		assertThat(since.at("/callbackStatistics/0").part().toString()).isEqualTo(
				"{\"answered\":2,\"inTime\":1,\"present\":{\"owed\":3,\"answered\":3,\"inTime\":2,\"inTimeProven\":0,\"satisfied\":2}}");
		assertThat(filed("2025-02", "更正").number("/callbackStatistic/filing")).isEqualTo(2);
		assertThat(filed("2999-01", "x").refusals()).containsExactly("IMPOSSIBLE_TIME");
		Answer year = this.supervisor.ask(
				"query($p: ID!) { callbackStatistics(projectId: $p, year: 2025) { month filing filedBy } }",
				Map.of("p", PROJECT));
		assertThat(year.each("/callbackStatistics", "month")).containsExactly("2025-02", "2025-02");
		assertThat(year.each("/callbackStatistics", "filedBy")).containsOnly(Caller.SUPERVISOR);
	}

	@Test
	@Tag("B-15")
	@Tag("B-26")
	void statisticsAreDueAsTheCompanyHadSetWhenTheirMonthEnded() {
		UUID garden = UUID.randomUUID();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.company_rule (tenant_id, id, name, value, reason, set_at, set_by)
					values (?, ?, 'STATISTIC_GRACE_DAYS', 5, '公司规定', '2025-02-28T15:59:59Z', 'admin'),
					       (?, ?, 'STATISTIC_GRACE_DAYS', 9, '放宽', '2025-02-28T16:00:00Z', 'admin')""")
			.params(ApiDatabase.JINXIU, UUID.randomUUID(), ApiDatabase.JINXIU, UUID.randomUUID())
			.update();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.project (tenant_id, id, code, name, city, time_zone, created_at, statistics_began_at)
					values (?, ?, ?, '二月园', '杭州', 'Asia/Shanghai', '2025-01-01T00:00:00Z', '2025-01-31T16:00:00Z')""")
			.params(ApiDatabase.JINXIU, garden, "S" + garden.toString().substring(0, 7))
			.update();
		Answer filed = filed(garden, "2025-02");
		assertThat(filed.text("/callbackStatistic/dueAt")).isEqualTo("2025-03-05T16:00:00Z");
		assertThat(filed.text("/callbackStatistic/late")).isEqualTo("true");
		Answer again = filed(garden, "2025-02");
		assertThat(again.number("/callbackStatistic/filing")).isEqualTo(2);
		assertThat(again.text("/callbackStatistic/dueAt")).isEqualTo("2025-03-05T16:00:00Z");
		assertThat(again.text("/callbackStatistic/late")).isEqualTo("false");
		for (int filing = 1; filing <= 2; filing++) {
			Answer before = filed(garden, "2025-01");
			assertThat(before.number("/callbackStatistic/filing")).isEqualTo(filing);
			assertThat(before.isNull("/callbackStatistic/dueAt")).isTrue();
			assertThat(before.isNull("/callbackStatistic/late")).isTrue();
		}
	}

	private Answer filed(UUID project, String month) {
		return Api.shared()
			.as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU)
			.mutate("fileCallbackStatistic", "callbackStatistic { filing dueAt late }", Map.of("idempotencyKey", key(),
					"projectId", new GlobalId("Project", project).encode(), "month", month, "analysis", "没有回访"));
	}

	private static Map<String, Object> report() {
		return Map.of("finding", "地面留有污水", "manager", Caller.MANAGER, "departmentSupervisor", Caller.MAINTENANCE);
	}

	private Answer filed(String month, String analysis) {
		return this.supervisor.mutate("fileCallbackStatistic",
				"callbackStatistic { month filing owed answered inTime inTimeProven notYetDue ofComplaints ofRepairs ofActivities ofServices unmeasured rated satisfied dissatisfied reported }",
				Map.of("idempotencyKey", key(), "projectId", PROJECT, "month", month, "analysis", analysis));
	}

	private Answer suggested(Answer callback, String words) {
		return this.receptionist.mutate("recordSuggestion", "suggestion { id version status }", Map.of("idempotencyKey",
				key(), "projectId", PROJECT, "callbackId", callback.text("/callback/id"), "words", words));
	}

	private Answer decided(Answer suggestion, boolean adopted) {
		return this.supervisor.mutate("decideSuggestion", "suggestion { id version status why decidedBy }",
				Map.of("idempotencyKey", key(), "suggestionId", suggestion.text("/suggestion/id"), "expectedVersion",
						suggestion.number("/suggestion/version"), "adopted", adopted, "why", "可行"));
	}

	/** The roles that are told of a report, in quiet times later. */
	private static List<String> told(Answer callback) {
		return ApiDatabase.shared()
			.admin()
			.sql("select role || ' ' || note from linli.notice where subject_id = ? and kind = 'NON_CONFORMITY'")
			.param(GlobalId.keyOf("Callback", callback.text("/callback/id")).orElseThrow())
			.query(String.class)
			.list();
	}

	private List<String> unreported() {
		Answer all = this.supervisor.ask("query($p: ID!) { unreportedCallbacks(projectId: $p) { callback { id } } }",
				Map.of("p", PROJECT));
		return all.at("/unreportedCallbacks").part().findValuesAsString("id");
	}

	private static Answer entered(Api.Client client, String mutation, Answer callback, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", key());
		input.put("callbackId", callback.text("/callback/id"));
		return client.mutate(mutation, """
				callbackFollowup { callback { events { kind } } report { manager departmentSupervisor replies { kind }
				  recalls { satisfaction recordedBy } } }""", input);
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
