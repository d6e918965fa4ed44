package io.linli.console.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.language.Words;
import io.linli.console.signin.SignedInAs;
import io.linli.console.today.Estate;
import io.linli.kpi.Figure;
import io.linli.kpi.Registry;
import io.linli.kpi.compare.PeerFigure;
import io.linli.kpi.compare.Spread;
import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Document;
import io.linli.kpi.report.PeerComparison;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
@Tag("P-02")
class FilingPagesIntegrationTests {

	private static final String ATTACK = "<img src=x onerror=alert(1)>";

	private static final Set<Role> READERS = EnumSet.of(Role.CUSTOMER_SERVICE_SUPERVISOR, Role.PROJECT_MANAGER,
			Role.TENANT_ADMIN);

	private final Estate estate = Estate.fresh();

	private final AnnualReport.Unit garden = unit("P1", "南苑一期" + ATTACK);

	private final AnnualReport.Unit lake = unit("P2", "南苑二期");

	private final RequestPostProcessor supervisor = this.estate.person("supervisor", Role.CUSTOMER_SERVICE_SUPERVISOR);

	private final RequestPostProcessor manager = this.estate.person("manager", Role.PROJECT_MANAGER);

	private final RequestPostProcessor admin = this.estate.person("admin", Role.TENANT_ADMIN);

	@Autowired
	private MockMvcTester console;

	@BeforeEach
	void aReportIsPublished() {
		this.estate.here(Instant.parse("2019-01-01T00:00:00Z"));
		Published.publish(this.estate.id(), null, report(2026, 35));
	}

	@Test
	void aReportIsDraftedReviewedAndFiledByTwoPeopleAndKeepsItsPage() throws NoSuchAlgorithmException {
		assertThat(get(report(), this.admin)).hasStatusOk().bodyText().contains("取夜间计算已发布的报告", "起草");
		assertThat(step("DRAFT", this.admin)).hasStatus3xxRedirection();
		assertThat(get(report(), this.admin)).bodyText().contains("这一步由别人来做").doesNotContain("审核通过");
		assertThat(step("REVIEW", this.admin)).hasStatus(403).bodyText().contains("起草人不能审核自己的草稿");
		assertThat(step("FILE", this.admin)).hasStatus(409);
		assertThat(get(report(), this.manager)).bodyText().contains("审核通过");
		assertThat(step("REVIEW", this.manager)).hasStatus3xxRedirection();
		Published.publish(this.estate.id(), null, report(2026, 20));
		assertThat(get(report() + "/question", this.admin)).hasStatusOk()
			.bodyText()
			.contains("确定报备？", "起草以后，夜间计算发布了新的数据");
		assertThat(step("FILE", this.admin)).hasStatus3xxRedirection();
		var page = text("html");
		assertThat(page).isEqualTo(Document.html(report(2026, 35)));
		assertThat(get(report(), this.supervisor)).bodyText()
			.contains("已报备的报告不再更改", sha256(page), "admin，", "manager，", "125", "140")
			.doesNotContain("报备……");
		assertThat(get(report() + "/page?revision=1", this.supervisor)).hasStatusOk().bodyText().isEqualTo(page);
		assertThat(get("/reports?year=2026", this.supervisor)).bodyText().contains("已报备", "第 1 版");
	}

	@Test
	void figuresThatHaveReplacedNewerOnesSaySoAndAreFiledOnlyByThoseWhoKnow() {
		newerFigures(() -> {
			var says = "取代了截至 2026年11月25日 00:00 的较新数据";
			assertThat(get(report(), this.admin)).bodyText().contains(says);
			assertThat(get("/reports?year=2026", this.admin)).bodyText().contains(says);
			assertThat(get("/reports/centres/" + this.garden.id() + "/2026", this.admin)).bodyText().contains(says);
			step("DRAFT", this.admin);
		});
		// The newer ones are back: the draft is of the older ones all the same.
		assertThat(get("/reports?year=2026", this.admin)).bodyText().doesNotContain("取代了");
		var drafted = "起草时，已经发布过截至 2026年11月25日 00:00 的较新数据";
		assertThat(get(report(), this.manager)).bodyText()
			.contains(drafted, "须逐次确认", "name=\"older\"")
			.doesNotContain("取代了");
		assertThat(step("REVIEW", this.manager)).hasStatus(422).bodyText().contains("已发布过较新的数据");
		assertThat(status()).isEqualTo("DRAFT");
		assertThat(knowing("REVIEW", this.manager)).hasStatus3xxRedirection();
		assertThat(get(report() + "/question", this.admin)).bodyText().contains(drafted, "name=\"older\"");
		assertThat(step("FILE", this.admin)).hasStatus(422);
		assertThat(status()).isEqualTo("REVIEWED");
		assertThat(knowing("FILE", this.admin)).hasStatus3xxRedirection();
		assertThat(text("(reviewed_older and filed_older)::text")).isEqualTo("true");
		assertThat(get(report(), this.supervisor)).bodyText().contains(drafted).doesNotContain("取代了", "会恢复较新的数据");
	}

	@Test
	void figuresOfANightThatFailedAfterItsPublicationWereNewerToo() {
		var night = UUID.randomUUID();
		var admin = ConsoleDatabase.shared().admin();
		admin
			.sql("""
					with failed as (insert into mart.night (id, as_of, status, failure, started_at, finished_at)
					  values (?, '2026-11-24T16:00:00Z', 'FAILED', 'Killed.', '2026-11-22T18:00:00Z', '2026-11-22T18:01:00Z') returning *)
					insert into mart.run (id, as_of, kpi_version, snapshot, input_hash, started_at, finished_at)
					select id, as_of, '1', '1', 'abc', started_at, finished_at from failed""")
			.param(night)
			.update();
		try {
			assertThat(get(report(), this.admin)).bodyText().contains("取代了截至 2026年11月25日 00:00 的较新数据");
		}
		finally {
			admin.sql("delete from mart.run where id = ?").param(night).update();
			admin.sql("delete from mart.night where id = ?").param(night).update();
		}
	}

	@Test
	void aDraftOfTheNewestFiguresAsksForNothingEvenWhereOlderOnesAreBack() {
		step("DRAFT", this.admin);
		newerFigures(() -> assertThat(get(report(), this.manager)).bodyText()
			.doesNotContain("取代了", "name=\"older\"", "起草以后，夜间计算发布了新的数据"));
		assertThat(step("REVIEW", this.manager)).hasStatus3xxRedirection();
		assertThat(text("coalesce(reviewed_older::text, 'nobody asked')")).isEqualTo("nobody asked");
	}

	@Test
	void theDatabaseTakesNoWordForHowOldADraftIs() {
		newerFigures(() -> {
			insert("'DRAFT'", "null", "null");
			assertThat(text("newer_as_of is not null")).isEqualTo("t");
			assertThatThrownBy(() -> ConsoleDatabase.shared()
				.admin()
				.sql("update linli.report_filing set status = 'REVIEWED', reviewed_at = now(), reviewed_by = 'wang' where tenant_id = ?")
				.param(this.estate.id())
				.update()).hasMessageContaining("report_filing_older_check");
		});
	}

	private static void newerFigures(Runnable meanwhile) {
		var night = UUID.randomUUID();
		var admin = ConsoleDatabase.shared().admin();
		admin.sql("""
				insert into mart.night (id, as_of, status, started_at, finished_at)
				values (?, '2026-11-24T16:00:00Z', 'PUBLISHED', '2026-11-22T18:00:00Z', '2026-11-22T18:01:00Z')""")
			.param(night)
			.update();
		try {
			meanwhile.run();
		}
		finally {
			admin.sql("delete from mart.night where id = ?").param(night).update();
		}
	}

	@Test
	void whatIsFiledSaysByWhomAndWhenAndWhetherInTime() {
		assertThat(get("/reports?year=2026", this.admin)).bodyText().contains("须于 2026年12月15日前报备");
		step("DRAFT", this.supervisor);
		step("REVIEW", this.manager);
		step("FILE", this.admin);
		var late = LocalDate.now(Words.ZONE).isAfter(LocalDate.of(2026, 12, 15));
		var says = late ? "；逾期（2026年12月15日 截止）" : "；按时（2026年12月15日 截止）";
		for (var page : List.of("/reports?year=2026", report())) {
			assertThat(get(page, this.supervisor)).as(page)
				.bodyText()
				.contains("报备：admin，", says)
				.doesNotContain("须于 2026年12月15日前报备");
		}
	}

	@Test
	void theAuditHasWhoDidWhatToAReportWithTheHashOfItsPage() throws NoSuchAlgorithmException {
		step("DRAFT", this.supervisor);
		step("DROP", this.manager, "数据有误");
		step("DRAFT", this.supervisor);
		step("REVIEW", this.manager);
		step("FILE", this.admin);
		var audit = "/audit?ledger=FILINGS";
		assertThat(get(audit, this.admin)).hasStatusOk()
			.bodyText()
			.contains("2026 年度满意度报告，第 2 版", "2026 年度满意度报告，第 1 版", "起草报告", "作废报告", "审核报告", "报备报告",
					sha256(text("html")).substring(0, 16));
		assertThat(get(audit + "&kind=REPORT_FILED", this.admin)).bodyText()
			.contains("<b>admin</b>", "第 2 版")
			.doesNotContain("<b>manager</b>", "第 1 版");
		assertThat(get(audit + "&person=manager", this.admin)).bodyText()
			.contains("第 1 版")
			.doesNotContain("<b>admin</b>");
		assertThat(get(audit + "&subject=version 2", this.admin)).bodyText().contains("第 2 版").doesNotContain("第 1 版");
		assertThat(get(audit, Estate.fresh().person("stranger", Role.TENANT_ADMIN))).bodyText().contains("没有符合条件的记录");
	}

	@Test
	void aStepIsTakenByTheRolesOfTheApiOnly() {
		step("DRAFT", this.supervisor);
		assertThat(step("REVIEW", this.supervisor)).hasStatus(403);
		assertThat(step("DROP", this.supervisor, "数据有误")).hasStatus(403);
		step("REVIEW", this.manager);
		assertThat(step("FILE", this.manager)).hasStatus(403).bodyText().contains("您的角色不能做这一步");
		assertThat(get(report() + "/question", this.manager)).bodyText().doesNotContain("现在报备");
		assertThat(status()).isEqualTo("REVIEWED");
		for (var role : Role.values()) {
			var reads = READERS.contains(role);
			var person = this.estate.person("somebody", role);
			assertThat(get("/reports", person)).as(role.name()).hasStatus(reads ? 200 : 403);
			assertThat(get(report() + "/page", person)).as(role.name()).hasStatus(reads ? 200 : 403);
		}
	}

	@Test
	void aDraftIsDroppedForAReasonOnlyAndThenDraftedAgain() {
		step("DRAFT", this.admin);
		assertThat(get(report() + "?revision=0", this.manager)).bodyText()
			.contains("这一年度已有一份在办", "?revision=1")
			.doesNotContain("这一步由别人来做");
		assertThat(step("DROP", this.manager, " ")).hasStatus(422).bodyText().contains("请写明原因");
		assertThat(step("DRAFT", this.manager)).hasStatus(409).bodyText().contains("已有一份在办");
		assertThat(step("DROP", this.manager, "数据有误" + ATTACK)).hasStatus3xxRedirection();
		assertThat(get(report(), this.manager)).bodyText().contains("数据有误", "/beside").doesNotContain(ATTACK);
		assertThat(get(report() + "?revision=1", this.manager)).bodyText().contains("作废").doesNotContain("/beside");
		assertThat(step("DRAFT", this.manager)).hasStatus3xxRedirection();
		assertThat(get(report(), this.manager)).bodyText().contains("第 2 版");
	}

	@Test
	void whoeverIsSecondIsToldThatTheReportStandsElsewhere() {
		step("DRAFT", this.supervisor);
		var seen = version();
		step("REVIEW", this.manager);
		assertThat(post(this.admin, "FILE", filing(), seen, "")).hasStatus(409).bodyText().contains("状态已经变了");
		assertThat(status()).isEqualTo("REVIEWED");
	}

	@Test
	void aDraftWithoutAPageShowsNoOtherAndIsOnlyDropped() {
		ConsoleDatabase.shared()
			.admin()
			.sql("""
					alter table linli.report_filing drop constraint report_filing_page_check;
					insert into linli.report_filing (tenant_id, id, year, revision, status, run_id, input_hash, drafted_at, drafted_by)
					select tenant_id, gen_random_uuid(), year, 1, 'DRAFT', run_id, input_hash, now(), 'li'
					  from mart.annual_report where tenant_id = ? and year = 2026;
					alter table linli.report_filing add constraint report_filing_page_check
					  check (status = 'DROPPED' or html <> '' and as_of is not null and snapshot <> '') not valid""")
			.param(this.estate.id())
			.update();
		assertThat(get(report(), this.manager)).hasStatusOk()
			.bodyText()
			.contains("没有页面", "只能作废后重新起草", "南苑物业：2026", "作废这份草稿")
			.doesNotContain("审核通过", "<iframe", ">125<");
		assertThat(step("DROP", this.manager, "没有页面")).hasStatus3xxRedirection();
	}

	@Test
	void whereNothingIsPublishedNoStepEndsOnAPageThatIsNotThere() {
		step("DRAFT", this.admin);
		unpublish();
		assertThat(step("DROP", this.manager, "数据有误")).hasStatus3xxRedirection();
		assertThat(get(report(), this.manager)).hasStatusOk().bodyText().contains("第 1 版（作废）", "没有可以起草的报告");
		assertThat(get("/reports?year=2026", this.manager)).bodyText()
			.contains("数据有误", "?revision=1")
			.doesNotContain("开始报备");
		assertThat(step("DRAFT", this.manager)).hasStatus(409).bodyText().contains("没有可以起草的报告");
	}

	@Test
	void whoeverDraftsWhatIsNotPublishedIsToldSoOnThePageOfTheYear() {
		unpublish();
		assertThat(get(report(), this.admin)).hasStatus(404);
		assertThat(step("DRAFT", this.admin)).hasRedirectedUrl("/reports?year=2026")
			.flash()
			.containsEntry("outcome", FilingOutcome.NOTHING_PUBLISHED);
		assertThat(this.console.get()
			.uri("/reports?year=2026")
			.locale(Locale.SIMPLIFIED_CHINESE)
			.flashAttr("outcome", FilingOutcome.NOTHING_PUBLISHED)
			.with(this.admin)
			.exchange()).bodyText().contains("没有可以起草的报告：夜间计算还没有发布这一年度的报告");
	}

	@Test
	void aReportWithPeersIsDraftedOnlyWhileTheCompanyTakesPartAndTheNextNightsAgain() {
		Published.publish(this.estate.id(), null, report(2026, 35).beside(List.of(peer())));
		assertThat(step("DRAFT", this.admin)).hasStatus(409).bodyText().contains("已不参加与同类项目的比较", "请届时起草");
		withdraw(false);
		assertThat(step("DRAFT", this.admin)).hasStatus3xxRedirection();
		assertThat(text("json")).contains("0.920000");
		assertThat(step("DROP", this.admin, "公司退出")).hasStatus3xxRedirection();
		withdraw(true);
		assertThat(step("DRAFT", this.admin)).hasStatus(409);
		Published.publish(this.estate.id(), null, report(2026, 35).beside(List.of()));
		assertThat(step("DRAFT", this.admin)).hasStatus3xxRedirection();
		assertThat(status()).isEqualTo("DRAFT");
	}

	private PeerComparison peer() {
		return new PeerComparison(this.garden, null, LocalDate.of(2026, 10, 1), Registry.find("K04").orElseThrow(), 1,
				new Figure(48, 50, 0, 0, 0, 0), new PeerFigure(new Spread(0.88, 0.92, 0.97), 5, 10, 2_000, false),
				new PeerComparison.Kind(1, null, null, null, false), Instant.parse("2026-12-02T16:00:00Z"));
	}

	private void withdraw(boolean withdrawn) {
		ConsoleDatabase.shared()
			.admin()
			.sql("""
					insert into linli.peer_consent (tenant_id, id, withdrawn, decided_at, decided_by)
					values (?, gen_random_uuid(), ?, clock_timestamp(), 'chief')""")
			.params(this.estate.id(), withdrawn)
			.update();
	}

	private void unpublish() {
		ConsoleDatabase.shared()
			.admin()
			.sql("delete from mart.annual_report where tenant_id = ?")
			.param(this.estate.id())
			.update();
	}

	@Test
	void nobodyIsSaidToLackARoleWhereNothingIsPublished() {
		unpublish();
		ConsoleDatabase.shared()
			.admin()
			.sql("""
					insert into linli.report_filing (tenant_id, id, year, revision, status, run_id, input_hash, drafted_at, drafted_by,
					  dropped_at, dropped_by, drop_reason)
					values (?, gen_random_uuid(), 2026, 1, 'DROPPED', gen_random_uuid(), 'hash', now(), 'li', now(), 'li', '数据有误')""")
			.param(this.estate.id())
			.update();
		assertThat(get(report() + "?revision=1", this.admin)).hasStatusOk()
			.bodyText()
			.contains("没有可以起草的报告")
			.doesNotContain("这一步由别人来做");
	}

	@Test
	void nothingIsFiledUnreadOrReviewedByItsDrafterHoweverItCameThere() {
		assertThatThrownBy(() -> insert("'FILED'", "null", "null")).hasMessageContaining("report_filing_read_check");
		assertThatThrownBy(() -> insert("'REVIEWED'", "now()", "'li'"))
			.hasMessageContaining("report_filing_four_eyes_check");
		assertThat(ConsoleDatabase.shared()
			.admin()
			.sql("""
					select column_name from information_schema.column_privileges
					 where grantee = 'linli_console' and privilege_type = 'INSERT' and table_name in ('report_filing', 'work_plan')""")
			.query(String.class)
			.list()).contains("html", "text")
			.doesNotContain("reviewed_by", "reviewed_at", "filed_by", "filed_at", "late");
	}

	private void insert(String status, String reviewedAt, String reviewedBy) {
		ConsoleDatabase.shared()
			.admin()
			.sql("""
					insert into linli.report_filing (tenant_id, id, year, revision, status, run_id, input_hash, html, as_of, snapshot,
					  drafted_at, drafted_by, reviewed_at, reviewed_by)
					select tenant_id, gen_random_uuid(), year, 1, %s, run_id, input_hash, html, as_of, '1:1:', now(), 'li', %s, %s
					  from mart.annual_report where tenant_id = ? and year = 2026"""
				.formatted(status, reviewedAt, reviewedBy))
			.param(this.estate.id())
			.update();
	}

	@Test
	void anotherCompanysReportIsNeitherSeenNorMoved() {
		step("DRAFT", this.supervisor);
		var stranger = Estate.fresh().person("stranger", Role.TENANT_ADMIN);
		assertThat(get(report(), stranger)).hasStatus(404);
		assertThat(get(report() + "/page?revision=1", stranger)).hasStatus(404);
		assertThat(get(report() + "/question", stranger)).hasStatus(404);
		assertThat(step("DROP", stranger, "weg")).hasStatus(404);
		var own = Estate.fresh();
		Published.publish(own.id(), null, report(2026, 35));
		var other = own.person("other", Role.TENANT_ADMIN);
		assertThat(this.console.post()
			.uri("/reports/" + own.id() + "/2026")
			.param("step", "DROP")
			.param("filing", filing().toString())
			.param("version", "0")
			.param("reason", "weg")
			.with(csrf())
			.with(other)
			.exchange()).hasStatus(409);
		assertThat(status()).isEqualTo("DRAFT");
	}

	@Test
	void aGroupsManagerLooksAndTakesNoStep() {
		var manager = SignedInAs.groupManager("anju", ConsoleDatabase.ANJU);
		assertThat(get("/reports?year=2026", manager)).hasStatusOk()
			.bodyText()
			.contains("锦绣物业", "和园物业", "未发布")
			.doesNotContain("海棠物业", "南苑物业", "<form method=\"post\" class=\"inline\"");
		assertThat(get("/reports/" + ConsoleDatabase.JINXIU + "/2026", manager)).hasStatusOk()
			.bodyText()
			.doesNotContain("下一步");
		assertThat(this.console.post()
			.uri("/reports/" + ConsoleDatabase.JINXIU + "/2026")
			.param("step", "DRAFT")
			.with(csrf())
			.with(manager)
			.exchange()).hasStatus(403);
		var elsewhere = SignedInAs.person("boss", Set.of(Role.GROUP_MANAGER),
				new Organization("jinxiu", ConsoleDatabase.JINXIU));
		assertThat(get("/reports", elsewhere)).hasStatus(403);
	}

	@Test
	void theYearCountsTheDaysAndNamesWhoWantsItEarlier() {
		int next = LocalDate.now(Words.ZONE).getYear() + 1;
		var due = LocalDate.of(next, 12, 15);
		long left = ChronoUnit.DAYS.between(LocalDate.now(Words.ZONE), due);
		assertThat(get("/reports?year=" + next, this.admin)).bodyText()
			.contains("距 " + next + "年12月15日 还有 " + String.format("%,d", left) + " 天", "平台作业规程");
		ConsoleDatabase.shared()
			.admin()
			.sql("""
					insert into linli.filing_day (tenant_id, id, filing, from_year, limit_month, limit_day, source, reference, set_by, set_at)
					values (?, gen_random_uuid(), 'SATISFACTION_REPORT', ?, 12, 1, 'CONTRACT', ?, 'admin', now())""")
			.params(this.estate.id(), next, "服务合同第 9 条" + ATTACK)
			.update();
		assertThat(get("/reports?year=" + next, this.admin)).bodyText()
			.contains("距 " + next + "年12月1日 还有", "服务合同第 9 条")
			.doesNotContain(ATTACK);
		assertThat(get("/reports?year=2020", this.admin)).bodyText().contains("已逾期");
		assertThat(get("/reports?year=2018", this.admin)).bodyText()
			.contains("接入之前到期，不要求报备")
			.doesNotContain("figure alarm\"><span>满意度报告");
		assertThat(get("/reports?year=1999", this.admin)).hasStatus(404);
	}

	@Test
	void whatIsMissedStaysOnThePageOfTheNextYear() {
		int year = LocalDate.now(Words.ZONE).getYear();
		assertThat(get("/reports", this.admin)).bodyText()
			.contains((year - 1) + " 年度还有逾期未报备的", "/reports?year=" + (year - 1));
		assertThat(get("/reports/plans", this.admin)).bodyText().contains("/reports/plans?year=" + year);
		this.estate.here(Instant.now());
		assertThat(get("/reports", this.admin)).bodyText().doesNotContain("年度还有逾期未报备的");
		assertThat(get("/reports/plans?year=" + (year + 2), this.admin)).bodyText().doesNotContain("年度还有逾期未报备的");
	}

	@Test
	void eachCentreSaysWhatTheReportHasOfItAndWhetherItsPlanIsThere() {
		assertThat(get("/reports?year=2026", this.admin)).bodyText()
			.contains("南苑一期", "抽取 100 户，60 户作答", "本年度没有调查", "有未计量事项的指标", "还有 2 个项目未报")
			.doesNotContain(ATTACK);
		this.estate.assign("manager", UUID.fromString(this.lake.id()), Role.PROJECT_MANAGER);
		assertThat(get("/reports?year=2026", this.manager)).bodyText().contains("南苑二期").doesNotContain("南苑一期");
	}

	@Test
	void whatIsMissingStandsWithTheWayToMendItInBothLanguages() {
		assertThat(get(report(), this.admin)).bodyText()
			.contains("没有时限，未计量", "为这类事项设定时限", "南苑二期 3", "4 个问题未作答", "href=\"/thresholds\"")
			.doesNotContain(ATTACK);
		assertThat(this.console.get().uri(report()).locale(Locale.ENGLISH).with(this.admin).exchange()).bodyText()
			.contains("3 cases without a limit", "Set a limit for such cases", "1 project without a survey",
					"Chapter by chapter")
			.doesNotContain("??");
	}

	private AnnualReport report(int year, long kept) {
		return Published.report(this.estate.id(), "南苑物业", this.garden, this.lake, year, kept);
	}

	private AnnualReport.Unit unit(String code, String name) {
		return new AnnualReport.Unit(this.estate.project(code, name, "Asia/Shanghai").toString(), name);
	}

	private String report() {
		return "/reports/" + this.estate.id() + "/2026";
	}

	private MvcTestResult get(String uri, RequestPostProcessor person) {
		return this.console.get().uri(uri).locale(Locale.SIMPLIFIED_CHINESE).with(person).exchange();
	}

	private MvcTestResult step(String step, RequestPostProcessor person) {
		return step(step, person, "");
	}

	private MvcTestResult step(String step, RequestPostProcessor person, String reason) {
		return step.equals("DRAFT") ? post(person, step, null, 0, reason)
				: post(person, step, filing(), version(), reason);
	}

	private MvcTestResult post(RequestPostProcessor person, String step, UUID filing, int version, String reason) {
		var request = this.console.post()
			.uri(report())
			.locale(Locale.SIMPLIFIED_CHINESE)
			.param("step", step)
			.param("version", String.valueOf(version))
			.param("reason", reason)
			.with(csrf())
			.with(person);
		return ((filing != null) ? request.param("filing", filing.toString()) : request).exchange();
	}

	private MvcTestResult knowing(String step, RequestPostProcessor person) {
		return this.console.post()
			.uri(report())
			.locale(Locale.SIMPLIFIED_CHINESE)
			.param("step", step)
			.param("filing", filing().toString())
			.param("version", String.valueOf(version()))
			.param("older", "true")
			.with(csrf())
			.with(person)
			.exchange();
	}

	private UUID filing() {
		return UUID.fromString(text("id::text"));
	}

	private int version() {
		return Integer.parseInt(text("version::text"));
	}

	private String status() {
		return text("status");
	}

	private String text(String column) {
		return ConsoleDatabase.shared()
			.admin()
			.sql("select " + column + " from linli.report_filing where tenant_id = ? order by revision desc limit 1")
			.param(this.estate.id())
			.query(String.class)
			.single();
	}

	private static String sha256(String text) throws NoSuchAlgorithmException {
		return HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

}
