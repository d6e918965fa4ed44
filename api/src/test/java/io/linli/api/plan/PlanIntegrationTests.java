package io.linli.api.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.MartRows;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanIntegrationTests {

	private static final UUID PROJECT = ApiDatabase.project(ApiDatabase.JINXIU);

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	private static final String PLAN = """
			workPlan { id version revision year text dueOn filedAt filedBy late hash project { code } }""";

	private static final String FILING = """
			reportFiling { id version revision status runId html asOf newerAsOf inputHash dueOn draftedBy reviewedBy filedBy filedAt late }""";

	private final Api.Client manager = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

	private final Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	private final Api.Client admin = Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.JINXIU);

	@Test
	@Tag("P-01")
	void aPlanThatIsFiledInTimeIsFrozenWithAHashAndARevisionIsANewVersion() throws NoSuchAlgorithmException {
		int year = TODAY.getYear() + 2;
		assertThat(without(year)).contains("P1");
		Answer drafted = drafted(year, "一季度回访全部装修户");
		assertThat(drafted.isNull("/workPlan/late")).isTrue();
		assertThat(drafted.text("/workPlan/dueOn")).isEqualTo((year - 1) + "-11-25");
		assertThat(draft(year, "另一稿").refusals()).containsExactly("WRONG_STATE");
		Answer changed = this.manager.mutate("changeWorkPlan", PLAN, step(drafted, Map.of("text", "一季度回访全部业主")));
		Answer filed = this.manager.mutate("fileWorkPlan", PLAN, step(changed, Map.of()));
		assertThat(filed.text("/workPlan/late")).isEqualTo("false");
		assertThat(filed.text("/workPlan/filedBy")).isEqualTo("project-manager@" + ApiDatabase.JINXIU);
		String content = PROJECT + "\n" + year + "\n1\n一季度回访全部业主";
		assertThat(filed.text("/workPlan/hash")).isEqualTo(HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8))));
		assertThat(without(year)).doesNotContain("P1");

		assertThat(this.manager.mutate("changeWorkPlan", PLAN, step(filed, Map.of("text", "x"))).refusals())
			.containsExactly("WRONG_STATE");
		assertThatThrownBy(() -> ApiDatabase.shared()
			.admin()
			.sql("update linli.work_plan set text = 'x' where id = ?")
			.param(GlobalId.decode(filed.text("/workPlan/id")).orElseThrow().key())
			.update()).hasMessageContaining("never changed");

		assertThat(drafted(year, "第二版").number("/workPlan/revision")).isEqualTo(2);
		assertThat(this.manager.ask("query($y: Int!) { workPlans(year: $y) { text } }", Map.of("y", year))
			.each("/workPlans", "text")).containsExactly("一季度回访全部业主", "第二版");
	}

	@Test
	@Tag("P-01")
	void aPlanMayBeFiledLateAndSaysSo() {
		Answer filed = this.manager.mutate("fileWorkPlan", PLAN, step(drafted(TODAY.getYear(), "补报"), Map.of()));
		assertThat(filed.text("/workPlan/late")).isEqualTo("true");
	}

	@Test
	@Tag("P-01")
	void theCompanysOwnPlanIsItsAdministrators() {
		Map<String, Object> input = input(Map.of("year", TODAY.getYear() + 3, "text", "全公司计划"));
		assertThat(this.manager.mutate("draftWorkPlan", PLAN, input).refusals()).containsExactly("NOT_ALLOWED");
		Answer drafted = this.admin.mutate("draftWorkPlan", PLAN, input);
		assertThat(drafted.isNull("/workPlan/project")).isTrue();
		assertThat(this.manager.mutate("fileWorkPlan", PLAN, step(drafted, Map.of())).refusals())
			.containsExactly("NOT_ALLOWED");
		assertThat(this.admin.mutate("fileWorkPlan", PLAN, step(drafted, Map.of())).text("/workPlan/late"))
			.isEqualTo("false");
	}

	@Test
	@Tag("P-02")
	void aReportIsDraftedReviewedAndFiledWithTheRunThatMadeIt() {
		MartRows.published();
		Answer drafted = this.supervisor.mutate("draftReportFiling", FILING, input(Map.of("year", 2026)));
		assertThat(drafted.text("/reportFiling/status")).isEqualTo("DRAFT");
		assertThat(drafted.text("/reportFiling/inputHash")).isEqualTo("hash of 锦绣");
		assertThat(drafted.text("/reportFiling/dueOn")).isEqualTo("2026-12-15");
		assertThat(this.manager.mutate("draftReportFiling", FILING, input(Map.of("year", 2026))).refusals())
			.containsExactly("WRONG_STATE");
		assertThat(this.admin.mutate("fileReportFiling", FILING, filing(drafted)).refusals())
			.containsExactly("WRONG_STATE");
		assertThat(this.manager.mutate("fileReportFiling", FILING, filing(drafted)).errors())
			.containsExactly("FORBIDDEN");
		Answer reviewed = this.manager.mutate("reviewReportFiling", FILING, filing(drafted));
		Answer filed = this.admin.mutate("fileReportFiling", FILING, filing(reviewed));
		assertThat(filed.text("/reportFiling/reviewedBy")).isEqualTo("project-manager@" + ApiDatabase.JINXIU);
		assertThat(filed.text("/reportFiling/filedBy")).isEqualTo("tenant-admin@" + ApiDatabase.JINXIU);
		assertThat(filed.text("/reportFiling/late"))
			.isEqualTo(String.valueOf(TODAY.isAfter(LocalDate.of(2026, 12, 15))));
		Answer duty = this.manager.ask("{ reportDuty(year: 2026) { filed atRisk dueOn } }").at("/reportDuty");
		assertThat(duty.text("/filed")).isEqualTo("true");
		assertThat(duty.text("/atRisk")).isEqualTo("false");
		Answer again = this.manager.mutate("draftReportFiling", FILING, input(Map.of("year", 2026)));
		assertThat(again.number("/reportFiling/revision")).isEqualTo(2);
		assertThat(this.manager.mutate("reviewReportFiling", FILING, filing(again)).refusals())
			.containsExactly("NOT_ALLOWED");
		Answer dropped = this.manager.mutate("dropReportFiling", FILING, dropping(again));
		assertThat(dropped.text("/reportFiling/status")).isEqualTo("DROPPED");
		assertThat(this.manager.mutate("dropReportFiling", FILING, dropping(dropped)).refusals())
			.containsExactly("WRONG_STATE");
		Answer third = this.manager.mutate("draftReportFiling", FILING, input(Map.of("year", 2026)));
		assertThat(third.number("/reportFiling/revision")).isEqualTo(3);
		this.manager.mutate("dropReportFiling", FILING, dropping(third));
	}

	@Test
	@Tag("P-02")
	void theFilingKeepsThePageThatWasDraftedWhateverIsPublishedAfterwards() {
		MartRows mart = MartRows.published();
		Api.Client other = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.HEYUAN);
		Answer drafted = other.mutate("draftReportFiling", FILING, input(Map.of("year", 2026)));
		String page = "<!DOCTYPE html><h1>和园</h1>";
		assertThat(drafted.text("/reportFiling/html")).isEqualTo(page);
		mart.withoutReport(ApiDatabase.HEYUAN, 2026, () -> {
			Answer kept = other.ask("{ reportFilings(year: 2026) { html asOf runId } }");
			assertThat(kept.text("/reportFilings/0/html")).isEqualTo(page);
			assertThat(kept.text("/reportFilings/0/asOf")).isEqualTo("2026-11-23T16:00:00Z");
		});
		assertThat(ApiDatabase.shared()
			.admin()
			.sql("select snapshot from linli.report_filing where tenant_id = ?")
			.param(ApiDatabase.HEYUAN)
			.query(String.class)
			.list()).containsExactly("100:100:");
	}

	@Test
	@Tag("P-02")
	void aReportOfOlderFiguresIsReviewedAndFiledOnlyByThoseWhoKnow() {
		MartRows.published();
		admin("""
				insert into mart.annual_report (tenant_id, run_id, group_id, year, input_hash, html, as_of)
				select tenant_id, run_id, group_id, 2023, input_hash, html, as_of from mart.annual_report where tenant_id = ? and year = 2026""",
				ApiDatabase.JINXIU);
		UUID night = UUID.randomUUID();
		admin("""
				insert into mart.night (id, as_of, status, started_at, finished_at)
				values (?, '2026-11-24T16:00:00Z', 'PUBLISHED', '2026-11-22T18:00:00Z', '2026-11-22T18:01:00Z')""",
				night);
		Answer drafted;
		try {
			assertThat(this.manager.ask("{ annualSatisfactionReport(year: 2023) { newerAsOf } }")
				.text("/annualSatisfactionReport/newerAsOf")).isEqualTo("2026-11-24T16:00:00Z");
			drafted = this.supervisor.mutate("draftReportFiling", FILING, input(Map.of("year", 2023)));
		}
		finally {
			admin("delete from mart.night where id = ?", night);
			admin("delete from mart.annual_report where tenant_id = ? and year = 2023", ApiDatabase.JINXIU);
		}
		assertThat(drafted.text("/reportFiling/newerAsOf")).isEqualTo("2026-11-24T16:00:00Z");
		assertThat(this.manager.mutate("reviewReportFiling", FILING, filing(drafted)).refusals())
			.containsExactly("WRONG_STATE");
		Answer reviewed = this.manager.mutate("reviewReportFiling", FILING, knowing(drafted));
		assertThat(reviewed.text("/reportFiling/status")).isEqualTo("REVIEWED");
		assertThat(this.admin.mutate("fileReportFiling", FILING, filing(reviewed)).refusals())
			.containsExactly("WRONG_STATE");
		assertThat(this.admin.mutate("fileReportFiling", FILING, knowing(reviewed)).text("/reportFiling/status"))
			.isEqualTo("FILED");
	}

	@Test
	@Tag("P-02")
	void aReportWithPeersIsNotDraftedOnceTheConsentIsTakenBack() {
		MartRows.published();
		UUID withdrawal = UUID.randomUUID();
		admin("""
				insert into linli.peer_consent (tenant_id, id, withdrawn, decided_at, decided_by)
				values (?, ?, true, clock_timestamp(), 'chen')""", ApiDatabase.JINXIU, withdrawal);
		Map<String, Object> year = Map.of("year", 2022);
		Answer drafted;
		try {
			publish(2022, "[[\"K04\"]]");
			assertThat(this.supervisor.mutate("draftReportFiling", FILING, input(year)).refusals())
				.containsExactly("WRONG_STATE");
			publish(2022, "[]");
			drafted = this.supervisor.mutate("draftReportFiling", FILING, input(year));
		}
		finally {
			admin("delete from linli.peer_consent where id = ?", withdrawal);
			admin("delete from mart.annual_report where tenant_id = ? and year = 2022", ApiDatabase.JINXIU);
		}
		assertThat(drafted.text("/reportFiling/status")).isEqualTo("DRAFT");
	}

	/** A report of Jinxiu, with these rows of peers. */
	private static void publish(int year, String peers) {
		admin("delete from mart.annual_report where tenant_id = ? and year = ?", ApiDatabase.JINXIU, year);
		admin("""
				insert into mart.annual_report (tenant_id, run_id, group_id, year, input_hash, html, json, as_of)
				select tenant_id, run_id, group_id, ?, input_hash, html, ?, as_of from mart.annual_report where tenant_id = ? and year = 2026""",
				year, "{\"peers\":{\"rows\":%s}}".formatted(peers), ApiDatabase.JINXIU);
	}

	@Test
	@Tag("P-02")
	void aReportThatNoRunHasMadeIsNotFiled() {
		MartRows.published();
		assertThat(this.manager.mutate("draftReportFiling", FILING, input(Map.of("year", 2025))).refusals())
			.containsExactly("NOT_FOUND");
		Answer duty = this.manager.ask("{ reportDuty(year: 2025) { filed late } }").at("/reportDuty");
		assertThat(duty.text("/filed")).isEqualTo("false");
		assertThat(duty.text("/late")).isEqualTo("true");
	}

	private Answer drafted(int year, String text) {
		Answer drafted = draft(year, text);
		assertThat(drafted.refusals()).isEmpty();
		return drafted;
	}

	private Answer draft(int year, String text) {
		return this.manager.mutate("draftWorkPlan", PLAN,
				input(Map.of("projectId", new GlobalId("Project", PROJECT).encode(), "year", year, "text", text)));
	}

	private String without(int year) {
		return this.manager.ask("query($y: Int!) { projectsWithoutWorkPlan(year: $y) { code } }", Map.of("y", year))
			.each("/projectsWithoutWorkPlan", "code")
			.toString();
	}

	private static Map<String, Object> step(Answer before, Map<String, Object> more) {
		Map<String, Object> input = input(more);
		input.put("workPlanId", before.text("/workPlan/id"));
		input.put("expectedVersion", before.number("/workPlan/version"));
		return input;
	}

	private static Map<String, Object> filing(Answer before) {
		return input(Map.of("reportFilingId", before.text("/reportFiling/id"), "expectedVersion",
				before.number("/reportFiling/version")));
	}

	private static Map<String, Object> knowing(Answer before) {
		Map<String, Object> input = filing(before);
		input.put("acceptOlderFigures", true);
		return input;
	}

	private static void admin(String sql, Object... values) {
		ApiDatabase.shared().admin().sql(sql).params(values).update();
	}

	private static Map<String, Object> dropping(Answer before) {
		Map<String, Object> input = filing(before);
		input.put("reason", "数据已更新，重新起草");
		return input;
	}

	private static Map<String, Object> input(Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		return input;
	}

}
