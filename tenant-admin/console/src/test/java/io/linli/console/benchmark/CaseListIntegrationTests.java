package io.linli.console.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.benchmark.table.Cell;
import io.linli.console.signin.SignedInAs;
import io.linli.console.today.Estate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Emergencies of November of one project: 2 in time of 5 that count, and one that could
 * not be judged, at midnight of November 24.
 */
@ConsoleTest
class CaseListIntegrationTests {

	private static final String ADDRESS = "/benchmark/cases?kpi=K04&from=2026-11&to=2026-11&project="
			+ ConsoleDatabase.named("jinxiu/project");

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	@Autowired
	private MockMvcTester console;

	@BeforeEach
	void record() {
		this.admin
			.sql("""
					insert into mart.scorecard (tenant_id, run_id, month, project_id, as_of, tenant_name, project_name, city, k04_numerator,
					  k04_denominator, k04_proven_numerator, k04_proven_denominator, k04_open_overdue, k04_unmeasured)
					select ?, run_id, '2026-11-01', ?, now(), '锦绣物业', '锦绣物业一号园', '杭州', 2, 5, 1, 5, 2, 1 from mart.publication""")
			.params(ConsoleDatabase.JINXIU, ConsoleDatabase.named("jinxiu/project"))
			.update();
		arrival("in time", "2026-11-10 09:00", "2026-11-10 09:10", "2026-11-10 09:05", "2026-11-10 09:06");
		arrival("late", "2026-11-11 09:00", "2026-11-11 09:10", "2026-11-11 09:20", "2026-11-11 09:21");
		arrival("open", "2026-11-12 09:00", "2026-11-12 09:10", null, null);
		arrival("told late", "2026-11-13 09:00", "2026-11-13 09:10", "2026-11-13 09:09", "2026-11-13 11:00");
		arrival("told tomorrow", "2026-11-20 09:00", "2026-11-20 09:10", "2026-11-20 09:05", "2026-11-24 08:00");
		arrival("without a limit", "2026-11-14 09:00", null, "2026-11-14 09:05", "2026-11-14 09:06");
		arrival("not due", "2026-11-23 23:55", "2026-11-24 00:05", null, null);
		arrival("of October", "2026-10-31 23:00", "2026-10-31 23:10", null, null);
		arrival("of tomorrow", "2026-11-25 09:00", "2026-11-25 09:10", null, null);
		this.admin.sql("update linli.deadline set urgency = 'EMERGENCY' where category = ?").param("test").update();
		arrival("general", "2026-11-15 09:00", "2026-11-15 09:10", null, null);
	}

	@AfterEach
	void forget() {
		this.admin.sql("delete from linli.deadline where category = ?").param("test").update();
		this.admin.sql("delete from mart.scorecard where project_id = ?")
			.param(ConsoleDatabase.named("jinxiu/project"))
			.update();
	}

	@Test
	void theListHoldsWhatTheNightCountedMissedOnesFirst() {
		var cases = cases();
		assertThat(cases).extracting(List::getLast)
			.containsExactly("late", "open", "told tomorrow", "without a limit", "in time", "told late");
		assertThat(cases).extracting((row) -> row.get(2)).containsExactly("超时", "逾期未结", "逾期未结", "未计量", "按时", "按时");
		assertThat(cases).extracting((row) -> row.get(3)).containsExactly("超时", "逾期未结", "逾期未结", "未计量", "按时", "超时");
	}

	@Test
	void momentsAreToldToTheSecondAndInAFileAsProgramsReadThem() {
		assertThat(cases().getFirst()).contains("2026年11月11日 09:20:00");
		assertThat(this.console.get()
			.uri(ADDRESS + "&as=csv")
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(SignedInAs.admin("jinxiu", ConsoleDatabase.JINXIU))
			.exchange()).hasStatusOk().bodyText().contains("\"2026-11-11T09:20:00+08:00\"");
	}

	@Test
	void eachPromiseSaysWhereItCounts() {
		assertThat(cases()).extracting((row) -> row.get(4))
			.containsExactly("仅分母", "仅分母", "仅分母", "均不计入", "分子与分母", "分子与分母");
	}

	/** Of a rate of which less is better, its numerator is what worsens it. */
	@Test
	void whereLessIsBetterThoseThatCountInTheNumeratorComeFirst() {
		this.admin
			.sql("""
						insert into linli.deadline_pause (tenant_id, deadline_id, number, reason, claimed_from_at, proven_from_at, claimed_until_at, proven_until_at)
					select tenant_id, id, 1, 'OWNER_ABSENT', started_at, started_at, started_at, started_at
					  from linli.deadline where reference = 'general' and category = 'test'""")
			.update();
		try {
			var paused = cases(ADDRESS.replace("K04", "K26_PAUSE"));
			assertThat(paused.getFirst()).contains("general", "分子与分母");
			assertThat(paused.get(1)).contains("仅分母");
		}
		finally {
			this.admin.sql(
					"delete from linli.deadline_pause where deadline_id in (select id from linli.deadline where category = 'test')")
				.update();
		}
	}

	@Test
	void aPromiseIsNamedByItsCaseWhateverItIsAbout() {
		var estate = Estate.of(ConsoleDatabase.JINXIU, "jinxiu");
		var project = ConsoleDatabase.named("jinxiu/project");
		var repair = estate.repair(project, "BX-CASES-1");
		var callback = estate.callback(project, repair, Instant.parse("2026-11-16T01:00:00Z"));
		var deadline = estate.deadline(project, "CALLBACK", callback, "CALLBACK",
				Instant.parse("2026-11-18T01:00:00Z"));
		try {
			this.admin.sql("update linli.deadline set category = 'test' where id = ?").param(deadline).update();
			this.admin.sql("update linli.repair_request set recorded_at = '2026-11-16Z' where id = ?")
				.param(repair)
				.update();
			assertThat(cases(ADDRESS.replace("K04", "K13"))).extracting(List::getFirst).containsExactly("BX-CASES-1");
		}
		finally {
			this.admin.sql("delete from linli.deadline where id = ?").param(deadline).update();
			this.admin.sql("delete from linli.callback where id = ?").param(callback).update();
			this.admin.sql("delete from linli.repair_request where id = ?").param(repair).update();
		}
	}

	@Test
	void aRoundOfARenovationIsNamedByTheRenovation() {
		var project = ConsoleDatabase.named("jinxiu/project");
		var household = UUID.randomUUID();
		var renovation = UUID.randomUUID();
		var round = Estate.of(ConsoleDatabase.JINXIU, "jinxiu")
			.deadline(project, "RENOVATION", renovation, "PATROL", Instant.parse("2026-11-18T01:00:00Z"));
		try {
			this.admin.sql("""
					insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, delivered_on)
					values (?, ?, ?, '案例栋', '1', '王', '2024-01-01')""")
				.params(ConsoleDatabase.JINXIU, household, project)
				.update();
			this.admin
				.sql("""
						insert into linli.renovation (tenant_id, id, number, project_id, household_id, status, category, works, applicant,
						  contractor, applied_at, recorded_at)
						values (?, ?, 'ZX-CASES-1', ?, ?, 'APPLIED', '水电', '改水电', '王', '某装饰公司', '2026-11-01Z', '2026-11-01Z')""")
				.params(ConsoleDatabase.JINXIU, renovation, project, household)
				.update();
			assertThat(cases(ADDRESS.replace("K04", "K20"))).extracting(List::getFirst).containsExactly("ZX-CASES-1");
		}
		finally {
			this.admin.sql("delete from linli.deadline where id = ?").param(round).update();
			this.admin.sql("delete from linli.renovation where id = ?").param(renovation).update();
			this.admin.sql("delete from linli.household where id = ?").param(household).update();
		}
	}

	@Test
	void whatWasCancelledOrSupersededByThenIsNotCounted() {
		this.admin.sql(
				"update linli.deadline set cancelled_at = '2026-11-20Z', cancelled_reason = 'x' where reference = 'open'")
			.update();
		this.admin.sql(
				"update linli.deadline set cancelled_at = '2026-11-24Z', cancelled_reason = 'x' where reference = 'late'")
			.update();
		assertThat(cases()).extracting(List::getLast)
			.containsExactly("late", "told tomorrow", "without a limit", "in time", "told late");
	}

	@Test
	void whatIsCountedOtherwiseHasNoList() {
		assertThat(this.console.get()
			.uri(ADDRESS.replace("K04", "K16"))
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(SignedInAs.admin("jinxiu", ConsoleDatabase.JINXIU))
			.exchange()).hasStatusOk().bodyText().contains("没有逐件列表");
	}

	private List<List<String>> cases() {
		return cases(ADDRESS);
	}

	private List<List<String>> cases(String address) {
		var view = this.console.get()
			.uri(address)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(SignedInAs.admin("jinxiu", ConsoleDatabase.JINXIU))
			.exchange()
			.getMvcResult()
			.getModelAndView();
		assertThat(view).isNotNull();
		var table = ((BenchmarkPage) view.getModel().get("page")).drawing().table();
		assertThat(table).isNotNull();
		return table.rows().stream().map((row) -> row.stream().map(Cell::shown).toList()).toList();
	}

	private void arrival(String reference, String started, String due, String claimed, String proven) {
		this.admin
			.sql("""
					insert into linli.deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, urgency, category, reference,
					  time_zone, started_at, due_at, claimed_stop_at, proven_stop_at, claimed_verdict, proven_verdict)
					select ?, gen_random_uuid(), ?, 'REPAIR', gen_random_uuid(), 'ARRIVE', 'REPAIR', 'GENERAL', 'test', ?, 'Asia/Shanghai',
					       started, due, claimed, proven, verdict, verdict
					  from (select ?::timestamp at time zone 'Asia/Shanghai' as started, ?::timestamp at time zone 'Asia/Shanghai' as due,
					               ?::timestamp at time zone 'Asia/Shanghai' as claimed, ?::timestamp at time zone 'Asia/Shanghai' as proven) as at,
					       lateral (select case when due is null then 'UNMEASURED' when claimed is null then 'OPEN' when claimed <= due then 'MET'
					                       else 'BREACHED' end as verdict) as judged""")
			.params(ConsoleDatabase.JINXIU, ConsoleDatabase.named("jinxiu/project"), reference, started)
			.param(due)
			.param(claimed)
			.param(proven)
			.update();
	}

}
