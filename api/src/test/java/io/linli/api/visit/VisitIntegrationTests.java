package io.linli.api.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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

class VisitIntegrationTests {

	private static final String PROJECT = new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode();

	private static final String SERVICE = """
			agreedService { id kind callbacks { id version occasion owedSince dueAt doneAt } }""";

	private final Crew crew = new Crew();

	@Test
	@Tag("B-03")
	void aContractOwesACallbackAtMidTermAndOneAfterItsEnd() {
		Answer agreed = made("agreeService", SERVICE,
				Map.of("description", "月嫂", "beginsOn", "2026-03-01", "endsOn", "2026-03-31"));
		assertThat(agreed.refusals()).isEmpty();
		Answer service = agreed.at("/agreedService");
		assertThat(service.each("/callbacks", "occasion")).containsExactly("MID_TERM", "AFTER_END");
		assertThat(times(service, "owedSince")).containsExactly("2026-03-16T00:00+08:00", "2026-04-01T00:00+08:00");
		assertThat(service.isNull("/callbacks/0/dueAt")).as("B-03 names no figure").isTrue();
		assertThat(owed()).containsAll(service.each("/callbacks", "id"));
		assertThat(called(service, 0, Map.of("occurredAt", "2026-03-15T10:00:00+08:00", "satisfaction", 4)).refusals())
			.containsExactly("IMPOSSIBLE_TIME");
		Answer called = called(service, 0, Map.of("occurredAt", "2026-03-20T10:00:00+08:00", "satisfaction", 4));
		assertThat(called.refusals()).isEmpty();
		assertThat(called.number("/serviceCallback/satisfaction")).isEqualTo(4);
		assertThat(owed()).doesNotContain(service.text("/callbacks/0/id")).contains(service.text("/callbacks/1/id"));
		assertThat(made("agreeService", SERVICE,
				Map.of("description", "x", "beginsOn", "2026-03-01", "endsOn", "2026-03-01"))
			.refusals()).containsExactly("INVALID");
	}

	@Test
	@Tag("B-03")
	void aContractThatEndsEarlyOwesItsLastCallbackFromThen() {
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		LocalDate begins = today.minusDays(3);
		LocalDate ends = today.plusDays(27);
		Answer service = made("agreeService", SERVICE,
				Map.of("description", "月嫂", "beginsOn", begins.toString(), "endsOn", ends.toString()))
			.at("/agreedService");
		assertThat(ended(service, begins.minusDays(1).toString()).refusals()).containsExactly("INVALID");
		assertThat(ended(service, ends.toString()).refusals()).containsExactly("IMPOSSIBLE_TIME");
		Answer ended = ended(service, today.minusDays(1).toString()).at("/agreedService");
		assertThat(ended.each("/callbacks", "occasion")).containsExactly("EARLY_END", "MID_TERM", "AFTER_END");
		assertThat(times(ended, "owedSince")).startsWith(today + "T00:00+08:00");
		assertThat(ended.isNull("/callbacks/0/cancelledAt")).isTrue();
		assertThat(ended.isNull("/callbacks/1/cancelledAt")).isFalse();
		assertThat(ended.isNull("/callbacks/2/cancelledAt")).isFalse();
		assertThat(owed()).contains(ended.text("/callbacks/0/id"))
			.doesNotContain(ended.text("/callbacks/1/id"), ended.text("/callbacks/2/id"));
		assertThat(called(ended, 2, Map.of("expectedVersion", 1, "satisfaction", 4)).refusals())
			.containsExactly("WRONG_STATE");
		assertThat(ended(service, today.minusDays(2).toString()).refusals()).containsExactly("WRONG_STATE");
	}

	private Answer ended(Answer service, String on) {
		return this.crew.receptionist.mutate("endService",
				"agreedService { endedOn endReason callbacks { id occasion owedSince dueAt cancelledAt } }",
				Map.of("idempotencyKey", key(), "agreedServiceId", service.text("/id"), "endedOn", on, "reason",
						"业主提前终止"));
	}

	@Test
	@Tag("B-03")
	void whatIsOwedOnlyLaterIsNotInTheListYet() {
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		Answer service = made("agreeService", SERVICE, Map.of("description", "钢琴课", "beginsOn",
				today.minusDays(30).toString(), "endsOn", today.plusDays(20).toString()))
			.at("/agreedService");
		assertThat(owed()).contains(service.text("/callbacks/0/id")).doesNotContain(service.text("/callbacks/1/id"));
	}

	@Test
	@Tag("B-05")
	@Tag("B-06")
	void everyOtherServiceAndEveryDeveloperLegacyItemOwesOneWithinAWeek() {
		for (String kind : List.of("OTHER", "DEVELOPER_LEGACY")) {
			Answer completed = made("completeService", SERVICE,
					Map.of("kind", kind, "description", "外墙渗水", "occurredAt", "2026-03-10T15:00:00+08:00"));
			Answer service = completed.at("/agreedService");
			assertThat(service.text("/kind")).isEqualTo(kind);
			assertThat(service.each("/callbacks", "occasion")).containsExactly("COMPLETION");
			assertThat(times(service, "dueAt")).containsExactly("2026-03-17T15:00+08:00");
			assertThat(owed()).contains(service.text("/callbacks/0/id"));
			Answer called = called(service, 0, Map.of("chargeCorrect", true));
			assertThat(called.text("/serviceCallback/caller")).startsWith("receptionist");
			assertThat(called(service, 0, Map.of("chargeCorrect", false)).refusals()).containsExactly("STALE_VERSION");
		}
	}

	@Test
	@Tag("B-03")
	void whoWasNotReachedAboutAServiceIsCalledAgainAndAnEmptyFormIsNoAnswer() {
		Answer service = made("completeService", SERVICE, Map.of("kind", "DEVELOPER_LEGACY", "description", "外墙渗水"))
			.at("/agreedService");
		assertThat(called(service, 0, Map.of()).refusals()).containsExactly("INVALID");
		assertThat(called(service, 0, Map.of("reached", false, "satisfaction", 3)).refusals())
			.containsExactly("INVALID");
		assertThat(called(service, 0, Map.of("declined", true, "satisfaction", 3)).refusals())
			.containsExactly("INVALID");
		assertThat(called(service, 0, Map.of("reached", false)).refusals()).isEmpty();
		assertThat(owed()).contains(service.text("/callbacks/0/id"));
		assertThat(called(service, 0, Map.of("expectedVersion", 1, "declined", true)).refusals()).isEmpty();
		assertThat(owed()).doesNotContain(service.text("/callbacks/0/id"));
		assertThat(called(service, 0, Map.of("expectedVersion", 2, "satisfaction", 4)).refusals())
			.containsExactly("WRONG_STATE");
	}

	@Test
	@Tag("B-09")
	void ofOtherServicesTheShareIsOwedThatTheCompanyHadSetWhenTheyWereCompleted() {
		UUID company = ApiDatabase.HEYUAN;
		Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, company);
		assertThat(owedOfTen(supervisor, company, "OTHER")).isEqualTo(10);
		share(supervisor, 30);
		assertThat(owedOfTen(supervisor, company, "OTHER")).isEqualTo(3);
		assertThat(owedOfTen(supervisor, company, "DEVELOPER_LEGACY")).isEqualTo(10);
		share(supervisor, 0);
		assertThat(owedOfTen(supervisor, company, "OTHER")).isZero();
	}

	private static void share(Api.Client supervisor, int percent) {
		assertThat(
				supervisor
					.mutate("setCompanyRule", "companyRule { value }",
							Map.of("idempotencyKey", key(), "name", "OTHER_CALLBACK_PERCENT", "value", percent,
									"reason", "人手"))
					.refusals())
			.isEmpty();
	}

	private static int owedOfTen(Api.Client person, UUID company, String kind) {
		int owed = 0;
		for (int i = 0; i < 10; i++) {
			owed += person.mutate("completeService", SERVICE,
					Map.of("idempotencyKey", key(), "projectId",
							new GlobalId("Project", ApiDatabase.project(company)).encode(), "householdId",
							new GlobalId("Household", ApiDatabase.household(company, 1)).encode(), "kind", kind,
							"description", "搬家"))
				.size("/agreedService/callbacks");
		}
		return owed;
	}

	@Test
	@Tag("B-06")
	void everyPaidRepairOwesACallback() {
		Answer underWork = this.crew.underWork(Map.of("paidService", true, "developerLegacy", true));
		this.crew.worker.mutate("completeRepair", Crew.FIELDS,
				Map.of("idempotencyKey", key(), "repairRequestId", underWork.text("/repairRequest/id"),
						"expectedVersion", underWork.number("/repairRequest/version"), "result", "更换", "feeCents",
						100));
		assertThat(this.crew.read(underWork, "paidService callbacks { id }").size("/callbacks")).isEqualTo(1);
	}

	@Test
	@Tag("B-23")
	@Tag("B-24")
	void theYearsVisitsHaveACoverageANeededPaceAndHouseholdsAtRisk() {
		String household = newHousehold();
		String other = newHousehold();
		Answer before = plan();
		assertThat(before.number("/left")).isEqualTo(before.number("/households") - before.number("/visited"));
		Answer visit = visited(household, Map.of("satisfaction", 2, "shortcomings", "门厅灯暗"));
		assertThat(visit.refusals()).isEmpty();
		assertThat(visited(other, Map.of()).refusals()).containsExactly("INVALID");
		assertThat(visited(other, Map.of("declined", true, "quality", 3)).refusals()).containsExactly("INVALID");
		visited(household, Map.of("declined", true));
		Answer after = plan();
		assertThat(after.number("/visited")).isEqualTo(before.number("/visited") + 1);
		assertThat(after.at("/coverage").part().asDouble())
			.isEqualTo((double) after.number("/visited") / after.number("/households"));
		assertThat(atRisk()).contains(household).doesNotContain(other);
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		assertThat(marked(other, today.minusDays(1)).refusals()).containsExactly("INVALID");
		assertThat(marked(other, today).refusals()).isEmpty();
		assertThat(atRisk()).contains(household, other);
	}

	@Test
	@Tag("B-23")
	void lastYearsVisitDoesNotCountThisYear() {
		String household = newHousehold();
		int before = plan().number("/visited");
		OffsetDateTime newYear = LocalDate.now(ZoneId.of("Asia/Shanghai"))
			.withDayOfYear(1)
			.atStartOfDay(ZoneId.of("Asia/Shanghai"))
			.toOffsetDateTime();
		visited(household, Map.of("satisfaction", 4, "occurredAt", newYear.minusSeconds(1).toString()));
		assertThat(plan().number("/visited")).isEqualTo(before);
		visited(household, Map.of("satisfaction", 4, "occurredAt", newYear.toString()));
		assertThat(plan().number("/visited")).isEqualTo(before + 1);
	}

	@Test
	@Tag("B-23")
	@Tag("B-24")
	void everyVisitAtHomeCountsAndEveryPoorAnswerIsARisk() {
		UUID key = UUID.randomUUID();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.project (tenant_id, id, code, name, city, time_zone)
					values (?, ?, ?, '四户园', '杭州', 'Asia/Shanghai')""")
			.params(ApiDatabase.JINXIU, key, "V" + key.toString().substring(0, 7))
			.update();
		String project = new GlobalId("Project", key).encode();
		String service = newHousehold(key, "2024-05-01");
		String again = newHousehold(key, "2024-05-01");
		String visited = newHousehold(key, "2024-05-01");
		String never = newHousehold(key, "2024-05-01");
		newHousehold(key, "2999-01-01");
		this.crew.receptionist.mutate("recordHomeVisit", "homeVisit { id }",
				Map.of("idempotencyKey", key(), "projectId", project, "householdId", visited, "satisfaction", 5));
		Answer completed = this.crew.receptionist.mutate("completeService", SERVICE, Map.of("idempotencyKey", key(),
				"projectId", project, "householdId", service, "kind", "DEVELOPER_LEGACY", "description", "外墙渗水"));
		called(completed.at("/agreedService"), 0, Map.of("method", "HOME_VISIT", "satisfaction", 2));
		askedAgainAtHome(this.crew.completed(Map.of("projectId", project, "householdId", again)));
		Answer plan = this.crew.supervisor.ask(
				"query($p: ID!) { homeVisitPlan(projectId: $p) { households visited left coverage } householdsAtRisk(projectId: $p) { id } }",
				Map.of("p", project));
		assertThat(plan.at("/homeVisitPlan").part().toString())
			.isEqualTo("{\"households\":4,\"visited\":3,\"left\":1,\"coverage\":0.75}");
		assertThat(plan.each("/householdsAtRisk", "id")).containsExactlyInAnyOrder(service, again)
			.doesNotContain(never);
	}

	/** The first answer is poor. */
	private void askedAgainAtHome(Answer repair) {
		String callback = this.crew.read(repair, "callbacks { id }").text("/callbacks/0/id");
		this.crew.receptionist.mutate("recordCallback", "callback { id }", Map.of("idempotencyKey", key(), "callbackId",
				callback, "expectedVersion", 0, "method", "PHONE", "reached", true, "satisfaction", 1));
		this.crew.receptionist.mutate("reportNonConformity", "callbackFollowup { callback { id } }",
				Map.of("idempotencyKey", key(), "callbackId", callback, "finding", "未修好", "manager",
						"project-manager@" + ApiDatabase.JINXIU, "departmentSupervisor",
						"maintenance-supervisor@" + ApiDatabase.JINXIU));
		assertThat(
				this.crew.receptionist
					.mutate("recordRecall", "callbackFollowup { callback { id } }",
							Map.of("idempotencyKey", key(), "callbackId", callback, "method", "HOME_VISIT",
									"satisfaction", 5))
					.refusals())
			.isEmpty();
	}

	private Answer marked(String household, LocalDate untilOn) {
		return this.crew.supervisor.mutate("markHousehold", "householdAttention { id reason }",
				Map.of("idempotencyKey", key(), "projectId", PROJECT, "householdId", household, "reason", "MAJOR_EVENT",
						"note", "家有病人", "untilOn", untilOn.toString()));
	}

	private static String newHousehold() {
		return newHousehold(ApiDatabase.project(ApiDatabase.JINXIU), "2024-05-01");
	}

	private static String newHousehold(UUID project, String deliveredOn) {
		UUID key = UUID.randomUUID();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, delivered_on)
					values (?, ?, ?, '9栋', ?, '赵敏', ?::date)""")
			.params(ApiDatabase.JINXIU, key, project, key.toString(), deliveredOn)
			.update();
		return new GlobalId("Household", key).encode();
	}

	private Answer plan() {
		return this.crew.supervisor
			.ask("query($p: ID!) { homeVisitPlan(projectId: $p) { households visited left coverage } }",
					Map.of("p", PROJECT))
			.at("/homeVisitPlan");
	}

	private List<String> atRisk() {
		return this.crew.supervisor
			.ask("query($p: ID!) { householdsAtRisk(projectId: $p) { id } }", Map.of("p", PROJECT))
			.each("/householdsAtRisk", "id");
	}

	private Answer visited(String household, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.putAll(Map.of("idempotencyKey", key(), "projectId", PROJECT, "householdId", household));
		return this.crew.receptionist.mutate("recordHomeVisit", "homeVisit { id satisfaction }", input);
	}

	private Answer made(String mutation, String selection, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.putAll(Map.of("idempotencyKey", key(), "projectId", PROJECT, "householdId",
				new GlobalId("Household", ApiDatabase.household(ApiDatabase.JINXIU, 2)).encode()));
		return this.crew.receptionist.mutate(mutation, selection, input);
	}

	private Answer called(Answer service, int place, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", key());
		input.put("serviceCallbackId", service.text("/callbacks/%d/id".formatted(place)));
		input.putIfAbsent("expectedVersion", 0);
		input.putIfAbsent("method", "PHONE");
		return this.crew.receptionist.mutate("recordServiceCallback",
				"serviceCallback { satisfaction caller doneAt recordedAt }", input);
	}

	private List<String> owed() {
		return this.crew.supervisor
			.ask("query($p: ID!) { owedServiceCallbacks(projectId: $p) { id } }", Map.of("p", PROJECT))
			.each("/owedServiceCallbacks", "id");
	}

	private static List<String> times(Answer service, String field) {
		return service.each("/callbacks", field)
			.stream()
			.map((time) -> OffsetDateTime.parse(time).withOffsetSameInstant(ZoneOffset.ofHours(8)).toString())
			.toList();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
