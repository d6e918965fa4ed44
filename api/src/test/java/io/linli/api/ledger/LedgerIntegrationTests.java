package io.linli.api.ledger;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
		this.crew.supervisor.mutate("setCompanyRule", "companyRule { value }",
				Map.of("idempotencyKey", key(), "name", "LEDGER_GRACE_DAYS", "value", 5, "reason", "公司规定"));
		Answer filed = filed("MONTH", "2025-05-01");
		// From midnight of June 1 in the project's zone.
		assertThat(Duration.between(OffsetDateTime.parse("2025-06-01T00:00:00+08:00"),
				OffsetDateTime.parse(filed.text("/repairLedger/dueAt"))))
			.isEqualTo(Duration.ofDays(5));
	}

	private Answer recorded(String when, String urgency) {
		return this.crew.recorded(Map.of("occurredAt", when, "urgency", urgency));
	}

	private Answer filed(String period, String begin) {
		return this.crew.supervisor.mutate("fileRepairLedger", FIELDS,
				Map.of("idempotencyKey", key(), "projectId", PROJECT, "period", period, "beginsOn", begin));
	}

	private List<String> missing(String period) {
		List<String> days = new ArrayList<>();
		this.crew.supervisor.ask(
				"query($p: ID!, $k: LedgerPeriod!) { missingRepairLedgers(projectId: $p, period: $k, from: \"2025-01-01\", until: \"2025-03-31\") }",
				Map.of("p", PROJECT, "k", period))
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
