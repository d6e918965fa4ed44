package io.linli.api.sla;

import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.Statements;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project whose contract promises a repair within four working hours, from the intake
 * to the explanation.
 */
class WorkingTimeIntegrationTests {

	private static final UUID COMPANY = ApiDatabase.JINXIU;

	private static final UUID PROJECT = UUID.randomUUID();

	private static final String EXPLAIN = """
			query($id: ID!) { explainDeadline(id: $id) {
			    calendar { from until kind countedSeconds leftSeconds words }
			    pauses { reason claimedFrom claimedUntil stoodSeconds words } } }""";

	private static final JdbcClient ADMIN = ApiDatabase.shared().admin();

	private final Api.Client client = Api.shared().as(Role.RECEPTIONIST, COMPANY);

	@BeforeAll
	static void theCompanyWorksFromMondayToFriday() {
		UUID level = UUID.randomUUID();
		ADMIN.sql("""
				insert into linli.project (tenant_id, id, code, name, city, time_zone)
				values (?, ?, 'WT', '工时花园', '杭州', 'Asia/Shanghai')""").params(COMPANY, PROJECT).update();
		ADMIN.sql("insert into linli.contract_level (tenant_id, id, label, rank) values (?, ?, '工时', 9)")
			.params(COMPANY, level)
			.update();
		ADMIN.sql("""
				insert into linli.project_level (tenant_id, id, project_id, contract_level_id, effective)
				values (?, gen_random_uuid(), ?, ?, '[2024-01-01,)')""").params(COMPANY, PROJECT, level).update();
		ADMIN
			.sql("""
					insert into linli.threshold (tenant_id, id, contract_level_id, case_kind, clock, limit_kind, limit_seconds, source,
					    reference, effective, set_by)
					values (?, gen_random_uuid(), ?, 'REPAIR', 'COMPLETE', 'BUSINESS_DURATION', 14400, 'CONTRACT', '第九条', '[2024-01-01,)', '王')""")
			.params(COMPANY, level)
			.update();
		ADMIN
			.sql("""
					insert into linli.work_calendar (tenant_id, id, project_id, effective, holidays, monday, tuesday, wednesday, thursday, friday,
					    make_up, set_by)
					select ?, gen_random_uuid(), ?, '[2024-01-01,)', 'CN', hours, hours, hours, hours, hours, hours, '王'
					  from (values ('08:30-12:00 13:30-18:00')) as week(hours)""")
			.params(COMPANY, PROJECT)
			.update();
	}

	@Test
	@Tag("G-07")
	void isCountedByTheProjectsCalendarAndExplainedDayByDay() {
		Answer explained = explain(complete("2026-02-13T17:00:00+08:00"));
		assertThat(explained.each("/explainDeadline/calendar", "kind")).containsExactly("WEEKDAY", "MAKE_UP");
		assertThat(explained.number("/explainDeadline/calendar/0/countedSeconds")).isEqualTo(3_600);
		assertThat(explained.number("/explainDeadline/calendar/1/leftSeconds")).isZero();
		assertThat(explained.text("/explainDeadline/calendar/1/words")).startsWith("2026-02-14（周六）：春节调休上班，");
		assertThat(explained.size("/explainDeadline/pauses")).isZero();
	}

	@Test
	void aPauseIsShownAndExplained() {
		Answer deadline = complete("2026-03-02T08:30:00+08:00");
		UUID key = GlobalId.keyOf("Deadline", deadline.text("/id")).orElseThrow();
		ADMIN.sql("update linli.deadline set pauses = 1, paused_at = '2026-03-02T10:00:00+08:00' where id = ?")
			.param(key)
			.update();
		ADMIN
			.sql("""
					insert into linli.deadline_pause (tenant_id, deadline_id, number, reason, claimed_from_at, proven_from_at)
					values (?, ?, 1, 'WAITING_FOR_PARTS', '2026-03-02T10:00:00+08:00', '2026-03-02T10:01:00+08:00')""")
			.params(COMPANY, key)
			.update();
		Answer explained = explain(deadline);
		assertThat(explained.each("/explainDeadline/pauses", "reason")).containsExactly("WAITING_FOR_PARTS");
		assertThat(explained.text("/explainDeadline/pauses/0/claimedFrom")).startsWith("2026-03-02T02:00:00");
		assertThat(explained.isNull("/explainDeadline/pauses/0/claimedUntil")).isTrue();
		assertThat(explained.text("/explainDeadline/pauses/0/words")).contains("等待备件", "尚未恢复");
		Answer shown = this.client.ask("query($id: ID!) { node(id: $id) { ... on Deadline { pausedAt dueAt } } }",
				Map.of("id", deadline.text("/id")));
		assertThat(shown.text("/node/pausedAt")).startsWith("2026-03-02T02:00:00");
	}

	@Test
	void theCalendarIsAskedForOnlyWhereALimitCountsWorkingTime() {
		assertThat(Statements.count(() -> complete("2026-03-02T08:30:00+08:00")).each())
			.anyMatch((statement) -> statement.contains("work_calendar where"));
		String other = new GlobalId("Project", ApiDatabase.project(COMPANY)).encode();
		assertThat(Statements.count(() -> record("2026-03-02T08:30:00+08:00", other)).each())
			.noneMatch((statement) -> statement.contains("work_calendar where"));
	}

	private Answer explain(Answer deadline) {
		return this.client.ask(EXPLAIN, Map.of("id", deadline.text("/id")));
	}

	/** The deadline of a repair's completion. */
	private Answer complete(String received) {
		Answer repair = record(received, new GlobalId("Project", PROJECT).encode());
		int place = repair.each("/repairRequest/deadlines", "clock").indexOf("COMPLETE");
		return repair.at("/repairRequest/deadlines/" + place);
	}

	private Answer record(String received, String project) {
		Answer recorded = this.client.mutate("recordRepairRequest", "repairRequest { id deadlines { id clock dueAt } }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "category", "水电", "fault",
						"路灯不亮", "urgency", "GENERAL", "area", "PUBLIC", "channel", "PHONE", "occurredAt", received));
		assertThat(recorded.refusals()).isEmpty();
		return recorded;
	}

}
