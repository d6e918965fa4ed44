package io.linli.console.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator takes everything of a company out, by the keyboard and on a phone.
 */
@ConsoleInBrowser
@TestPropertySource(properties = { "linli.departure.sweep=* * * * * *", "linli.files.folder=target/files-of-browsers" })
class DepartureInBrowserIntegrationTests extends Browsing {

	@Test
	void anAdministratorOrdersAnExportSeesItBecomeReadyAndFetchesIt() {
		as("heyuan-admin", Look.CHINESE.onPhone(), (visitor) -> {
			visitor.click(AriaRole.LINK, "导出");
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

	private static long bytes(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
