package io.linli.console.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

/**
 * The machine's own Chromium, driven by Playwright, which downloads none.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome-stable", "/snap/bin/chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	/** Without them Chromium looks for its maker's hosts at every start. */
	private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright, Browser browser) {
		this.playwright = playwright;
		this.browser = browser;
	}

	static Chromium start() {
		var executable = executable();
		var playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		var options = new LaunchOptions().setExecutablePath(executable).setArgs(QUIET);
		return new Chromium(playwright, playwright.chromium().launch(options));
	}

	/** Somebody new at the console's address, without any cookie. */
	Visitor visitor(String console, Look look) {
		return new Visitor(this.browser.newContext(look.options()), console);
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

	private static Path executable() {
		return Stream.concat(Stream.ofNullable(System.getenv("LINLI_CHROMIUM")), PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"There is no Chromium: install the package chromium, or name the program in LINLI_CHROMIUM."));
	}

}
