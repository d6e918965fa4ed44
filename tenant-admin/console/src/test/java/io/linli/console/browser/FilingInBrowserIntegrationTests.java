package io.linli.console.browser;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.linli.console.ConsoleDatabase;
import io.linli.console.language.Words;
import io.linli.console.report.Published;
import io.linli.kpi.report.AnnualReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleInBrowser
class FilingInBrowserIntegrationTests extends Browsing {

	private static final String MANAGER = "haitang-manager";

	private static final String ADMIN = "haitang-admin";

	private static final int YEAR = 2030;

	private static final String REPORT = "/reports/" + ConsoleDatabase.HAITANG + "/" + YEAR;

	private static final String BESIDE = "/reports/" + ConsoleDatabase.HAITANG + "/beside?one=2030-0&other=2029-0";

	private static final String PLANS = "/reports/plans?year=" + (YEAR + 1);

	private static final String DAYS = "/reports/days?year=" + YEAR;

	private static final String CENTRE = "/reports/centres/" + ConsoleDatabase.named("haitang/project") + "/" + YEAR;

	@BeforeEach
	void twoReportsArePublished() {
		publish(YEAR, 35);
		publish(YEAR - 1, 20);
		Published.publish(ConsoleDatabase.HEYUAN, ConsoleDatabase.ANJU,
				Published.report(ConsoleDatabase.HEYUAN, "和园物业", unit("和园一期"), unit("和园二期"), YEAR, 35));
	}

	@AfterEach
	void forget() {
		for (var table : List.of("linli.report_print", "linli.report_filing", "linli.work_plan",
				"linli.callback_statistic")) {
			admin("delete from " + table + " where tenant_id = ?", ConsoleDatabase.HAITANG);
		}
		admin("delete from mart.annual_report where year >= ? and tenant_id in (?, ?)", YEAR - 1,
				ConsoleDatabase.HAITANG, ConsoleDatabase.HEYUAN);
	}

	@Test
	void aReportGoesFromDraftToFiledByTwoPeople() {
		as(MANAGER, Look.CHINESE, (visitor) -> {
			visitor.click(AriaRole.LINK, "年度报备");
			visitor.open("/reports?year=" + YEAR);
			assertThat(visitor.text()).contains("距 2030年12月15日 还有", "还没有人起草", "抽取 100 户，60 户作答");
			visitor.click(AriaRole.BUTTON, "开始报备");
			assertThat(visitor.text()).contains("没有时限，未计量", "3 件没有时限");
			visitor.click(AriaRole.BUTTON, "起草");
			assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("已起草");
			assertThat(visitor.page().locator("button", button("审核通过")).count()).isZero();
			assertThat(visitor.complaints()).isEmpty();
		});
		as(ADMIN, Look.CHINESE.withoutScripts(), (visitor) -> {
			visitor.open(REPORT);
			visitor.click(AriaRole.BUTTON, "审核通过");
			assertThat(visitor.page().locator("[aria-current=step]").innerText()).contains("三、报备");
			visitor.click(AriaRole.BUTTON, "报备……");
			assertThat(visitor.address()).isEqualTo(REPORT + "/question");
			assertThat(visitor.text()).contains("确定报备？", MANAGER, ADMIN);
			visitor.click(AriaRole.BUTTON, "现在报备");
			assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("已报备，页面已冻结");
			assertThat(visitor.page().locator("iframe").getAttribute("src")).endsWith("/page?revision=1");
			visitor.open("/reports?year=" + YEAR);
			assertThat(visitor.row("第 1 版").innerText()).contains("已报备", MANAGER, ADMIN);
		});
	}

	@Test
	void noPageOfFilingsHasABarrierOrIsWiderThanAPhone() {
		as(ADMIN, Look.ENGLISH.onPhone(), (visitor) -> {
			visitor.open(PLANS);
			visitor.page().locator("details:has(textarea) summary").first().click();
			visitor.page().locator("textarea").first().fill("Call everybody back within a day.");
			visitor.press(visitor.page().locator("button[value=SAVE]").first());
			assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("The draft is saved");
			for (var page : List.of("/reports?year=" + YEAR, "/reports?year=2021", REPORT, CENTRE, BESIDE, PLANS,
					DAYS)) {
				visitor.open(page);
				assertThat(visitor.overhang()).as(page).isZero();
				assertThat(visitor.text()).as(page).doesNotContain("??");
				// In a frame without scripts axe would wait for ever.
				visitor.page().locator("iframe").evaluateAll("all => all.forEach(one => one.remove())");
				assertThat(visitor.barriers()).as(page).isEmpty();
			}
			assertThat(visitor.complaints()).isEmpty();
		});
		as("anju-group", Look.CHINESE.onPhone(), (visitor) -> {
			visitor.open("/reports?year=2026");
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
			assertThat(visitor.text()).contains("锦绣物业", "和园物业");
			for (var page : List.of("/reports/group/" + YEAR, DAYS)) {
				visitor.open(page);
				assertThat(visitor.overhang()).as(page).isZero();
				visitor.page().locator("iframe").evaluateAll("all => all.forEach(one => one.remove())");
				assertThat(visitor.barriers()).as(page).isEmpty();
				assertThat(visitor.text()).as(page).doesNotContain("??");
			}
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void theWholeReportIsLoadedWhenItIsOpenedAndNotBefore() {
		as(ADMIN, Look.ENGLISH, (visitor) -> {
			visitor.open(CENTRE);
			assertThat(visitor.requests()).noneMatch((request) -> request.endsWith("/page"));
			visitor.page()
				.waitForRequest((request) -> request.url().endsWith(CENTRE + "/page"),
						() -> visitor.page().locator("details.framed summary").press("Enter"));
		});
	}

	@Test
	void aSupervisorFilesAMonthOnAPhoneAndWithoutScripts() {
		var month = YearMonth.now(Words.ZONE).minusMonths(1);
		var form = "/reports/months/statistics/new?project=" + ConsoleDatabase.named("haitang/project") + "&month="
				+ month;
		for (var look : List.of(Look.CHINESE.onPhone(), Look.ENGLISH.withoutScripts())) {
			as("haitang-supervisor", look, (visitor) -> {
				visitor.open(form);
				assertThat(visitor.overhang()).isZero();
				assertThat(visitor.text()).doesNotContain("??");
				visitor.page().locator("textarea").fill("<script>alert(1)</script>");
				visitor.press(visitor.page().locator("main form button[type=submit]").last());
				assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).containsAnyOf("已报送，内容已冻结",
						"Filed, and frozen");
				assertThat(visitor.text()).contains("<script>alert(1)</script>").doesNotContain("??");
			});
		}
		as("haitang-supervisor", Look.ENGLISH.onPhone(), (visitor) -> {
			for (var page : List.of("/reports/months", form, "/today", "/reports")) {
				visitor.open(page);
				assertThat(visitor.overhang()).as(page).isZero();
				assertThat(visitor.barriers()).as(page).isEmpty();
				assertThat(visitor.text()).as(page).doesNotContain("??");
			}
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void anAdministratorSetsAnEarlierDayByTheKeyboard() {
		as(ADMIN, Look.CHINESE.onPhone(), (visitor) -> {
			visitor.open("/reports");
			visitor.click(AriaRole.LINK, "报备日");
			var page = visitor.page();
			page.locator("[name=filing]").selectOption("SATISFACTION_REPORT");
			page.locator("[name=day]").fill("2150-12-01");
			page.locator("[name=source]").selectOption("CONTRACT");
			page.locator("[name=reference]").fill("<script>alert(1)</script>");
			page.locator("[name=reference]").press("Enter");
			page.waitForURL((url) -> url.contains("year=2150"));
			assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("已设定");
			assertThat(visitor.row("<script>alert(1)</script>").innerText()).contains("2150年12月1日", "生效", ADMIN);
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	private static AnnualReport.Unit unit(String name) {
		return new AnnualReport.Unit(ConsoleDatabase.named(name).toString(), name);
	}

	private static Page.LocatorOptions button(String text) {
		return new Page.LocatorOptions().setHasText(text);
	}

	private static void publish(int year, long kept) {
		var garden = new AnnualReport.Unit(ConsoleDatabase.named("haitang/project").toString(), "海棠物业一号园");
		var lake = new AnnualReport.Unit(UUID.nameUUIDFromBytes(new byte[] { 7 }).toString(), "湖畔");
		Published.publish(ConsoleDatabase.HAITANG, null,
				Published.report(ConsoleDatabase.HAITANG, "海棠物业", garden, lake, year, kept));
	}

	private static void admin(String sql, Object... parameters) {
		ConsoleDatabase.shared().admin().sql(sql).params(parameters).update();
	}

}
