package io.linli.console.plan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.Pages;
import io.linli.console.language.Words;
import io.linli.console.signin.SignedInAs;
import io.linli.console.today.Estate;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A company and its group set an earlier day of filing.
 */
@ConsoleTest
@Tag("P-02")
class DayPagesIntegrationTests {

	private static final String ATTACK = "<img src=x onerror=alert(1)>";

	/** The next year but one, in which nothing is over whatever day it is. */
	private static final int YEAR = LocalDate.now(Words.ZONE).getYear() + 2;

	private final UUID group = UUID.randomUUID();

	private final Estate estate = Estate.fresh();

	private final RequestPostProcessor admin = this.estate.person("admin", Role.TENANT_ADMIN);

	private final RequestPostProcessor manager = SignedInAs.groupManager("two", this.group);

	private final Pages pages;

	DayPagesIntegrationTests(@Autowired MockMvcTester console) {
		this.pages = new Pages(console);
	}

	@BeforeEach
	void theCompanyIsInTheGroup() {
		run("insert into linli.tenant_group (id, name) values (?, '两苑集团')", this.group);
		run("insert into linli.group_member (tenant_id, group_id, effective) values (?, ?, daterange('2024-01-01', null))",
				this.estate.id(), this.group);
	}

	@Test
	void theEarliestDayCountsAndTheCountdownFollows() {
		assertThat(page(this.admin)).contains("平台作业规程", YEAR + "年12月15日", "设定更早的日子");
		assertThat(this.pages.follow(this.manager, set(this.manager, YEAR + "-12-10", "PROCEDURE", "集团管理办法第8条"),
				"outcome"))
			.contains("已设定", "集团管理办法第8条");
		assertThat(page(this.admin)).contains("集团管理办法第8条", YEAR + "年12月10日");
		assertThat(this.pages.follow(this.admin, set(this.admin, YEAR + "-12-05", "CONTRACT", "合同第9条" + ATTACK),
				"outcome"))
			.contains("合同第9条", "admin，")
			.doesNotContain(ATTACK);
		assertThat(this.pages.get(this.admin, "/reports?year=" + YEAR)).contains("距 " + YEAR + "年12月5日 还有", "合同第9条");
		assertThat(this.pages.get(this.manager, "/reports?year=" + YEAR)).contains(YEAR + "年12月5日");
		assertThat(this.pages.get(this.admin, "/reports?year=" + (YEAR - 1))).contains((YEAR - 1) + "年12月15日");
		var stranger = Estate.fresh().person("stranger", Role.TENANT_ADMIN);
		assertThat(page(stranger)).doesNotContain("合同第9条", "集团管理办法第8条");
	}

	@Test
	void whatThePlansAreDueByIsSetForTheYearThatTheyAreFor() {
		set(this.admin, "WORK_PLAN", YEAR + "-11-01", "CITY_STANDARD", "市标准");
		assertThat(this.pages.get(this.admin, "/reports/plans?year=" + (YEAR + 1))).contains(YEAR + "年11月1日", "市标准");
		assertThat(this.pages.get(this.admin, "/reports/plans?year=" + YEAR)).contains((YEAR - 1) + "年11月25日");
	}

	@Test
	void noDayIsLaterThanTheProceduresOrOverOrWithoutAReason() {
		var refused = set(this.admin, YEAR + "-12-16", "CONTRACT", "合同" + ATTACK);
		assertThat(refused).hasStatus(422);
		assertThat(Pages.body(refused, 422)).contains("作业规程要求更早报备", "value=\"" + YEAR + "-12-16\"", "合同&lt;img")
			.doesNotContain(ATTACK);
		assertThat(set(this.admin, "2024-12-01", "CONTRACT", "合同")).hasStatus(409);
		assertThat(set(this.admin, YEAR + "-12-01", "CONTRACT", " ")).hasStatus(422);
		assertThat(set(this.admin, YEAR + "-12-01", "CONTRACT", "x".repeat(201))).hasStatus(422);
		assertThat(set(this.admin, YEAR + "-12-01", "PLATFORM", "平台")).hasStatus(400);
		assertThat(set(this.admin, "9999-12-01", "CONTRACT", "合同")).hasStatus(422);
		assertThat(ConsoleDatabase.shared()
			.admin()
			.sql("select count(*) from linli.filing_day where tenant_id = ?")
			.param(this.estate.id())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void othersReadTheDaysAndSetNone() {
		for (var role : Role.values()) {
			boolean reads = role == Role.CUSTOMER_SERVICE_SUPERVISOR || role == Role.PROJECT_MANAGER
					|| role == Role.TENANT_ADMIN;
			var person = this.estate.person("somebody", role);
			assertThat(this.pages.look(person, "/reports/days")).as(role.name()).hasStatus(reads ? 200 : 403);
			if (role != Role.TENANT_ADMIN) {
				assertThat(set(person, YEAR + "-12-01", "CONTRACT", "合同")).as(role.name()).hasStatus(403);
			}
		}
		assertThat(page(this.estate.person("li", Role.PROJECT_MANAGER))).doesNotContain("设定更早的日子");
		assertThat(this.pages.look(SignedInAs.operator(), "/reports/days")).hasStatus(403);
	}

	@Test
	void aDayThatIsOverIsNamedAndNothingIsCalledLateForIt() {
		assertThat(this.pages.get(this.admin, "/reports/days?year=2020")).contains("已过：2020年12月15日")
			.doesNotContain("逾期");
	}

	@Test
	void aGroupsManagerSeesNoPagesOfACompanyBesideTheDays() {
		assertThat(page(this.admin)).contains("href=\"/reports/months\"");
		assertThat(page(this.manager)).doesNotContain("href=\"/reports/months\"").contains("href=\"/reports?year=");
	}

	@Test
	void whoSetItStandsInTheAudit() {
		set(this.admin, YEAR + "-12-05", "CONTRACT", "合同第9条" + ATTACK);
		assertThat(this.pages.get(this.admin, "/audit?ledger=FILINGS")).contains("设定报备日", "合同第9条", "admin")
			.doesNotContain(ATTACK);
	}

	@Test
	void whatTheGroupHasSetStandsInTheAuditOfItsCompanies() {
		set(this.manager, YEAR + "-12-08", "PROCEDURE", "集团管理办法第8条" + ATTACK);
		assertThat(this.pages.get(this.admin, "/audit?ledger=FILINGS&kind=DAY_SET"))
			.contains("集团设定，年度满意度报告：自 " + YEAR + " 年度起 12 月 8 日，集团管理办法第8条")
			.doesNotContain(ATTACK);
		assertThat(this.pages.get(Estate.fresh().person("stranger", Role.TENANT_ADMIN), "/audit?ledger=FILINGS"))
			.doesNotContain("集团管理办法第8条");
	}

	@Test
	void anAdministratorSetsHowManyDaysAfterAMonthItsStatisticsAreDue() {
		assertThat(page(this.admin)).contains("期后天数", "平台默认");
		assertThat(page(this.manager)).doesNotContain("期后天数");
		assertThat(this.pages.follow(this.admin, grace(this.admin, "STATISTIC", "5", "内部制度第3条" + ATTACK), "outcome"))
			.contains("已设定", "内部制度第3条", "admin，")
			.doesNotContain(ATTACK);
		assertThat(grace(this.admin, "STATISTIC", "61", "制度")).hasStatus(422);
		assertThat(grace(this.admin, "STATISTIC", "0", "制度")).hasStatus(422).bodyText().contains("天数须为 1 至 60");
		assertThat(grace(this.admin, "LEDGER", "0", "制度")).hasStatus(422);
		assertThat(grace(this.admin, "LEDGER", "1", " ")).hasStatus(422);
		for (var role : Role.values()) {
			if (role != Role.TENANT_ADMIN) {
				assertThat(grace(this.estate.person("somebody", role), "STATISTIC", "9", "制度")).as(role.name())
					.hasStatus(403);
			}
		}
		assertThat(grace(this.manager, "STATISTIC", "9", "制度")).hasStatus(403);
		assertThat(this.pages.get(this.admin, "/audit?ledger=FILINGS&kind=GRACE_SET"))
			.contains("月度回访统计表：期后 5 天内，内部制度第3条")
			.doesNotContain(ATTACK, "报修汇总台账：期后");
		var stranger = Estate.fresh().person("stranger", Role.TENANT_ADMIN);
		assertThat(page(stranger)).doesNotContain("内部制度第3条");
	}

	private MvcTestResult grace(RequestPostProcessor who, String what, String days, String reason) {
		return this.pages.post(who, "/reports/days/grace", "what", what, "days", days, "reason", reason);
	}

	@Test
	void thePageSpeaksBothLanguages() {
		var english = this.pages.console()
			.get()
			.uri("/reports/days?year=" + YEAR)
			.locale(Locale.ENGLISH)
			.with(this.admin)
			.exchange();
		assertThat(Pages.body(english)).contains("Set an earlier day", "procedures of the platform")
			.doesNotContain("??");
		assertThat(page(this.admin)).doesNotContain("??");
	}

	private String page(RequestPostProcessor who) {
		return this.pages.get(who, "/reports/days?year=" + YEAR);
	}

	private MvcTestResult set(RequestPostProcessor who, String day, String source, String reference) {
		return set(who, "SATISFACTION_REPORT", day, source, reference);
	}

	private MvcTestResult set(RequestPostProcessor who, String filing, String day, String source, String reference) {
		return this.pages.post(who, "/reports/days", "filing", filing, "day", day, "source", source, "reference",
				reference);
	}

	private static void run(String sql, Object... values) {
		ConsoleDatabase.shared().admin().sql(sql).params(values).update();
	}

}
