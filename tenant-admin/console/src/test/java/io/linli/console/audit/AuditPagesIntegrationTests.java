package io.linli.console.audit;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.language.Words;
import io.linli.console.signin.SignedInAs;
import io.linli.console.today.Estate;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class AuditPagesIntegrationTests {

	private static final String COMPLETE = "/thresholds/promise?clock=COMPLETE&caseKind=REPAIR";

	private static final String RECORDED = "recorded_at";

	private final Estate estate = Estate.fresh();

	private final UUID project = this.estate.project("P1", "南苑一号园", "Asia/Shanghai");

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	@Autowired
	private MockMvcTester console;

	/** Other tests look for rows by their words. The lines of the audit stay. */
	@AfterEach
	void nothingIsSetAnyMore() {
		for (var table : List.of("project_level", "contract_level_rename", "contract_level", "escalation_rung",
				"quiet_time", "escalation_change", "threshold_draft", "company_setting", "threshold")) {
			this.admin.sql("delete from linli." + table + " where tenant_id = ?").param(this.estate.id()).update();
		}
	}

	@Test
	@Tag("G-01")
	void everySettingIsThereWithWhoAndWhatWasBeforeAndAfter() {
		assertThat(post("/thresholds/levels", "label", "甲级", "rank", "1")).hasStatus3xxRedirection();
		var level = this.admin.sql("select id from linli.contract_level where tenant_id = ?")
			.param(this.estate.id())
			.query(UUID.class)
			.single()
			.toString();
		assertThat(post("/thresholds/levels/project", "project", this.project.toString(), "level", level, "from",
				today().toString(), "seen", ""))
			.hasStatus3xxRedirection();
		assertThat(post("/thresholds/levels/rename", "level", level, "version", "0", "label", "特级"))
			.hasStatus3xxRedirection();
		assertThat(limit("PUBLISH", "30", today())).hasStatus3xxRedirection();
		assertThat(limit("DRAFT", "20", today().plusDays(9))).hasStatus3xxRedirection();
		assertThat(post("/thresholds/escalation/ladder", "kind", "REPAIR", "version", "0", "percent", "70", "hours",
				"0", "role", "RECEPTIONIST"))
			.hasStatus3xxRedirection();
		assertThat(post("/thresholds/escalation/quiet", "version", "0", "never", "true")).hasStatus3xxRedirection();
		assertThat(post("/thresholds/drafts/four-eyes", "turn", "ON", "seen", "1970-01-01T00:00:00Z"))
			.hasStatus3xxRedirection();
		assertThat(text("/audit")).contains("新增等级", "甲级", "设定项目等级", "南苑一号园", "等级改名", "特级", "设定时限", "完成维修 · 报修 · 所有等级",
				"30 分钟", "起草时限", "20 分钟", "设定提醒与升级", "70%：接待员", "设定免打扰时段", "随时告知", "切换双人复核", "chief", "公司管理员", "管理台");
		assertThat(text("/audit?lang=en")).contains("limit set", "Complete the repair · repair · All levels", "30 min",
				"four eyes switched", "the platform’s");
		assertThat(text("/audit?kind=LEVEL_RENAMED")).contains("特级").doesNotContain("70%：接待员");
		assertThat(text("/audit?subject=" + "南苑")).contains("设定项目等级").doesNotContain("等级改名</td>");
		assertThat(text("/audit?person=somebody")).contains("没有符合条件的记录");
		assertThat(text("/audit?subject=zh")).contains("没有符合条件的记录");
		assertThat(text("/audit?from=2020-01-01&until=2020-01-31")).contains("没有符合条件的记录");
	}

	@Test
	void aDraftThatGivesWayIsWhatWasBeforeOrIsDiscarded() {
		limit("DRAFT", "20", today());
		limit("DRAFT", "25", today());
		limit("PUBLISH", "30", today());
		assertThat(this.admin
			.sql("""
					select concat_ws(' > ', kind, split_part(before_words ->> 'zh', '，', 1), split_part(after_words ->> 'zh', '，', 1))
					  from linli.audit_entry where tenant_id = ? order by recorded_at, kind""")
			.param(this.estate.id())
			.query(String.class)
			.list()).containsExactly("LIMIT_DRAFTED > 20 分钟", "LIMIT_DRAFTED > 20 分钟 > 25 分钟",
					"DRAFT_DISCARDED > 25 分钟", "LIMIT_SET > 30 分钟");
	}

	@Test
	void whoeverHasLeftReadsNothingOfItThoughTheTokenSaysAdministrator() {
		var left = this.estate.person("former", Role.TENANT_ADMIN);
		this.estate.assign("former", this.project, Role.PROJECT_MANAGER);
		assertThat(get("/audit?ledger=PEOPLE", left)).hasStatusOk();
		this.estate.leaves("former");
		for (var ledger : Ledger.values()) {
			assertThat(get("/audit?ledger=" + ledger, left)).hasStatus(403);
			assertThat(post("/audit/file", left, "ledger", ledger.name())).hasStatus(403);
		}
		assertThat(text("/audit?ledger=PEOPLE")).contains("former");
	}

	@Test
	void whatTheFormCannotAskIsRefusedAndDaysAreThoseOfACalendar() {
		assertThat(get("/audit?kind=SOLVED", chief())).hasStatus(400);
		assertThat(get("/audit?ledger=CASES&kind=LIMIT_SET", chief())).hasStatus(400);
		assertThat(get("/audit?person=" + "x".repeat(256), chief())).hasStatus(400);
		assertThat(post("/audit/file", "ledger", "CASES", "subject", "x".repeat(256))).hasStatus(400);
		for (var ledger : Ledger.values()) {
			for (var days : List.of("from=-999999999-01-01", "until=-999999999-01-01",
					"from=0001-01-01&until=9999-12-31", "from=9999-12-31&until=1970-01-01")) {
				assertThat(get("/audit?ledger=" + ledger + "&" + days, chief())).as(days).hasStatusOk();
			}
		}
	}

	@Test
	void whatIsRefusedLeavesNoTrace() {
		assertThat(post("/thresholds/levels", "label", "", "rank", "1")).hasStatus(422);
		assertThat(post("/thresholds/escalation/ladder", "kind", "REPAIR", "version", "0", "percent", "49", "hours",
				"0", "role", "RECEPTIONIST"))
			.hasStatus(422);
		assertThat(text("/audit")).contains("没有符合条件的记录");
	}

	@Test
	void evidenceHasWhoBothTimesTheWayAndItsProof() {
		var complaint = this.estate.complaint(this.project, "TS-7");
		event("COMPLAINT", complaint, "RECORDED", "wang-fang", "PHONE", "2026-11-01T08:00:00Z");
		event("COMPLAINT", complaint, "SOLVED", "li-na", "APP", "2026-11-02T08:00:00Z");
		event("REPAIR", this.estate.repair(this.project, "WX-8"), "ARRIVED", "zhao-lei", "RADIO",
				"2026-11-02T08:00:00Z");
		event("COMPLAINT", this.estate.complaint(this.project, "TS-9"), "RECORDED", "import", "IMPORT",
				"2020-11-02T08:00:00Z");
		var page = text("/audit?ledger=CASES");
		assertThat(page)
			.contains("投诉 TS-7", "报修 WX-8", "wang-fang", "接待员", "电话", "对讲机", "填报：2026年11月1日 16:00", "<code>1 ",
					"<code>2 ")
			.doesNotContain("TS-9", "钱多多");
		assertThat(page.indexOf("li-na")).isLessThan(page.indexOf("wang-fang"));
		assertThat(text("/audit?ledger=CASES&subject=TS-7")).contains("li-na").doesNotContain("WX-8");
		assertThat(text("/audit?ledger=CASES&person=zhao-lei")).contains("WX-8").doesNotContain("TS-7");
		assertThat(text("/audit?ledger=CASES&kind=SOLVED")).contains("li-na").doesNotContain("wang-fang");
		assertThat(text("/audit?ledger=CASES&until=2026-10-01")).contains("没有符合条件的记录");
	}

	@Test
	void rolesAreSaidAsPeopleSayThemThoughEventsHaveThemAsInTheToken() {
		var complaint = this.estate.complaint(this.project, "TS-2");
		event("COMPLAINT", complaint, "URGED", "li-na", "customer-service-supervisor inspector", "APP",
				"2026-11-01T08:00:00Z");
		event("COMPLAINT", complaint, "ESCALATED", "system", "system", "SYSTEM", "2026-11-01T08:00:00Z");
		assertThat(text("/audit?ledger=CASES")).contains(">客服主管、检查人员<", ">系统<")
			.doesNotContain("customer-service-supervisor");
	}

	@Test
	void violationsAreFoundByTheNumberOfTheirRenovation() {
		var violation = this.estate.violation(this.project, "ZX-1");
		event("VIOLATION", violation, "FOUND", "zhao-lei", "APP", "2026-11-01T08:00:00Z");
		event("VIOLATION", this.estate.violation(this.project, "ZX-2"), "FOUND", "li-na", "APP",
				"2026-11-01T08:00:00Z");
		reading("wang-fang", "violation", "RectificationNotice", this.estate.notice(violation));
		assertThat(text("/audit?ledger=CASES&subject=ZX-1")).contains("zhao-lei", "ZX-1").doesNotContain("li-na");
		assertThat(text("/audit?ledger=PERSONAL_DATA&subject=ZX-1")).contains("wang-fang", "整改通知单 ZX-1");
		assertThat(text("/audit?ledger=PERSONAL_DATA&subject=ZX-2")).contains("没有符合条件的记录");
	}

	@Test
	void aLongLedgerGoesOnBehindItsLastLine() {
		var complaint = this.estate.complaint(this.project, "TS-1");
		for (int line = 0; line < 53; line++) {
			event("COMPLAINT", complaint, "URGED", "person-%02d".formatted(line), "PHONE", "2026-11-01T08:00:00Z");
		}
		var page = text("/audit?ledger=CASES&kind=URGED");
		assertThat(page).contains("person-52", "person-03").doesNotContain("person-02");
		var next = Pattern.compile("href=\"(/audit\\?[^\"]*after=[^\"]*)\"").matcher(page);
		assertThat(next.find()).isTrue();
		assertThat(text(next.group(1).replace("&amp;", "&"))).contains("person-02", "person-00")
			.doesNotContain("person-03", "更早的记录");
	}

	@Test
	@Tag("G-06")
	void peopleAreThereWithWhoAssignedThem() {
		this.estate.assign("wang-fang", this.project, Role.RECEPTIONIST);
		this.estate.leaves("wang-fang");
		assertThat(text("/audit?ledger=PEOPLE")).contains("安排", "接待员、南苑一号园", "离职", "加入公司", "未记录", "wang-fang");
		assertThat(text("/audit?ledger=PEOPLE&person=admin")).contains("接待员、南苑一号园").doesNotContain("<td>离职");
		assertThat(text("/audit?ledger=PEOPLE&subject=li-na")).contains("没有符合条件的记录");
	}

	@Test
	void whoWasShownPersonalDataIsThereAndPrintingApartFromLooking() {
		var complaint = this.estate.complaint(this.project, "TS-3");
		reading("wang-fang", "complaint", complaint);
		reading("li-na", "print:COMPLAINT_RECORD:PDF", complaint);
		reading("zhao-lei", "complaints", this.estate.complaint(this.project, "TS-4"));
		assertThat(text("/audit?ledger=PERSONAL_DATA")).contains("wang-fang", "投诉 TS-3", "电话", "linli-front", "li-na")
			.doesNotContain("13800138000");
		assertThat(text("/audit?ledger=PERSONAL_DATA&kind=PRINTED")).contains("li-na").doesNotContain("wang-fang");
		assertThat(text("/audit?ledger=PERSONAL_DATA&kind=LOOKED")).contains("wang-fang").doesNotContain("li-na");
		assertThat(text("/audit?ledger=PERSONAL_DATA&subject=TS-4")).contains("zhao-lei").doesNotContain("wang-fang");
	}

	@Test
	void aFileHasTheLinesOfTheFilterNoFormulaAndIsItselfALine() {
		post("/thresholds/levels", "label", "=HYPERLINK(\"http://x\")", "rank", "1");
		post("/thresholds/levels", "label", "乙级,\"优\"", "rank", "2");
		var file = post("/audit/file", "ledger", "SETTINGS", "kind", "LEVEL_ADDED");
		assertThat(file).hasStatusOk()
			.headers()
			.hasValue("Content-Type", "text/csv;charset=UTF-8")
			.hasValue("Content-Disposition",
					"attachment; filename=\"audit-settings-%s-%s.csv\"".formatted(today().minusDays(30), today()));
		var lines = body(file).split("\r\n");
		assertThat(lines).hasSize(4);
		assertThat(lines[0]).startsWith("\uFEFF\"时间（北京时间）\",\"填报时间（北京时间）\",\"操作人\"");
		assertThat(lines[1]).contains("\"新增等级\",\"乙级,\"\"优\"\"\"", "\"chief\",\"公司管理员\",\"管理台\"");
		assertThat(lines[2]).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
		assertThat(lines[3]).isEqualTo("\"完，共 2 条\"");
		assertThat(text("/audit?kind=AUDIT_EXPORTED")).contains("导出审计", "设定；", "；新增等级");
		assertThat(this.console.post().uri("/audit/file").param("ledger", "CASES").with(chief()).exchange())
			.hasStatus(403);
	}

	@Test
	void whomSomebodySearchedForIsNotWrittenDownForEver() {
		for (var ledger : List.of("CASES", "PEOPLE", "PERSONAL_DATA")) {
			assertThat(post("/audit/file", "ledger", ledger, "person", "wang-fang", "subject", "钱多多")).hasStatusOk();
		}
		assertThat(text("/audit")).contains("已按操作人筛选；已按对象筛选").doesNotContain("wang-fang", "钱多多");
		assertThat(text("/audit?lang=en")).contains("filtered by person; filtered by subject")
			.doesNotContain("wang-fang", "钱多多");
	}

	@Test
	void aLedgerThatCannotBeReadGivesNoFileAndNoLineThatSaysSo() {
		this.admin.sql("revoke select (seq) on linli.event from linli_console").update();
		try {
			assertThat(post("/audit/file", "ledger", "CASES")).hasFailed();
		}
		finally {
			this.admin.sql("grant select (seq) on linli.event to linli_console").update();
		}
		assertThat(text("/audit")).contains("没有符合条件的记录");
	}

	@Test
	void aFileThatCannotBeFinishedBreaksAndHasNoEnd() {
		var complaint = this.estate.complaint(this.project, "TS-6");
		this.admin.sql("alter table linli.event disable trigger user").update();
		try {
			// No calendar has the time of the oldest line, behind the first part.
			this.admin
				.sql("""
						insert into linli.event (tenant_id, id, subject_kind, subject_id, seq, kind, %s, actor, actor_role, channel, hash)
						select ?, (lpad(to_hex(?), 12, '0') || '7' || lpad(to_hex(n), 3, '0') || '8000000000000000')::uuid, 'COMPLAINT', ?,
						       n, 'URGED', case when n > 0 then now() else 'infinity' end, 'li-na', 'RECEPTIONIST', 'PHONE', ''
						  from generate_series(0, 2000) n"""
					.formatted(RECORDED))
				.params(this.estate.id(), System.currentTimeMillis(), complaint)
				.update();
		}
		finally {
			this.admin.sql("alter table linli.event enable trigger user").update();
		}
		var file = post("/audit/file", "ledger", "CASES");
		assertThat(file).hasFailed();
		assertThat(file.getUnresolvedException()).isInstanceOf(IOException.class).hasNoCause();
	}

	@Test
	void nothingOfAnotherCompanyIsReachedInAnyLedger() {
		var complaint = this.estate.complaint(this.project, "TS-5");
		event("COMPLAINT", complaint, "RECORDED", "wang-fang", "PHONE", "2026-11-01T08:00:00Z");
		reading("wang-fang", "complaint", complaint);
		this.estate.assign("wang-fang", this.project, Role.RECEPTIONIST);
		post("/thresholds/levels", "label", "甲级", "rank", "1");
		this.admin
			.sql("""
					insert into linli.audit_entry (tenant_id, actor, actor_role, client, kind, subject_words)
					values (?, 'wang-fang', '', 'linli-console', 'SIGNED_IN', '{"zh": "203.0.113.9", "en": "203.0.113.9"}')""")
			.param(this.estate.id())
			.update();
		this.admin
			.sql("""
					insert into linli.filing_day (tenant_id, id, filing, from_year, limit_month, limit_day, source, reference, set_by, set_at)
					values (?, gen_random_uuid(), 'WORK_PLAN', 2190, 11, 1, 'CONTRACT', '合同 TS-5 甲级', 'wang-fang', now())""")
			.param(this.estate.id())
			.update();
		var other = Estate.fresh().person("other", Role.TENANT_ADMIN);
		for (var ledger : Ledger.values()) {
			assertThat(text("/audit?ledger=" + ledger)).doesNotContain("没有符合条件的记录");
			for (var address : List.of("/audit?ledger=" + ledger, "/audit?ledger=" + ledger + "&subject=TS-5",
					"/audit?ledger=" + ledger + "&person=wang-fang")) {
				assertThat(text(address, other)).contains("没有符合条件的记录").doesNotContain("甲级");
			}
			assertThat(body(post("/audit/file", other, "ledger", ledger.name()))).doesNotContain("wang-fang", "甲级");
		}
	}

	@Test
	void markupInALineIsShownAndNotRun() {
		post("/thresholds/levels", "label", "<script>alert(1)</script>", "rank", "1");
		event("COMPLAINT", this.estate.complaint(this.project, "<img src=x>"), "RECORDED", "<svg onload=alert(2)>",
				"PHONE", "2026-11-01T08:00:00Z");
		assertThat(text("/audit")).contains("&lt;script&gt;").doesNotContain("<script>alert");
		assertThat(text("/audit?ledger=CASES&person=<svg onload=alert(2)>")).contains("&lt;img src=x&gt;", "&lt;svg")
			.doesNotContain("<svg onload", "<img src=x>");
		assertThat(text("/audit?subject=\"><script>alert(3)</script>")).doesNotContain("<script>alert");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void isOpenToTheAdministratorOfACompanyAndToNobodyElse(Role role) {
		int status = (role == Role.TENANT_ADMIN) ? 200 : 403;
		assertThat(get("/audit", this.estate.person("somebody", role))).hasStatus(status);
		assertThat(post("/audit/file", this.estate.person("somebody", role), "ledger", "CASES")).hasStatus(status);
		assertThat(
				get("/audit", SignedInAs.person("group", Set.of(role), new Organization("anju", ConsoleDatabase.ANJU))))
			.hasStatus(403);
	}

	private void event(String subjectKind, UUID subject, String kind, String actor, String channel, String claimed) {
		event(subjectKind, subject, kind, actor, "RECEPTIONIST", channel, claimed);
	}

	private void event(String subjectKind, UUID subject, String kind, String actor, String role, String channel,
			String claimed) {
		this.admin
			.sql("""
					insert into linli.event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, %s, actor, actor_role, channel, hash)
					values (?, ?, ?, ?, 0, ?, ?::timestamptz, now(), ?, ?, ?, '')"""
				.formatted(RECORDED))
			.params(this.estate.id(), key(), subjectKind, subject, kind, claimed, actor, role, channel)
			.update();
	}

	/** As the API makes one: version 7, one behind the other. */
	private UUID key() {
		return new UUID((System.currentTimeMillis() << 16) | 0x7000L | (this.keys++ & 0xFFF), Long.MIN_VALUE);
	}

	private int keys;

	private void reading(String person, String operation, UUID record) {
		reading(person, operation, "Complaint", record);
	}

	private void reading(String person, String operation, String type, UUID record) {
		this.admin
			.sql("""
					insert into linli.personal_data_reading (tenant_id, id, read_at, person, client, operation, record_type, fields, record_ids)
					values (?, gen_random_uuid(), ?, ?, 'linli-front', ?, ?, '{phone}', array[?])""")
			.params(this.estate.id(), OffsetDateTime.now(ZoneOffset.UTC), person, operation, type, record)
			.update();
	}

	private MvcTestResult limit(String saving, String minutes, LocalDate from) {
		var address = COMPLETE;
		return post(address, "kind", "DURATION", "amount", minutes, "unit", "MINUTES", "source", "CONTRACT",
				"reference", "合同第 8 条", "from", from.toString(), "seen", seen(address), "saving", saving);
	}

	private String seen(String address) {
		var seen = Pattern.compile("name=\"seen\"[^>]*value=\"([^\"]*)\"").matcher(text(address));
		return seen.find() ? seen.group(1) : "";
	}

	private static LocalDate today() {
		return LocalDate.now(Words.ZONE);
	}

	private RequestPostProcessor chief() {
		return this.estate.person("chief", Role.TENANT_ADMIN);
	}

	private String text(String uri) {
		return text(uri, chief());
	}

	private String text(String uri, RequestPostProcessor person) {
		var result = get(uri, person);
		assertThat(result).as(uri).hasStatusOk();
		return body(result);
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String uri, RequestPostProcessor person) {
		int query = uri.indexOf('?');
		var request = this.console.get()
			.uri((query < 0) ? URI.create(uri)
					: URI.create(uri.substring(0, query + 1) + escaped(uri.substring(query + 1))));
		return request.locale(Locale.SIMPLIFIED_CHINESE).with(person).exchange();
	}

	private static String escaped(String query) {
		return org.springframework.web.util.UriUtils.encodeQuery(query, StandardCharsets.UTF_8);
	}

	private MvcTestResult post(String uri, String... parameters) {
		return post(uri, chief(), parameters);
	}

	private MvcTestResult post(String uri, RequestPostProcessor person, @Nullable String... parameters) {
		var request = this.console.post().uri(uri).locale(Locale.SIMPLIFIED_CHINESE).with(csrf()).with(person);
		for (int index = 0; index < parameters.length; index += 2) {
			request = request.param(parameters[index], parameters[index + 1]);
		}
		return request.exchange();
	}

}
