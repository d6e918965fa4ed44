package io.linli.console.monthly;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.Pages;
import io.linli.console.language.Words;
import io.linli.console.signin.SignedInAs;
import io.linli.console.today.Estate;
import io.linli.tenancy.Role;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class MonthsPagesIntegrationTests {

	private static final String ATTACK = "<script>alert(1)</script>";

	private static final YearMonth MAY = YearMonth.of(LocalDate.now(Words.ZONE).getYear() - 1, 5);

	private static final OffsetDateTime SINCE = MAY.minusMonths(12)
		.atDay(1)
		.atStartOfDay(Words.ZONE)
		.toOffsetDateTime();

	private static final String GRACE = """
			insert into linli.company_rule (tenant_id, id, name, value, reason, set_at, set_by)
			values (?, gen_random_uuid(), 'LEDGER_GRACE_DAYS', ?, '公司规定', ?, 'admin')""";

	private final Estate estate = Estate.fresh();

	private final UUID garden = this.estate.project("P1", "南苑一期" + ATTACK, "Asia/Shanghai");

	private final RequestPostProcessor supervisor = this.estate.person("supervisor", Role.CUSTOMER_SERVICE_SUPERVISOR);

	@Autowired
	private MockMvcTester console;

	@Test
	@Tag("B-26")
	void theStatisticsOfAMonthStandWithTheirCountsAndShares() {
		here();
		var id = statistic();
		assertThat(get("?year=" + MAY.getYear(), this.supervisor)).hasStatusOk()
			.bodyText()
			.contains("/statistics/" + id, "li，第 2 次报送", "按期应报的还缺 23 份", "周，")
			.doesNotContain(ATTACK);
		assertThat(get("/statistics/" + id, this.supervisor)).hasStatusOk()
			.bodyText()
			.contains("40", "90.0%", "当时未统计", "本月电话打不通的较多")
			.doesNotContain(ATTACK, "??");
		assertThat(get("/statistics/" + id + "/file", this.supervisor)).hasStatusOk()
			.bodyText()
			.contains("\"应回访\",\"40\"", "\"'=本月电话打不通的较多");
	}

	@Test
	@Tag("R-20")
	void aLedgerStandsAsItWasFiledWithItsSealAndLines() {
		here();
		var id = ledger();
		assertThat(get("?year=" + MAY.getYear(), this.supervisor)).bodyText().contains("/ledgers/" + id, ">逾期<");
		assertThat(get("/ledgers/" + id, this.supervisor)).hasStatusOk()
			.bodyText()
			.contains("abc123", "WX20250501001", "￥80.00", ">逾期<")
			.doesNotContain("??");
		assertThat(get("/ledgers/" + id + "/file", this.supervisor)).bodyText()
			.contains("\"WX20250501001\",\"是\",\"否\",\"否\",\"是\",80.00");
	}

	@Test
	@Tag("R-21")
	void whatTheRecordsSayOtherwiseNowStandsBesideTheLedger() {
		here();
		var id = ledger();
		assertThat(get("/ledgers/" + id, this.supervisor)).bodyText().contains("WX20250501001", "不再属于本期");
		var other = Estate.fresh().person("stranger", Role.TENANT_ADMIN);
		assertThat(get("/ledgers/" + id, other)).hasStatus(404);
	}

	@Test
	@Tag("B-26")
	void whatTheRecordsCountNowStandsBesideWhatWasFiled() {
		here();
		var id = statistic();
		// No callback is there: now nothing is owed, where 40 were filed.
		assertThat(get("/statistics/" + id, this.supervisor)).bodyText().contains("mark verify\">0<", "列在最后一栏");
	}

	@Test
	void whatWasFiledIsPrintedInBothLanguagesTheSameEachTime() throws IOException {
		here();
		for (var page : List.of("/statistics/" + statistic(), "/ledgers/" + ledger())) {
			for (var kind : List.of("PDF", "XLSX")) {
				for (var language : List.of("CHINESE", "ENGLISH")) {
					var address = page + "/paper?kind=" + kind + "&language=" + language;
					var first = get(address, this.supervisor);
					assertThat(first).as(address).hasStatusOk();
					assertThat(get(address, this.supervisor).getResponse().getContentAsByteArray()).as(address)
						.isEqualTo(first.getResponse().getContentAsByteArray());
				}
			}
			assertThat(get(page + "/paper?kind=JSON&language=CHINESE", this.supervisor)).hasStatus(404);
			var stranger = Estate.fresh().person("stranger", Role.TENANT_ADMIN);
			assertThat(get(page + "/paper?kind=PDF&language=CHINESE", stranger)).hasStatus(404);
		}
	}

	@Test
	void aWordOfSomebodyIsNoFormulaInAWorkbook() throws IOException {
		here();
		var answer = get("/statistics/" + statistic() + "/paper?kind=XLSX&language=ENGLISH", this.supervisor);
		try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
			var facts = book.getSheetAt(1);
			var words = facts.getRow(facts.getLastRowNum()).getCell(1);
			assertThat(words.getCellType()).isEqualTo(CellType.STRING);
			assertThat(words.getStringCellValue()).isEqualTo("=本月电话打不通的较多" + ATTACK);
			assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("Callbacks owed");
			assertThat(book.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue()).isEqualTo(40);
		}
	}

	@Test
	void aLedgerThatIsTooLongForAPdfSaysSoOnItsPage() {
		var id = ledger(1, 9_001, 24);
		lines(id, 9_000);
		var refused = get("/ledgers/" + id + "/paper?kind=PDF&language=CHINESE", this.supervisor);
		assertThat(refused).hasStatus3xxRedirection().hasRedirectedUrl("/reports/months/ledgers/" + id);
		assertThat(refused.getMvcResult().getFlashMap().get("outcome")).isEqualTo("NO_PDF");
		assertThat(get("/ledgers/" + id + "/paper?kind=XLSX&language=CHINESE", this.supervisor)).hasStatusOk();
	}

	@Test
	void aMonthIsMissingOnlyWhereItIsOverAndTheProjectWasThere() {
		assertThat(get("?year=" + MAY.getYear(), this.supervisor)).bodyText()
			.contains("项目尚未接入")
			.doesNotContain("还缺", ">缺<", "未到期");
		this.estate.here(SINCE.toInstant());
		assertThat(get("?year=" + MAY.getYear(), this.supervisor)).bodyText()
			.contains("还缺 12 份", ">没有期限<", "去报送")
			.doesNotContain("还缺 24 份");
		assertThat(get(form(MAY), this.supervisor)).bodyText().contains("不会算逾期").doesNotContain("已逾期");
		here();
		assertThat(get("?year=" + MAY.getYear(), this.supervisor)).bodyText().contains("还缺 24 份", ">缺<");
		assertThat(get("?year=" + (MAY.getYear() + 2), this.supervisor)).bodyText().doesNotContain(">缺<");
	}

	@Test
	@Tag("B-26")
	void aMonthIsFiledBySupervisorsAndFrozenWithWhatTheRecordsSay() {
		here();
		var list = get("?year=" + MAY.getYear(), this.supervisor);
		assertThat(list).bodyText().contains("/reports/months/statistics/new?project=" + this.garden, "去报送");
		assertThat(get(form(MAY), this.supervisor)).hasStatusOk()
			.bodyText()
			.contains("尚未报送", "已逾期：应在 " + MAY.getYear() + "年6月3日 当天或之前报送", "现在报送")
			.doesNotContain(ATTACK, "??");
		assertThat(file(this.supervisor, MAY, " ")).hasStatus(422).bodyText().contains("请写明分析");
		assertThat(file(this.supervisor, MAY, "字".repeat(5_001))).hasStatus(422);
		assertThat(file(this.supervisor, MAY, "电话打不通的较多" + ATTACK)).hasStatus3xxRedirection();
		assertThat(text("filing || filed_by || owed || (filed_at > due_at)")).isEqualTo("1supervisor0true");
		var id = text("id::text");
		assertThat(get("/statistics/" + id, this.supervisor)).bodyText()
			.contains("电话打不通的较多", ">逾期<", "报送更正")
			.doesNotContain(ATTACK);
		assertThat(get("?year=" + MAY.getYear(), this.supervisor)).bodyText().contains("/statistics/" + id, ">逾期<");
		assertThat(get(form(MAY), this.supervisor)).bodyText().contains("已报送 1 次");
		assertThat(file(this.supervisor, MAY, "更正")).hasStatus3xxRedirection();
		assertThat(text("max(filing)::text")).isEqualTo("2");
		assertThat(this.console.get()
			.uri("/audit?ledger=FILINGS")
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(this.estate.person("admin", Role.TENANT_ADMIN))
			.exchange()).bodyText().contains("报备统计表", MAY + " 回访统计，第 2 次");
	}

	@Test
	@Tag("B-26")
	void aFormFilesOnceAndWhoeverIsSecondIsToldAndKeepsTheWords() {
		here();
		var id = UUID.randomUUID();
		for (int press = 0; press < 2; press++) {
			assertThat(file(this.supervisor, 0, id, MAY, "分析")).hasStatus3xxRedirection()
				.hasRedirectedUrl("/reports/months/statistics/" + id);
		}
		assertThat(file(this.supervisor, 0, id, MAY, "改过的分析")).hasStatus(409)
			.bodyText()
			.contains("您打开页面之后", "已报送 1 次", "改过的分析");
		var colleague = this.estate.person("colleague", Role.CUSTOMER_SERVICE_SUPERVISOR);
		assertThat(file(colleague, 0, UUID.randomUUID(), MAY, "同事的分析" + ATTACK)).hasStatus(409)
			.bodyText()
			.contains("同事的分析", "name=\"last\" value=\"1\"")
			.doesNotContain(ATTACK);
		assertThat(text("count(*)")).isEqualTo("1");
		assertThat(file(colleague, 1, id, MAY, "借用的编号")).hasStatus(409);
		assertThat(file(colleague, 1, UUID.randomUUID(), MAY, "更正")).hasStatus3xxRedirection();
		assertThat(text("count(*)")).isEqualTo("2");
	}

	@Test
	@Tag("B-26")
	void othersLookAtAMonthAndDoNotFileIt() {
		here();
		for (var role : List.of(Role.PROJECT_MANAGER, Role.TENANT_ADMIN)) {
			var reader = this.estate.person("reader", role);
			assertThat(get(form(MAY), reader)).hasStatusOk()
				.bodyText()
				.contains("由这个项目的客服主管报送")
				.doesNotContain("<textarea");
			assertThat(file(reader, MAY, "分析")).as(role.name()).hasStatus(403);
		}
		for (var role : List.of(Role.RECEPTIONIST, Role.MAINTENANCE_SUPERVISOR, Role.MAINTENANCE_WORKER)) {
			var other = this.estate.person("other", role);
			assertThat(get(form(MAY), other)).as(role.name()).hasStatus(403);
			assertThat(file(other, MAY, "分析")).as(role.name()).hasStatus(403);
		}
		var stranger = Estate.fresh().person("stranger", Role.CUSTOMER_SERVICE_SUPERVISOR);
		assertThat(get(form(MAY), stranger)).hasStatus(404);
		assertThat(file(stranger, MAY, "分析" + ATTACK)).hasStatus(403)
			.bodyText()
			.contains("没有报送：您的角色不报送统计表，或不负责这个项目", "分析")
			.doesNotContain(ATTACK, "南苑一期");
		assertThat(file(this.supervisor, YearMonth.now(Words.ZONE).plusMonths(1), "写好的分析")).hasStatus(409)
			.bodyText()
			.contains("这个月还没有结束", "写好的分析");
		this.estate.assign("keeper", this.estate.project("P2", "南苑二期", "Asia/Shanghai"),
				Role.CUSTOMER_SERVICE_SUPERVISOR);
		var keeper = this.estate.person("keeper", Role.CUSTOMER_SERVICE_SUPERVISOR);
		assertThat(get(form(MAY), keeper)).hasStatus(404);
		assertThat(file(keeper, MAY, "分析")).hasStatus(403).bodyText().doesNotContain("南苑一期");
		assertThat(get(form(YearMonth.now(Words.ZONE).plusMonths(1)), this.supervisor)).hasStatus(404);
		assertThat(text("count(*)::text")).isEqualTo("0");
	}

	@Test
	@Tag("B-26")
	void statisticsAreDueAsTheCompanyHasSetAndWhatIsLateIsSaidWhereOneLooks() {
		var last = YearMonth.now(Words.ZONE).minusMonths(2);
		var admin = this.estate.person("admin", Role.TENANT_ADMIN);
		var since = last.atDay(1).atStartOfDay(Words.ZONE).toOffsetDateTime();
		this.estate.here(since.toInstant());
		run(GRACE, this.estate.id(), 366, last.minusMonths(2).atDay(1));
		run(GRACE.replace("LEDGER", "STATISTIC"), this.estate.id(), 1, last.atDay(2));
		run(GRACE.replace("LEDGER", "STATISTIC"), this.estate.id(), 60, last.plusMonths(1).atDay(2));
		assertThat(get("?year=" + last.getYear(), this.supervisor)).bodyText().doesNotContain(">缺<");
		assertThat(page("/today", this.supervisor)).doesNotContain("回访统计表缺");
		owingSince(since);
		assertThat(get("?year=" + last.getYear(), this.supervisor)).bodyText().contains("按期应报的还缺 1 份");
		assertThat(page("/today", this.supervisor)).contains("逾期未报备", last.getYear() + " 年月度回访统计表缺 1 份");
		assertThat(page("/today", admin)).contains(last.getYear() + " 年月度回访统计表缺 1 份");
		assertThat(page("/today", this.estate.person("foreman", Role.MAINTENANCE_SUPERVISOR))).doesNotContain("逾期未报备");
		assertThat(page("/reports?year=" + last.getYear(), admin)).contains(last.getYear() + " 年月度回访统计表缺 1 份");
		assertThat(page("/reports?year=" + (last.getYear() + 1), admin)).contains(last.getYear() + " 年度还有逾期未报备的");
		file(this.supervisor, last, "按月分析");
		assertThat(page("/today", this.supervisor)).doesNotContain("回访统计表缺");
	}

	private String page(String address, RequestPostProcessor person) {
		return new Pages(this.console).get(person, address);
	}

	private String form(YearMonth month) {
		return "/statistics/new?project=" + this.garden + "&month=" + month;
	}

	private MvcTestResult file(RequestPostProcessor person, YearMonth month, String analysis) {
		return file(person, Integer.parseInt(text("count(*)")), UUID.randomUUID(), month, analysis);
	}

	private MvcTestResult file(RequestPostProcessor person, int last, UUID id, YearMonth month, String analysis) {
		return new Pages(this.console).post(person, "/reports/months/statistics", "project", this.garden.toString(),
				"month", month.toString(), "id", id.toString(), "last", Integer.toString(last), "analysis", analysis);
	}

	private String text(String column) {
		return ConsoleDatabase.shared()
			.admin()
			.sql("select (" + column + ")::text from linli.callback_statistic where tenant_id = ? limit 1")
			.param(this.estate.id())
			.query(String.class)
			.single();
	}

	@Test
	@Tag("R-20")
	void weeksAndQuartersThatAreMissingAreListedBelowTheMonths() {
		here();
		int year = MAY.getYear();
		assertThat(get("?year=" + year, this.supervisor)).bodyText()
			.contains("周，" + year + "年", "季度，" + year + "年1月1日起", "季度，" + year + "年10月1日起");
		run("""
				insert into linli.repair_ledger (tenant_id, id, project_id, period, begins_on, ends_on, begins_at, ends_at, filing, due_at,
				  filed_at, filed_by, received, completed, emergencies, public_area, paid, fee_cents, seal)
				values (?, gen_random_uuid(), ?, 'QUARTER', ?, ?, now(), now(), 1, now(), now(), 'wang', 0, 0, 0, 0, 0, 0, 'abc123')""",
				this.estate.id(), this.garden, LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 31));
		assertThat(get("?year=" + year, this.supervisor)).bodyText()
			.containsPattern("<a href=\"/reports/months/ledgers/[^\"]+\">季度，" + year + "年1月1日起");
	}

	@Test
	@Tag("R-20")
	void aLedgerWhoseDayIsNotOverIsNotFiledYetAndOneWithoutGraceIsMissing() throws UnsupportedEncodingException {
		this.estate.here(SINCE.toInstant());
		var last = YearMonth.now(Words.ZONE).minusMonths(1);
		run(GRACE, this.estate.id(), 60, last.atDay(1));
		assertThat(months(last)).contains("mark verify\">未报<");
		assertThat(counted(last)).isEqualTo(missing(last));
		run(GRACE, this.estate.id(), 0, last.atDay(2));
		assertThat(months(last)).doesNotContain(">未报<");
		assertThat(this.console.get()
			.uri("/reports/months?year=" + MAY.getYear())
			.locale(Locale.ENGLISH)
			.with(this.supervisor)
			.exchange()).bodyText().contains("12 filings are missing");
	}

	@Test
	@Tag("R-20")
	void aLedgerThatWasFiledInTimeIsNotLateForACorrection() {
		here();
		ledger(1, 1, -24);
		var second = ledger(2, 1, 24 * 30);
		assertThat(get("?year=" + MAY.getYear(), this.supervisor)).bodyText()
			.contains("/ledgers/" + second, "wang，第 2 次报送")
			.doesNotContain(">逾期<");
		assertThat(get("/ledgers/" + second, this.supervisor)).hasStatusOk().bodyText().doesNotContain(">逾期<");
	}

	@Test
	@Tag("R-20")
	void theFileOfALongLedgerHasAllItsLinesAndThePageSaysThatItHasNot() {
		var id = ledger(1, 5_001, 24);
		lines(id, 5_000);
		assertThat(get("/ledgers/" + id, this.supervisor)).bodyText()
			.contains("前 5,000 项，共 5,001 项")
			.doesNotContain("WX202506015000");
		assertThat(get("/ledgers/" + id + "/file", this.supervisor)).bodyText()
			.contains("WX20250501001", "WX202506015000");
	}

	@Test
	void onlyThoseOfTheProjectSeeWhatItFiled() {
		here();
		var statistic = statistic();
		var ledger = ledger();
		var lake = this.estate.project("P2", "南苑二期", "Asia/Shanghai");
		this.estate.assign("keeper", lake, Role.PROJECT_MANAGER);
		var keeper = this.estate.person("keeper", Role.PROJECT_MANAGER);
		var stranger = Estate.fresh().person("stranger", Role.TENANT_ADMIN);
		for (var page : new String[] { "/statistics/" + statistic, "/ledgers/" + ledger, "/ledgers/" + ledger + "/file",
				"?project=" + this.garden }) {
			assertThat(get(page, keeper)).as(page).hasStatus(404);
			assertThat(get(page, stranger)).as(page).hasStatus(404);
			assertThat(get(page, this.estate.person("worker", Role.MAINTENANCE_WORKER))).as(page).hasStatus(403);
			assertThat(get(page, SignedInAs.groupManager("anju", ConsoleDatabase.ANJU))).as(page).hasStatus(403);
		}
		assertThat(get("", keeper)).bodyText().contains("南苑二期").doesNotContain("南苑一期");
		assertThat(get("", stranger)).hasStatusOk().bodyText().contains("没有您负责的项目");
		assertThat(this.console.get().uri("/reports/months").locale(Locale.ENGLISH).with(this.supervisor).exchange())
			.bodyText()
			.contains("Monthly statistics and ledgers")
			.doesNotContain("??");
	}

	private long missing(YearMonth month) throws UnsupportedEncodingException {
		return Pattern.compile(">缺<").matcher(months(month)).results().count();
	}

	private long counted(YearMonth month) throws UnsupportedEncodingException {
		var found = Pattern.compile("应报的还缺 (\\d+) 份").matcher(months(month));
		return found.find() ? Long.parseLong(found.group(1)) : 0;
	}

	/** What the page says of months, without weeks and quarters. */
	private String months(YearMonth month) throws UnsupportedEncodingException {
		var body = get("?year=" + month.getYear(), this.supervisor).getResponse().getContentAsString();
		return body.substring(0, body.indexOf("id=\"others\""));
	}

	/** For two years. */
	private void here() {
		this.estate.here(SINCE.toInstant());
		owingSince(SINCE);
	}

	private void owingSince(OffsetDateTime since) {
		run("update linli.project set statistics_began_at = ? where id = ?", since, this.garden);
	}

	private UUID statistic() {
		for (int filing = 1; filing <= 2; filing++) {
			run("""
					insert into linli.callback_statistic (tenant_id, id, project_id, month, filing, owed, answered, in_time, of_complaints,
					  rated, satisfied, dissatisfied, reported, analysis, filed_at, filed_by)
					values (?, gen_random_uuid(), ?, ?, ?, 40, 36, 30, 10, 20, 18, 1, 1, ?, now(), 'li')""",
					this.estate.id(), this.garden, MAY.atDay(1), filing, "=本月电话打不通的较多" + ATTACK);
		}
		return ConsoleDatabase.shared()
			.admin()
			.sql("select id from linli.callback_statistic where tenant_id = ? and filing = 2")
			.param(this.estate.id())
			.query(UUID.class)
			.single();
	}

	private void lines(UUID ledger, int more) {
		run("""
				insert into linli.repair_ledger_line (tenant_id, repair_ledger_id, number, urgency, area, paid_service, done, fee_cents, content)
				select ?, ?, 'WX2025060' || (10000 + n), 'GENERAL', 'PRIVATE', false, true, 0, 'x' from generate_series(1, ?) n""",
				this.estate.id(), ledger, more);
	}

	private UUID ledger() {
		return ledger(1, 1, 24);
	}

	/** One of so many hours after it was due; negative: before. */
	private UUID ledger(int filing, int received, int hours) {
		var id = UUID.randomUUID();
		run("""
				insert into linli.repair_ledger (tenant_id, id, project_id, period, begins_on, ends_on, begins_at, ends_at, filing, due_at,
				  filed_at, filed_by, received, completed, emergencies, public_area, paid, fee_cents, seal)
				values (?, ?, ?, 'MONTH', ?, ?, now(), now(), ?, now() - interval '60 days', now() + make_interval(days => -60, hours => ?),
				  'wang', ?, 1, 1, 0, 0, 8000, 'abc123')""",
				this.estate.id(), id, this.garden, MAY.atDay(1), MAY.atEndOfMonth(), filing, hours, received);
		run("""
				insert into linli.repair_ledger_line (tenant_id, repair_ledger_id, number, urgency, area, paid_service, done, fee_cents, content)
				values (?, ?, 'WX20250501001', 'EMERGENCY', 'PRIVATE', false, true, 8000, 'WX20250501001|水电')""",
				this.estate.id(), id);
		return id;
	}

	private MvcTestResult get(String page, RequestPostProcessor person) {
		return this.console.get()
			.uri("/reports/months" + page)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(person)
			.exchange();
	}

	private static void run(String sql, Object... values) {
		ConsoleDatabase.shared().admin().sql(sql).params(values).update();
	}

}
