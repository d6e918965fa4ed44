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
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.api.repair.Crew;
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
		assertThat(times(service, "dueAt")).containsExactly("2026-03-23T00:00+08:00", "2026-04-08T00:00+08:00");
		assertThat(owed()).containsAll(service.each("/callbacks", "id"));
		assertThat(called(service, 0, Map.of("occurredAt", "2026-03-15T10:00:00+08:00")).refusals())
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
		visited(household, Map.of());
		Answer after = plan();
		assertThat(after.number("/visited")).isEqualTo(before.number("/visited") + 1);
		assertThat(after.at("/coverage").part().asDouble())
			.isEqualTo((double) after.number("/visited") / after.number("/households"));
		assertThat(after.at("/neededPerWorkday").part().asDouble())
			.isEqualTo((double) after.number("/left") / after.number("/workdaysLeft"));
		assertThat(atRisk()).contains(household).doesNotContain(other);
		this.crew.supervisor.mutate("markHousehold", "householdAttention { id reason }",
				Map.of("idempotencyKey", key(), "projectId", PROJECT, "householdId", other, "reason", "MAJOR_EVENT",
						"note", "家有病人", "untilOn", "2999-12-31"));
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
		visited(household, Map.of("occurredAt", newYear.minusSeconds(1).toString()));
		assertThat(plan().number("/visited")).isEqualTo(before);
		visited(household, Map.of("occurredAt", newYear.toString()));
		assertThat(plan().number("/visited")).isEqualTo(before + 1);
	}

	private static String newHousehold() {
		UUID key = UUID.randomUUID();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, delivered_on)
					values (?, ?, ?, '9栋', ?, '赵敏', '2024-05-01')""")
			.params(ApiDatabase.JINXIU, key, ApiDatabase.project(ApiDatabase.JINXIU), key.toString())
			.update();
		return new GlobalId("Household", key).encode();
	}

	private Answer plan() {
		return this.crew.supervisor.ask(
				"query($p: ID!) { homeVisitPlan(projectId: $p) { households visited left coverage workdaysLeft neededPerWorkday } }",
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
		input.putAll(Map.of("idempotencyKey", key(), "serviceCallbackId",
				service.text("/callbacks/%d/id".formatted(place)), "expectedVersion", 0, "method", "PHONE"));
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
