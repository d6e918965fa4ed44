package io.linli.console.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.signin.SignedInAs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class ThresholdPagesIntegrationTests {

	private static final String ARRIVE = "/thresholds/promise?clock=ARRIVE&caseKind=REPAIR&urgency=EMERGENCY";

	private static final String COMPLETE = "/thresholds/promise?clock=COMPLETE&caseKind=REPAIR";

	private static final String RATE = "/thresholds/promise?clock=CALLBACK_RATE&caseKind=COMPLAINT";

	/** Versions of one limit follow each other by date. */
	private static final AtomicInteger FROM = new AtomicInteger();

	@Autowired
	private MockMvcTester console;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	@Test
	void theMatrixShowsEachLimitWithSourceReferenceAndStart() {
		var page = get("/thresholds", ConsoleDatabase.JINXIU);
		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("5 分钟", "作业规程", "客服类作业规程·接报修管理 R-10", "自 2024年1月1日起", "当日；18:00 及以后接到的，次日 12:00 前", "沿用“所有等级”",
					"3 天");
	}

	@Test
	void theStrictestCountsAndTheLimitToVerifyIsMarkedWhereItWasConsidered() {
		var page = get(ARRIVE + "&level=" + ConsoleDatabase.level(ConsoleDatabase.JINXIU, 1), ConsoleDatabase.JINXIU);
		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("30 分钟", "请核对当地文件", "几项中最严格", "另有更严格的时限", "普通住宅小区物业管理服务等级标准");
	}

	@Test
	void aLevelOfAnotherCompanyIsNotFoundLikeOneThatDoesNotExist() {
		var foreign = get(ARRIVE + "&level=" + ConsoleDatabase.level(ConsoleDatabase.HEYUAN, 1),
				ConsoleDatabase.JINXIU);
		var random = get(ARRIVE + "&level=" + UUID.randomUUID(), ConsoleDatabase.JINXIU);
		assertThat(foreign).hasStatus(404);
		assertThat(random).hasStatus(404);
		assertThat(set(ARRIVE, level(ConsoleDatabase.HEYUAN), tomorrow(), "")).hasStatus(404);
	}

	@Test
	@Tag("G-01")
	void aContractClauseIsSetForADayAndEndsItsPredecessorTheDayBefore() {
		var address = COMPLETE + "&urgency=EMERGENCY&level=" + ConsoleDatabase.level(ConsoleDatabase.JINXIU, 1);
		assertThat(set(COMPLETE + "&urgency=EMERGENCY", level(ConsoleDatabase.JINXIU), today(), ""))
			.hasStatus3xxRedirection();
		var first = newest(address);
		assertThat(set(COMPLETE + "&urgency=EMERGENCY", level(ConsoleDatabase.JINXIU), tomorrow(), first))
			.hasStatus3xxRedirection();
		assertThat(ConsoleDatabase.shared()
			.admin()
			.sql("""
					select lower(effective)::text || ' ' || coalesce(upper(effective)::text, 'open') || ' ' || set_by
					from linli.threshold where tenant_id = ? and clock = 'COMPLETE' and urgency = 'EMERGENCY' order by effective""")
			.param(ConsoleDatabase.JINXIU)
			.query(String.class)
			.list()).containsExactly(today() + " " + tomorrow() + " jinxiu-admin", tomorrow() + " open jinxiu-admin");
		assertThat(get("/thresholds", ConsoleDatabase.JINXIU)).bodyText().contains("30 分钟");
	}

	@ParameterizedTest
	@CsvSource({ "CALLBACK, amount, 4, unit, HOURS, BUSINESS_DURATION, 工作时间 4 小时",
			"CALLBACK, date, 11-25, note, '', BY_DATE, 11 月 25 日前（含当日）",
			"FOLLOW_UP, count, 3, per, DAYS, EVERY, 每 3 天一次", "CALLBACK_RATE, percent, 80, note, '', RATE, 当年不低于 80%",
			"CALLBACK, cutoff, 17:30, nextDayUntil, 10:00, SAME_LOCAL_DAY, 当日；17:30 及以后接到的，次日 10:00 前" })
	void aLimitOfEachKindIsSetAndSaidInWords(String clock, String field, String value, String other, String otherValue,
			String kind, String words) {
		var address = "/thresholds/promise?clock=" + clock + "&caseKind=COMPLAINT&level="
				+ ConsoleDatabase.level(ConsoleDatabase.JINXIU, 3);
		var seen = newest(address);
		assertThat(this.console.post()
			.uri(address)
			.param("kind", kind)
			.param(field, value)
			.param(other, otherValue)
			.param("source", "PROCEDURE")
			.param("reference", "规程")
			.param("from", today().plusDays(FROM.incrementAndGet()).toString())
			.param("seen", seen)
			.param("saving", "PUBLISH")
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(SignedInAs.admin("jinxiu", ConsoleDatabase.JINXIU))
			.exchange()).hasStatus3xxRedirection();
		assertThat(get(address, ConsoleDatabase.JINXIU)).bodyText().contains(words);
		assertThat(get("/thresholds", ConsoleDatabase.JINXIU)).bodyText().contains(words);
	}

	@Test
	void theSecondEditorIsToldWhoWasQuickerAndNothingIsSaved() {
		var conditions = COMPLETE + "&urgency=GENERAL";
		assertThat(set(conditions, level(ConsoleDatabase.JINXIU), tomorrow(), "")).hasStatus3xxRedirection();
		var late = set(conditions, level(ConsoleDatabase.JINXIU), tomorrow().plusDays(1), "");
		assertThat(late).hasStatus(409).bodyText().contains("没有保存", "jinxiu-admin", "30 分钟");
		assertThat(count("GENERAL")).isEqualTo(1);
	}

	@Test
	void aVersionThatIsAlreadyPlannedIsNotOverlapped() {
		var conditions = COMPLETE + "&area=PUBLIC";
		assertThat(set(conditions, level(ConsoleDatabase.JINXIU), tomorrow().plusDays(9), ""))
			.hasStatus3xxRedirection();
		var seen = newest(conditions + "&level=" + level(ConsoleDatabase.JINXIU));
		assertThat(set(conditions, level(ConsoleDatabase.JINXIU), tomorrow(), seen)).hasStatus(409)
			.bodyText()
			.contains("没有保存", "新版本的生效日须晚于它");
	}

	@Test
	void aDayThatHasPassedIsNotRewritten() {
		assertThat(set(COMPLETE, level(ConsoleDatabase.JINXIU), today().minusDays(1), "")).hasStatus(422)
			.bodyText()
			.contains("已经过去的日子不改写");
	}

	@Test
	void aFormWithoutItsTokenIsRefusedWithAPage() {
		var answer = this.console.post()
			.uri(COMPLETE)
			.with(SignedInAs.admin("jinxiu", ConsoleDatabase.JINXIU))
			.locale(Locale.SIMPLIFIED_CHINESE)
			.exchange();
		assertThat(answer).hasStatus(403).hasForwardedUrl("/denied");
	}

	@Test
	void followingUpHasRoundsAndNothingElseToChooseFrom() {
		assertThat(get("/thresholds/promise?clock=FOLLOW_UP&caseKind=COMPLAINT", ConsoleDatabase.JINXIU)).bodyText()
			.contains("value=\"EVERY\" checked")
			.doesNotContain("value=\"DURATION\"", "value=\"RATE\"");
	}

	@Test
	@Tag("B-06")
	void theShareOfAYearsCallbacksIsJudgedByTheRateThatStoodWhenTheYearBegan() {
		figures(2024, 1, 50, 50);
		figures(2025, 1, 97, 100);
		figures(2025, 2, 100, 100);
		figures(2026, 1, 10, 20);
		try {
			assertThat(years("")).containsExactly("2026 100 10/20 OPEN", "2025 100 197/200 BREACHED",
					"2024 100 50/50 MET");
			assertThat(years("&level=" + ConsoleDatabase.level(ConsoleDatabase.JINXIU, 2)))
				.containsExactly("2025 100 100/100 MET");
			assertThat(get(RATE, ConsoleDatabase.JINXIU)).bodyText().contains("各年评定", "98.5%", "未达标", "年度未结束");
			assertThat(get(RATE.replace("COMPLAINT", "REPAIR"), ConsoleDatabase.JINXIU)).bodyText()
				.doesNotContain("各年评定");
		}
		finally {
			this.admin.sql("delete from mart.kpi where kpi = 'K12_COMPLAINT'").update();
		}
	}

	private List<String> years(String level) {
		var page = get(RATE + level, ConsoleDatabase.JINXIU).getMvcResult().getModelAndView();
		return ((PromisePage) page.getModel().get("page")).years()
			.stream()
			.map((year) -> year.count().year() + " " + year.rate().percent() + " " + year.count().kept() + "/"
					+ year.count().all() + " " + year.verdict())
			.toList();
	}

	private void figures(int year, int rank, int kept, int owed) {
		this.admin
			.sql("""
					insert into mart.kpi (tenant_id, run_id, project_id, project_name, tenant_name, level_rank, month, kpi, kpi_version,
					  numerator, denominator, as_of)
					select ?, p.run_id, gen_random_uuid(), '锦绣花园', '锦绣物业', ?, make_date(?, 6, 1), 'K12_COMPLAINT', 1, ?, ?, r.as_of
					  from mart.publication p join mart.run r on r.id = p.run_id""")
			.params(ConsoleDatabase.JINXIU, rank, year, kept, owed)
			.update();
	}

	@Test
	void anImpossibleCaseLeadsBackToTheTableWithASentence() {
		assertThat(get("/thresholds/promise?clock=SOLVE&caseKind=REPAIR", ConsoleDatabase.JINXIU))
			.hasRedirectedUrl("/thresholds");
		assertThat(get("/thresholds/promise?clock=SOLVE&caseKind=NONSENSE", ConsoleDatabase.JINXIU)).hasStatus(400);
		assertThat(get("/thresholds/promise", ConsoleDatabase.JINXIU)).hasStatus(400);
	}

	private MvcTestResult get(String uri, UUID company) {
		return this.console.get()
			.uri(uri)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(SignedInAs.admin("jinxiu", company))
			.exchange();
	}

	private MvcTestResult set(String address, UUID level, LocalDate from, String seen) {
		return this.console.post()
			.uri(address + "&level=" + level)
			.param("kind", "DURATION")
			.param("amount", "30")
			.param("unit", "MINUTES")
			.param("source", "CONTRACT")
			.param("reference", "合同第 5.2 条")
			.param("from", from.toString())
			.param("seen", seen)
			.param("saving", "PUBLISH")
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(SignedInAs.admin("jinxiu", ConsoleDatabase.JINXIU))
			.exchange();
	}

	private String newest(String address) {
		var page = get(address, ConsoleDatabase.JINXIU).getMvcResult().getModelAndView();
		return ((PromisePage) page.getModel().get("page")).seen();
	}

	private static long count(String urgency) {
		return ConsoleDatabase.shared()
			.admin()
			.sql("select count(*) from linli.threshold where tenant_id = ? and clock = 'COMPLETE' and urgency = ?")
			.params(ConsoleDatabase.JINXIU, urgency)
			.query(Long.class)
			.single();
	}

	private static UUID level(UUID company) {
		return ConsoleDatabase.level(company, 1);
	}

	private static LocalDate today() {
		return LocalDate.now(io.linli.console.language.Words.ZONE);
	}

	private static LocalDate tomorrow() {
		return today().plusDays(1);
	}

}
