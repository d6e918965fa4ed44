package io.linli.console.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.language.Words;
import io.linli.console.signin.SignedInAs;
import io.linli.console.today.Estate;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
@Tag("P-01")
class PlanPagesIntegrationTests {

	private static final String ATTACK = "</textarea><script>alert(1)</script>";

	private static final int NEXT = LocalDate.now(Words.ZONE).getYear() + 2;

	private final Estate estate = Estate.fresh();

	private final UUID garden = this.estate.project("P1", "南苑一期", "Asia/Shanghai");

	private final RequestPostProcessor admin = this.estate.person("admin", Role.TENANT_ADMIN);

	private final RequestPostProcessor manager = this.estate.person("manager", Role.PROJECT_MANAGER);

	private final RequestPostProcessor supervisor = this.estate.person("supervisor", Role.CUSTOMER_SERVICE_SUPERVISOR);

	@Autowired
	private MockMvcTester console;

	@Test
	void aPlanIsWrittenChangedAndFiledAndItsRevisionIsAnotherVersion() {
		assertThat(get(NEXT, this.garden, this.manager)).hasStatusOk()
			.bodyText()
			.contains("0 / 2 份", "未报", "写计划", "待办：由项目经理或公司管理员在 " + (NEXT - 1) + "年11月25日 前撰写并报备", "待办：由公司管理员在");
		assertThat(save(this.manager, this.garden, "一季度回访全部装修户")).hasStatus3xxRedirection();
		assertThat(save(this.manager, this.garden, "一季度回访全部业主" + ATTACK)).hasStatus3xxRedirection();
		assertThat(get(NEXT, this.garden, this.supervisor)).bodyText()
			.contains("一季度回访全部业主", "待办：已有草稿，由项目经理或公司管理员在 " + (NEXT - 1) + "年11月25日 前报备")
			.doesNotContain(ATTACK, "现在报备");
		assertThat(file(this.manager, this.garden)).hasStatus3xxRedirection();
		assertThat(get(NEXT, this.garden, this.manager)).bodyText()
			.contains("1 / 2 份", "报备：manager，", text("hash", this.garden), "写下一版")
			.doesNotContain(ATTACK);
		assertThat(save(this.manager, this.garden, "第二版")).hasStatus3xxRedirection();
		assertThat(text("revision::text", this.garden)).isEqualTo("2");
		assertThat(get(NEXT, this.garden, this.manager)).bodyText().contains("另有草稿，可由项目经理或公司管理员报备");
	}

	@Test
	void theCompanysOwnPlanIsItsAdministratorsAsInTheApi() {
		assertThat(get(NEXT, this.garden, this.manager)).bodyText().contains("写计划");
		assertThat(get(NEXT, this.manager)).bodyText().contains("公司计划").doesNotContain("写计划");
		assertThat(save(this.manager, null, "全公司计划")).hasStatus(403).bodyText().contains("公司计划由公司管理员办理");
		assertThat(save(this.supervisor, this.garden, "计划")).hasStatus(403);
		assertThat(save(this.admin, null, "全公司计划")).hasStatus3xxRedirection();
		assertThat(file(this.manager, null)).hasStatus(403);
		assertThat(file(this.admin, null)).hasStatus3xxRedirection();
	}

	@Test
	void whoeverIsSecondKeepsWhatTheyWrote() {
		save(this.manager, this.garden, "第一稿");
		var seen = version(this.garden);
		save(this.manager, this.garden, "第二稿");
		assertThat(post(this.admin, "SAVE", this.garden, plan(this.garden), seen, "我的第三稿")).hasStatus(409)
			.bodyText()
			.contains("已被别人改动或报备", "我的第三稿");
		assertThat(text("text", this.garden)).isEqualTo("第二稿");
		assertThat(post(this.manager, "SAVE", this.garden, plan(this.garden), seen + 1, " ")).hasStatus(422);
	}

	@Test
	void nobodyFilesATextThatThePageHasNotShown() {
		save(this.manager, this.garden, "甲看到的稿");
		var seen = version(this.garden);
		save(this.admin, this.garden, "乙改过的稿");
		assertThat(post(this.manager, "FILE", this.garden, plan(this.garden), seen, "")).hasStatus(409)
			.bodyText()
			.contains("已被别人改动或报备", ">乙改过的稿</textarea>")
			.doesNotContain("您写的内容还在文本框里");
		assertThat(text("coalesce(filed_by, 'nobody')", this.garden)).isEqualTo("nobody");
	}

	@Test
	void nobodyTakesThePlaceOfADraftThatThePageHasNotShown() {
		save(this.manager, this.garden, "第一稿");
		var seen = version(this.garden);
		save(this.manager, this.garden, "第二稿" + ATTACK);
		assertThat(post(this.admin, "SAVE", this.garden, plan(this.garden), seen, "我的第三稿")).hasStatus(409)
			.bodyText()
			.contains("<p class=\"plan-text\">第二稿", ">我的第三稿</textarea>", "您写的内容还在文本框里")
			.doesNotContain(ATTACK);
		assertThat(post(this.admin, "SAVE", this.garden, null, 0, "没有看到草稿")).hasStatus(409)
			.bodyText()
			.contains("<p class=\"plan-text\">第二稿", ">没有看到草稿</textarea>");
	}

	@Test
	void aPlanIsMeasuredAndKeptAsInTheApiHoweverItsLinesEnd() {
		var line = "𠮷".repeat(24_999);
		assertThat(save(this.manager, this.garden, "\r\n" + line + "\r\n" + line + "甲\r\n")).hasStatus3xxRedirection();
		assertThat(text("text", this.garden)).isEqualTo(line + "\n" + line + "甲");
		assertThat(save(this.manager, this.garden, line + "\r\n" + line + "甲乙")).hasStatus(422);
	}

	@Test
	void aPlanOfAnotherProjectOrCompanyIsNeitherSeenNorChanged() {
		var lake = this.estate.project("P2", "南苑二期", "Asia/Shanghai");
		save(this.manager, this.garden, "一期的计划");
		save(this.manager, lake, "二期的计划");
		this.estate.assign("keeper", lake, Role.PROJECT_MANAGER);
		var keeper = this.estate.person("keeper", Role.PROJECT_MANAGER);
		assertThat(get(NEXT, lake, keeper)).bodyText().contains("二期的计划").doesNotContain("一期");
		assertThat(get(NEXT, this.garden, keeper)).hasStatus(404);
		assertThat(get(NEXT, keeper)).bodyText().doesNotContain("一期");
		assertThat(post(keeper, "FILE", this.garden, plan(this.garden), 0, "")).hasStatus(409);
		assertThat(save(keeper, this.garden, "抢写")).hasStatus(409);
		assertThat(post(keeper, "SAVE", this.garden, null, 0, "抢写")).hasStatus(403);
		var stranger = Estate.fresh().person("stranger", Role.TENANT_ADMIN);
		assertThat(get(NEXT, stranger)).bodyText().doesNotContain("南苑一期", "一期的计划");
		assertThat(post(stranger, "FILE", this.garden, plan(this.garden), 0, "")).hasStatus(409);
		assertThat(text("coalesce(filed_by, 'nobody')", this.garden)).isEqualTo("nobody");
	}

	@Test
	void aPlanThatIsLateSaysSoAndAGroupIsLedToItsOwnPage() {
		int past = LocalDate.now(Words.ZONE).getYear() - 1;
		this.estate.here(Instant.parse((past - 2) + "-01-01T00:00:00Z"));
		assertThat(get(past, this.admin)).bodyText().contains("缺", "已逾期");
		post(this.admin, "SAVE", past, null, null, 0, "补报");
		assertThat(post(this.admin, "FILE", past, null, plan(null), 0, "")).hasStatus3xxRedirection();
		assertThat(get(past, this.admin)).bodyText().contains("逾期", "报备：admin，");
		assertThat(get(NEXT, SignedInAs.groupManager("anju", ConsoleDatabase.ANJU)))
			.hasRedirectedUrl("/reports?year=" + (NEXT - 1));
		assertThat(get(NEXT, this.estate.person("keeper", Role.ORDER_KEEPER))).hasStatus(403);
		assertThat(this.console.get()
			.uri("/reports/plans?year=" + NEXT)
			.locale(Locale.ENGLISH)
			.with(this.admin)
			.exchange()).bodyText().contains("The company’s plan", "Whose plan", "Write the plan").doesNotContain("??");
	}

	@Test
	void onePlanIsReadAtATimeAndTheOthersStandByTheirStates() {
		var lake = this.estate.project("P2", "南苑二期", "Asia/Shanghai");
		save(this.manager, this.garden, "一期的计划");
		save(this.manager, lake, "二期的计划");
		file(this.manager, lake);
		assertThat(get(NEXT, this.garden, this.manager)).bodyText()
			.contains("一期的计划", "1 / 3 份", "project=" + lake, "已报备")
			.doesNotContain("二期的计划");
		assertThat(get(NEXT, lake, this.manager)).bodyText().contains("二期的计划").doesNotContain("一期的计划");
		assertThat(get(NEXT, this.manager)).bodyText().doesNotContain("一期的计划", "二期的计划");
		assertThat(save(this.manager, this.garden, "改过"))
			.hasRedirectedUrl("/reports/plans?year=" + NEXT + "&project=" + this.garden);
	}

	@Test
	void nobodyOwesAPlanThatWasDueBeforeTheyCame() {
		int past = LocalDate.now(Words.ZONE).getYear() - 1;
		assertThat(get(past, this.admin)).bodyText()
			.contains("接入之前到期，不要求报备", "0 / 0 份")
			.doesNotContain(">缺<", "已逾期", "figure alarm");
		post(this.manager, "SAVE", past, this.garden, null, 0, "补写");
		assertThat(post(this.manager, "FILE", past, this.garden, plan(this.garden), 0, "")).hasStatus3xxRedirection();
		assertThat(text("late::text", this.garden)).isEqualTo("false");
		assertThat(get(past, this.admin)).bodyText().contains("1 / 1 份").doesNotContain(">逾期<");
		assertThat(this.console.get()
			.uri("/reports?year=" + (past - 1))
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(this.admin)
			.exchange()).bodyText().contains("接入之前到期，不要求报备").doesNotContain(">缺<", "已逾期", "figure alarm");
	}

	private MvcTestResult get(int year, RequestPostProcessor person) {
		return get("?year=" + year, person);
	}

	private MvcTestResult get(int year, UUID project, RequestPostProcessor person) {
		return get("?year=" + year + "&project=" + project, person);
	}

	private MvcTestResult get(String which, RequestPostProcessor person) {
		return this.console.get()
			.uri("/reports/plans" + which)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(person)
			.exchange();
	}

	private MvcTestResult save(RequestPostProcessor person, @Nullable UUID project, String text) {
		var draft = draft(project);
		return (draft != null) ? post(person, "SAVE", project, draft, version(project), text)
				: post(person, "SAVE", project, null, 0, text);
	}

	private MvcTestResult file(RequestPostProcessor person, @Nullable UUID project) {
		return post(person, "FILE", project, plan(project), version(project), "");
	}

	private MvcTestResult post(RequestPostProcessor person, String act, @Nullable UUID project, @Nullable UUID plan,
			int version, String text) {
		return post(person, act, NEXT, project, plan, version, text);
	}

	private MvcTestResult post(RequestPostProcessor person, String act, int year, @Nullable UUID project,
			@Nullable UUID plan, int version, String text) {
		var request = this.console.post()
			.uri("/reports/plans")
			.locale(Locale.SIMPLIFIED_CHINESE)
			.param("act", act)
			.param("year", String.valueOf(year))
			.param("version", String.valueOf(version))
			.param("text", text)
			.with(csrf())
			.with(person);
		if (project != null) {
			request = request.param("project", project.toString());
		}
		return ((plan != null) ? request.param("plan", plan.toString()) : request).exchange();
	}

	private int version(@Nullable UUID project) {
		return Integer.parseInt(text("version::text", project));
	}

	private UUID plan(@Nullable UUID project) {
		return UUID.fromString(text("id::text", project));
	}

	private @Nullable UUID draft(@Nullable UUID project) {
		return ConsoleDatabase.shared()
			.admin()
			.sql("""
					select id from linli.work_plan where tenant_id = ? and project_id is not distinct from ?::uuid and filed_at is null""")
			.params(this.estate.id(), project)
			.query((row, number) -> row.getObject(1, UUID.class))
			.optional()
			.orElse(null);
	}

	private String text(String column, @Nullable UUID project) {
		return ConsoleDatabase.shared()
			.admin()
			.sql("select " + column
					+ " from linli.work_plan where tenant_id = ? and project_id is not distinct from ?::uuid order by revision desc limit 1")
			.params(this.estate.id(), project)
			.query(String.class)
			.single();
	}

}
