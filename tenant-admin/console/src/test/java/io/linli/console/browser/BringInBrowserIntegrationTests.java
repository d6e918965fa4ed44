package io.linli.console.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.linli.console.ConsoleDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator brings in the projects and households of a spreadsheet.
 */
@ConsoleInBrowser
@Tag("G-03")
class BringInBrowserIntegrationTests extends Browsing {

	private static final String ADMIN = "haitang-admin";

	@AfterEach
	void forget() {
		for (var table : new String[] { "resident", "household", "building", "project_level" }) {
			ConsoleDatabase.shared()
				.admin()
				.sql("delete from linli." + table
						+ " where project_id in (select id from linli.project where code like 'BR-%')")
				.update();
		}
		ConsoleDatabase.shared().admin().sql("delete from linli.project where code like 'BR-%'").update();
		ConsoleDatabase.shared().admin().sql("delete from linli.column_meaning").update();
	}

	@Test
	void projectsAnd300HouseholdsComeInFromSpreadsheetsWithOddHeadings() {
		as(ADMIN, Look.CHINESE, (visitor) -> {
			visitor.open("/start");
			visitor.click(AriaRole.LINK, "从表格导入住户");
			upload(visitor, "PROJECTS", Register.PROJECTS);
			assertThat(meaning(visitor, "小区名称").inputValue()).isEqualTo("NAME");
			visitor.click(AriaRole.BUTTON, "预览");
			visitor.click(AriaRole.BUTTON, "导入 2 行");
			assertThat(result(visitor)).isEqualTo("2 0 0");

			visitor.open("/start/bring");
			upload(visitor, "HOUSEHOLDS", Register.HOUSEHOLDS);
			assertThat(visitor.page().locator("[name=header]").last().inputValue()).as("the heading").isEqualTo("3");
			assertThat(meaning(visitor, "楼 幢").inputValue()).isEqualTo("BUILDING");
			assertThat(meaning(visitor, "门牌").inputValue()).isEqualTo("UNIT");
			assertThat(meaning(visitor, "套内面积").inputValue()).isEmpty();
			assertThat(visitor.page().locator("[name=continued]").isChecked()).isTrue();
			visitor.click(AriaRole.BUTTON, "预览");
			assertThat(visitor.page().locator("#takeable").innerText()).isEqualTo("299");
			assertThat(visitor.text()).contains("1-0101", "<b>王</b>", "不是电话号码");
			visitor.click(AriaRole.BUTTON, "导入 299 行");
			assertThat(result(visitor)).isEqualTo("299 0 1");
			visitor.open("/start");
			assertThat(visitor.text()).contains("从表格导入住户");
			assertThat(visitor.complaints()).isEmpty();
		});
		assertThat(counted("count(*)")).isEqualTo(299);
		assertThat(counted("count(distinct building)")).isEqualTo(10);
	}

	@Test
	void itNeedsNeitherAMouseNorScripts() {
		as(ADMIN, Look.ENGLISH.withoutScripts(), (visitor) -> {
			visitor.open("/start/bring?kind=PROJECTS");
			visitor.page().locator("[name=file]").setInputFiles(Register.PROJECTS);
			visitor.page().locator("main form[enctype] button").press("Enter");
			visitor.page().waitForURL("**/columns");
			meaning(visitor, "所在城市").press("Home");
			visitor.page().locator("main form button").last().press("Enter");
			visitor.page().waitForURL("**/columns");
			assertThat(visitor.page().getByRole(AriaRole.ALERT).innerText()).contains("Choose which column is “City”");
			visitor.page().locator("[name=city]").fill("Hangzhou");
			visitor.page().locator("main form button").last().press("Enter");
			visitor.page().waitForURL("**/preview");
			visitor.page().locator("main form button").first().press("Enter");
			visitor.page().waitForURL("**/progress");
			while (visitor.page().locator("#rows-taken").count() == 0) {
				visitor.click(AriaRole.LINK, "Look again");
			}
			assertThat(result(visitor)).startsWith("2 ");
		});
	}

	@Test
	void noPageHasABarrierOrIsWiderThanAPhone() {
		as(ADMIN, Look.CHINESE.onPhone(), (visitor) -> {
			visitor.open("/start/project");
			expectOpenToAll(visitor);
			visitor.open("/start/bring");
			expectOpenToAll(visitor);
			upload(visitor, "HOUSEHOLDS", Register.HOUSEHOLDS);
			expectOpenToAll(visitor);
			meaning(visitor, "所属小区").selectOption("");
			visitor.page().locator("[name=project]").selectOption("P1");
			visitor.click(AriaRole.BUTTON, "预览");
			expectOpenToAll(visitor);
			visitor.open("/start/bring");
			expectOpenToAll(visitor);
			upload(visitor, "PROJECTS", Register.PROJECTS);
			visitor.click(AriaRole.BUTTON, "预览");
			visitor.click(AriaRole.BUTTON, "导入 2 行");
			assertThat(result(visitor)).startsWith("2 ");
			expectOpenToAll(visitor);
			visitor.open("/start");
			expectOpenToAll(visitor);
		});
	}

	private static void expectOpenToAll(Visitor visitor) {
		assertThat(visitor.overhang()).as(visitor.address()).isZero();
		assertThat(visitor.barriers()).as(visitor.address()).isEmpty();
		assertThat(visitor.complaints()).as(visitor.address()).isEmpty();
	}

	private static void upload(Visitor visitor, String kind, FilePayload file) {
		visitor.page().locator("[name=kind][value=" + kind + "]").check();
		visitor.page().locator("[name=file]").setInputFiles(file);
		visitor.press(visitor.page().locator("main form[enctype] button"));
	}

	private static Locator meaning(Visitor visitor, String column) {
		return visitor.page()
			.getByRole(AriaRole.ROW)
			.filter(new Locator.FilterOptions().setHasText(column))
			.locator("select");
	}

	/** Rows that are new, those that were there, and those refused. */
	private static String result(Visitor visitor) {
		visitor.page().waitForSelector("#rows-taken");
		return visitor.page().locator("#rows-taken").innerText() + " "
				+ visitor.page().locator("#rows-there").innerText() + " "
				+ visitor.page().locator("#rows-refused").innerText();
	}

	private static long counted(String what) {
		return ConsoleDatabase.shared()
			.admin()
			.sql("select " + what
					+ " from linli.household where project_id in (select id from linli.project where code = 'BR-1')")
			.query(Long.class)
			.single();
	}

}
