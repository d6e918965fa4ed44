package io.linli.console.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.linli.console.ConsoleDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator takes everything of a company out, by the keyboard and on a phone; and
 * a company comes to its end.
 */
@ConsoleInBrowser
@TestPropertySource(properties = { "linli.departure.sweep=* * * * * *", "linli.files.folder=target/files-of-browsers" })
class DepartureInBrowserIntegrationTests extends Browsing {

	@Test
	void anAdministratorOrdersAnExportSeesItBecomeReadyAndFetchesIt() {
		as("heyuan-admin", Look.CHINESE.onPhone(), (visitor) -> {
			visitor.page().locator("header summary").click();
			visitor.click(AriaRole.LINK, "导出与删除");
			assertThat(visitor.address()).isEqualTo("/departure");
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
			visitor.page().getByRole(AriaRole.BUTTON).getByText("导出全部数据").focus();
			visitor.page().keyboard().press("Enter");
			visitor.page().waitForLoadState();
			assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("已开始导出");
			var fetch = visitor.page().getByText("下载", new Page.GetByTextOptions().setExact(true));
			// Nobody presses anything: the page renews its list by itself.
			fetch.waitFor(new Locator.WaitForOptions().setTimeout(30_000));
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
			var file = visitor.page().waitForDownload(fetch::click);
			assertThat(file.suggestedFilename()).startsWith("linli-heyuan-").endsWith(".zip");
			assertThat(bytes(file.path())).isGreaterThan(1_000);
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void aCompanyAsksForItsEndAndAnOperatorConfirmsIt() {
		var alias = "br-" + UUID.randomUUID().toString().substring(0, 8);
		var password = new String[1];
		as("linli-operator", Look.CHINESE, (visitor) -> {
			visitor.open("/platform/new?kind=COMPANY");
			Map.of("name", "终结<i>物业", "alias", alias, "projectName", "末园", "projectCity", "杭州", "adminFullName", "王建华",
					"adminName", "admin")
				.forEach((field, text) -> visitor.page().locator("[name=" + field + "]").fill(text));
			visitor.press(visitor.page().locator("main form button"));
			visitor.click(AriaRole.BUTTON, "显示一次性密码");
			password[0] = visitor.page().locator("#password").innerText();
		});
		asStranger(Look.ENGLISH.onPhone(), (visitor) -> {
			visitor.signInForTheFirstTime("admin@" + alias, password[0]);
			ConsoleDatabase.shared()
				.admin()
				.sql("insert into linli.company_setting (tenant_id, four_eyes, set_by) select tenant_id, true, 'admin' from linli.tenant where alias = ?")
				.param(alias)
				.update();
			visitor.open("/departure");
			visitor.click(AriaRole.BUTTON, "Export everything");
			assertThat(visitor.text()).contains("Where there is none, withdraw it.");
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
			visitor.page().getByRole(AriaRole.BUTTON, button("Withdraw")).focus();
			visitor.page().keyboard().press("Enter");
			visitor.page().getByText("Withdrawn: nothing is exported.").waitFor();
			visitor.page().locator("[name=reason]").fill("<script>alert(1)</script>");
			visitor.click(AriaRole.BUTTON, "Ask for the deletion");
			assertThat(visitor.text()).contains("an operator of the platform has to confirm",
					"<script>alert(1)</script>");
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
			assertThat(visitor.complaints()).isEmpty();
		});
		as("linli-operator", Look.ENGLISH.onPhone(), (visitor) -> {
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
			visitor.press(visitor.row(alias).locator("a.mark"));
			visitor.click(AriaRole.BUTTON, "Confirm, and suspend the company now");
			assertThat(visitor.text()).contains("in its grace period", "<script>alert(1)</script>");
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
			visitor.open("/platform/deletions");
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
			visitor.press(visitor.row("终结<i>物业").first().locator("th a"));
			assertThat(visitor.text()).contains("Deletion of 终结<i>物业");
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	private static Page.GetByRoleOptions button(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

	private static long bytes(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
