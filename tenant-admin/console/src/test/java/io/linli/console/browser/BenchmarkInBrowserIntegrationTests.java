package io.linli.console.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.linli.console.ConsoleDatabase;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@ConsoleInBrowser
class BenchmarkInBrowserIntegrationTests extends Browsing {

	private static final String MANAGER = "anju-group";

	private static final String ADMIN = "jinxiu-admin";

	private static final String MONTHS = "&from=2026-10&to=2026-11";

	private static final String PROJECT = "&project=" + ConsoleDatabase.named("锦绣花园");

	/** What a name may hold that tries to become a script. */
	private static final List<String> ATTACKS = List.of("</script><script>document.title='run'</script>",
			"<img src=x onerror=\"document.title='run'\">", "'\"><svg onload=document.title='run'>", "=1+1",
			"${7*7}[[7*7]]");

	@Test
	void aGroupManagerLooksAtTheHeatMapAndGoesDownToAProjectAndItsMonth() {
		as(MANAGER, Look.CHINESE, (visitor) -> {
			assertThat(visitor.address()).startsWith("/benchmark");
			visitor.page().getByLabel("指标").selectOption("K04");
			visitor.click(AriaRole.BUTTON, "显示");
			drawn(visitor);
			assertThat(visitor.page().locator("tbody th").allInnerTexts()).containsExactly("和园一期", "和园二期", "和园商街",
					"湖畔雅居", "锦绣东苑", "锦绣花园");
			visitor.press(visitor.row("锦绣花园").getByText("锦绣物业"));
			assertThat(visitor.page().locator(".way").innerText()).contains("安居物业集团", "锦绣物业");
			visitor.click(AriaRole.LINK, "锦绣花园");
			drawn(visitor);
			assertThat(visitor.row("2026年10月").innerText()).contains("48", "50", "96.0%");
			visitor.click(AriaRole.LINK, "2026年11月");
			assertThat(visitor.page().locator(".way").innerText()).contains("安居物业集团", "锦绣物业", "锦绣花园", "2026年11月");
			assertThat(visitor.text()).contains("集团只看指标，不看案例", "94.0%");
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void anAdministratorGoesDownToTheCases() {
		as(ADMIN, Look.ENGLISH, (visitor) -> {
			visitor.open("/benchmark?kpi=K04" + MONTHS);
			assertThat(visitor.text()).doesNotContain("和园");
			visitor.click(AriaRole.LINK, "锦绣花园");
			visitor.click(AriaRole.LINK, "Nov 2026");
			assertThat(visitor.text()).contains("Cases", "94.0%").doesNotContain("A group sees figures");
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void twoPeriodsAreComparedAndTheAddressIsAllThatSomebodyElseNeeds() {
		as(MANAGER, Look.ENGLISH, (visitor) -> {
			visitor.open("/benchmark?kpi=K04");
			visitor.click(AriaRole.LINK, "Two periods");
			visitor.page().locator("[name=earlierFrom]").selectOption("2026-10");
			visitor.page().locator("[name=earlierTo]").selectOption("2026-10");
			visitor.page().locator("[name=from]").selectOption("2026-11");
			visitor.page().locator("[name=to]").selectOption("2026-11");
			visitor.click(AriaRole.BUTTON, "Show");
			drawn(visitor);
			assertThat(visitor.row("锦绣花园").innerText()).contains("96.0%", "94.0%", "−2.0 points", "no clear change");
			var shared = visitor.page()
				.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Link to this view"))
				.getAttribute("href");
			var seen = visitor.page().locator("table").innerText();
			as(MANAGER, Look.ENGLISH, (other) -> {
				other.open(shared);
				assertThat(other.page().locator("table").innerText()).isEqualTo(seen);
			});
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void whatIsSeenIsTakenAlongAsAPictureASheetAndData() {
		as(MANAGER, Look.CHINESE, (visitor) -> {
			visitor.open("/benchmark/funnel?kpi=K04" + MONTHS);
			drawn(visitor);
			var picture = download(visitor, visitor.page().locator("#picture"));
			assertThat(picture.suggestedFilename()).isEqualTo("K04-funnel-2026-10-2026-11.png");
			assertThat(content(picture)).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(10_000);
			var data = download(visitor, visitor.page().getByText("下载数据（CSV）"));
			assertThat(new String(content(data), UTF_8)).startsWith("\uFEFF\"项目\"")
				.contains("\"锦绣花园\",\"锦绣物业\",95,100,0.95,");
			var sheet = download(visitor, visitor.page().getByText("下载表格（XLSX）"));
			try (var book = new XSSFWorkbook(sheet.createReadStream())) {
				assertThat(book.getSheet("漏斗图").getRow(2).getCell(0).getStringCellValue()).isEqualTo("锦绣花园");
				assertThat(book.getSheet("说明").getRow(4).getCell(0).getStringCellValue()).contains("2026年11月24日");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void withoutScriptsTheSameFiguresStandInATable() {
		as(MANAGER, Look.CHINESE.withoutScripts(), (visitor) -> {
			for (var view : views()) {
				visitor.open(view);
				assertThat(visitor.text()).as(view).contains("图由脚本绘制；全部数值见下表。");
				assertThat(visitor.row("%").count()).as(view).isPositive();
				assertThat(visitor.page().locator("#picture").isVisible()).as(view).isFalse();
			}
		});
	}

	@Test
	void noViewHasABarrierOrIsWiderThanAPhone() {
		as(MANAGER, Look.ENGLISH.onPhone(), (visitor) -> {
			for (var view : views()) {
				visitor.open(view);
				drawn(visitor);
				visitor.page().locator(".definition summary").click();
				visitor.page().locator(".night summary").click();
				assertThat(visitor.overhang()).as(view).isZero();
				assertThat(visitor.barriers()).as(view).isEmpty();
			}
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void theChartFollowsTheColorsThatTheReaderPrefers() {
		as(MANAGER, Look.CHINESE, (visitor) -> {
			visitor.open("/benchmark/funnel?kpi=K04" + MONTHS);
			drawn(visitor);
			visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			visitor.page().locator("#plot[data-drawn=dark] canvas").waitFor();
		});
	}

	@Test
	void theKeyboardReachesEveryProjectAndEveryFile() {
		as(MANAGER, Look.ENGLISH, (visitor) -> {
			visitor.open("/benchmark/funnel?kpi=K04" + MONTHS);
			drawn(visitor);
			visitor.page().getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("锦绣花园")).focus();
			visitor.page().keyboard().press("Enter");
			visitor.page().waitForURL((url) -> url.contains("/benchmark/project"));
			assertThat(visitor.text()).contains("锦绣花园", "96.0%");
		});
	}

	@Test
	void noNameBecomesAScriptInAnyView() {
		var admin = ConsoleDatabase.shared().admin();
		for (int attack = 0; attack < ATTACKS.size(); attack++) {
			admin
				.sql("""
						insert into mart.scorecard (tenant_id, run_id, month, project_id, as_of, tenant_name, project_name, city, group_id,
						  k04_numerator, k04_denominator)
						select ?, run_id, '2026-11-01', gen_random_uuid(), now(), '锦绣物业', ?, ?, ?, 40, 60 from mart.publication""")
				.params(ConsoleDatabase.JINXIU, ATTACKS.get(attack), "attack", ConsoleDatabase.ANJU)
				.update();
		}
		try {
			as(MANAGER, Look.ENGLISH, (visitor) -> {
				for (var view : views()) {
					visitor.open(view);
					drawn(visitor);
					if (!view.contains("/project") && !view.contains("/peers")) {
						assertThat(visitor.page().locator("tbody th").allInnerTexts()).as(view).containsAll(ATTACKS);
						visitor.page().mouse().move(900, 500);
					}
					assertThat(visitor.page().title()).as(view).isEqualTo("Benchmark – Linli console");
					assertThat(visitor.page().locator("img[src=x], svg[onload]").count()).as(view).isZero();
				}
				assertThat(visitor.complaints()).isEmpty();
			});
		}
		finally {
			admin.sql("delete from mart.scorecard where city = 'attack'").update();
		}
	}

	private static List<String> views() {
		return List.of("/benchmark?kpi=K04" + MONTHS, "/benchmark/funnel?kpi=K04" + MONTHS,
				"/benchmark/funnel?kpi=K09_PROPERTY&from=2026-11&to=2026-11",
				"/benchmark/periods?kpi=K04&from=2026-11&to=2026-11&earlierFrom=2026-10&earlierTo=2026-10",
				"/benchmark/peers?kpi=K04", "/benchmark/project?kpi=K04" + MONTHS + PROJECT);
	}

	private static void drawn(Visitor visitor) {
		visitor.page().locator("#plot[data-drawn] canvas").first().waitFor();
	}

	private static Download download(Visitor visitor, Locator button) {
		return visitor.page().waitForDownload(button::click);
	}

	private static byte[] content(Download download) {
		try {
			return Files.readAllBytes(download.path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
