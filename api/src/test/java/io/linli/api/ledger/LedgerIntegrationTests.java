package io.linli.api.ledger;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

class LedgerIntegrationTests {

	private static final String PROJECT = new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode();

	private static final String FIELDS = """
			repairLedger { id filing received completed emergencies publicArea paid feeCents seal sealIntact late dueAt filedAt filedBy
			  beginsOn endsOn lines { number urgency done feeCents content } differences { number kind filed present } }""";

	private final Crew crew = new Crew();

	@Test
	@Tag("R-20")
	@Tag("R-21")
	@Tag("R-22")
	void aLedgerIsFiledWithEveryLineAndHeldAgainstWhatTheRecordsSaySince() {
		// The first week of June 2025, in which no other test works.
		Answer first = recorded("2025-06-03T09:00:00+08:00", "GENERAL");
		Answer second = recorded("2025-06-08T23:50:00+08:00", "EMERGENCY");
		recorded("2025-06-09T00:10:00+08:00", "GENERAL");
		Answer filed = filed("WEEK", "2025-06-02").at("/repairLedger");
		assertThat(filed.number("/filing")).isEqualTo(1);
		assertThat(filed.text("/endsOn")).isEqualTo("2025-06-08");
		assertThat(filed.each("/lines", "number")).containsExactly(first.text("/repairRequest/number"),
				second.text("/repairRequest/number"));
		assertThat(filed.number("/received")).isEqualTo(2);
		assertThat(filed.number("/emergencies")).isEqualTo(1);
		assertThat(filed.number("/completed")).isZero();
		assertThat(filed.text("/lines/1/content")).contains("EMERGENCY", "2025-06-08T15:50:00.000000Z");
		assertThat(filed.text("/seal")).matches("[0-9a-f]{64}");
		assertThat(filed.at("/sealIntact").part().asBoolean()).isTrue();
		assertThat(filed.at("/late").part().asBoolean()).isTrue();
		assertThat(filed.size("/differences")).isZero();

		Answer late = recorded("2025-06-05T10:00:00+08:00", "GENERAL");
		this.crew.supervisor.mutate("reclassifyRepair", Crew.FIELDS, step(first, Map.of("urgency", "EMERGENCY")));
		this.crew.supervisor.mutate("correctRepair", "repairSheet { corrected }",
				step(second, Map.of("field", "CATEGORY", "value", "电梯", "reason", "分类有误")));
		Answer now = this.crew.supervisor.ask(
				"query($id: ID!) { repairLedger(id: $id) { received sealIntact differences { number kind filed present } } }",
				Map.of("id", filed.text("/id")))
			.at("/repairLedger");
		assertThat(now.number("/received")).isEqualTo(2);
		assertThat(now.at("/sealIntact").part().asBoolean()).isTrue();
		Map<String, String> kinds = new HashMap<>();
		List<String> numbers = now.each("/differences", "number");
		numbers.forEach(
				(number) -> kinds.put(number, now.text("/differences/%d/kind".formatted(numbers.indexOf(number)))));
		assertThat(kinds).isEqualTo(Map.of(late.text("/repairRequest/number"), "LATE_ENTRY",
				first.text("/repairRequest/number"), "RECLASSIFIED", second.text("/repairRequest/number"), "EDITED"));

		Answer again = filed("WEEK", "2025-06-02").at("/repairLedger");
		assertThat(again.number("/filing")).isEqualTo(2);
		assertThat(again.number("/received")).isEqualTo(3);
		assertThat(again.size("/differences")).isZero();
		assertThat(again.text("/seal")).isNotEqualTo(filed.text("/seal"));
		Answer all = this.crew.supervisor
			.ask("""
					query($p: ID!) { repairLedgers(projectId: $p, period: WEEK, from: "2025-06-02", until: "2025-06-09") { filing filedBy } }""",
					Map.of("p", PROJECT));
		assertThat(all.each("/repairLedgers", "filing")).containsExactly("1", "2");
	}

	@Test
	@Tag("R-20")
	void ofWeeksMonthsAndQuartersThatAreOverTheMissingOnesAreNamed() {
		filed("MONTH", "2025-02-01");
		filed("QUARTER", "2025-01-01");
		assertThat(missing("MONTH")).containsExactly("2025-01-01", "2025-03-01");
		assertThat(missing("QUARTER")).isEmpty();
		assertThat(missing("WEEK")).hasSize(12).startsWith("2025-01-06").endsWith("2025-03-24");
	}

	@Test
	void aPeriodThatIsNotOverOrNoneIsNotFiled() {
		assertThat(filed("MONTH", "2999-01-01").refusals()).containsExactly("IMPOSSIBLE_TIME");
		assertThat(filed("WEEK", "2025-06-03").refusals()).containsExactly("INVALID");
		assertThat(filed("QUARTER", "2025-05-01").refusals()).containsExactly("INVALID");
	}

	@Test
	@Tag("R-20")
	void aLedgerIsDueWhenTheDaysOfGraceAreOver() {
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.company_rule (tenant_id, id, name, value, reason, set_at, set_by)
					values (?, ?, 'LEDGER_GRACE_DAYS', 5, '公司规定', '2025-05-31T15:59:59Z', 'admin'),
					       (?, ?, 'LEDGER_GRACE_DAYS', 9, '放宽', '2025-05-31T16:00:00Z', 'admin')""")
			.params(ApiDatabase.JINXIU, UUID.randomUUID(), ApiDatabase.JINXIU, UUID.randomUUID())
			.update();
		assertThat(grace(this.crew.supervisor).refusals()).containsExactly("NOT_ALLOWED");
		assertThat(grace(Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.JINXIU)).refusals()).isEmpty();
		Answer filed = filed("MONTH", "2025-05-01");
		// From midnight of June 1 in the project's zone.
		assertThat(Duration.between(OffsetDateTime.parse("2025-06-01T00:00:00+08:00"),
				OffsetDateTime.parse(filed.text("/repairLedger/dueAt"))))
			.isEqualTo(Duration.ofDays(5));
		assertThat(filed.text("/repairLedger/late")).isEqualTo("true");
		Answer correction = filed("MONTH", "2025-05-01");
		assertThat(correction.number("/repairLedger/filing")).isEqualTo(2);
		assertThat(correction.text("/repairLedger/late")).isEqualTo("false");
		Answer before = filed("MONTH", "2025-04-01");
		assertThat(Duration.between(OffsetDateTime.parse("2025-05-01T00:00:00+08:00"),
				OffsetDateTime.parse(before.text("/repairLedger/dueAt"))))
			.isEqualTo(Duration.ofDays(3));
	}

	@Test
	@Tag("R-20")
	void nothingIsMissingFromBeforeAProjectCameHereNorFromNone() {
		UUID late = UUID.randomUUID();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.project (tenant_id, id, code, name, city, time_zone, created_at)
					values (?, ?, ?, '三月园', '杭州', 'Asia/Shanghai', '2025-02-28T16:00:00Z')""")
			.params(ApiDatabase.JINXIU, late, "L" + late.toString().substring(0, 7))
			.update();
		assertThat(missing(new GlobalId("Project", late).encode(), "MONTH")).containsExactly("2025-03-01");
		assertThat(missing(new GlobalId("Project", UUID.randomUUID()).encode(), "MONTH")).isEmpty();
		assertThat(missing(new GlobalId("Project", ApiDatabase.project(ApiDatabase.HAITANG)).encode(), "MONTH"))
			.isEmpty();
	}

	private static Answer grace(Api.Client person) {
		return person.mutate("setCompanyRule", "companyRule { value }",
				Map.of("idempotencyKey", key(), "name", "LEDGER_GRACE_DAYS", "value", 60, "reason", "再放宽"));
	}

	private Answer recorded(String when, String urgency) {
		return this.crew.recorded(Map.of("occurredAt", when, "urgency", urgency));
	}

	private Answer filed(String period, String begin) {
		return this.crew.supervisor.mutate("fileRepairLedger", FIELDS,
				Map.of("idempotencyKey", key(), "projectId", PROJECT, "period", period, "beginsOn", begin));
	}

	private List<String> missing(String period) {
		return missing(PROJECT, period);
	}

	private List<String> missing(String project, String period) {
		List<String> days = new ArrayList<>();
		this.crew.supervisor.ask(
				"query($p: ID!, $k: LedgerPeriod!) { missingRepairLedgers(projectId: $p, period: $k, from: \"2025-01-01\", until: \"2025-03-31\") }",
				Map.of("p", project, "k", period))
			.at("/missingRepairLedgers")
			.part()
			.forEach((day) -> days.add(day.asString()));
		return days;
	}

	private static Map<String, Object> step(Answer repair, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", key());
		input.put("repairRequestId", repair.text("/repairRequest/id"));
		input.put("expectedVersion", repair.number("/repairRequest/version"));
		return input;
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
