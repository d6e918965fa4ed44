package io.linli.console.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Somebody at a browser of their own.
 */
final class Visitor implements AutoCloseable {

	private final BrowserContext context;

	private final String console;

	private final Page page;

	private final List<String> requests = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	Visitor(BrowserContext context, String console) {
		this.context = context;
		this.console = console;
		this.page = context.newPage();
		this.page.onRequest((Request request) -> this.requests.add(request.url()));
		this.page.onConsoleMessage(this::listen);
	}

	/** Opens the console and says to Keycloak who one is. */
	Visitor signIn(String user) {
		say(user, "linli");
		this.page.waitForURL((url) -> url.startsWith(this.console));
		return this;
	}

	/** Signs in by a one-time password, and sets another one as Keycloak asks. */
	Visitor signInForTheFirstTime(String user, String oneTimePassword) {
		say(user, oneTimePassword);
		this.page.locator("#password-new").fill("a password of my own 1");
		this.page.locator("#password-confirm").fill("a password of my own 1");
		press(this.page.locator("#kc-passwd-update-form [type=submit]").first());
		this.page.waitForURL((url) -> url.startsWith(this.console));
		return this;
	}

	private void say(String user, String password) {
		open("/");
		this.page.locator("#username").fill(user);
		if (this.page.locator("#password:visible").count() == 0) {
			press(this.page.locator("#kc-login"));
		}
		this.page.locator("#password:visible").fill(password);
		press(this.page.locator("#kc-login"));
	}

	void open(String address) {
		this.page.navigate(this.console + address);
	}

	Page page() {
		return this.page;
	}

	/** Where one is, without the console's host. */
	String address() {
		return this.page.url().replace(this.console, "");
	}

	String text() {
		return this.page.locator("body").innerText();
	}

	/** The rows of tables that say all of this. */
	Locator row(String... texts) {
		var rows = this.page.getByRole(AriaRole.ROW);
		for (var text : texts) {
			rows = rows.filter(new Locator.FilterOptions().setHasText(text));
		}
		return rows;
	}

	void click(AriaRole role, String name) {
		press(this.page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)));
	}

	/**
	 * Clicks and waits for the whole page that follows: lists are read at once, not
	 * waited for.
	 */
	void press(Locator button) {
		button.click();
		this.page.waitForLoadState();
	}

	/** Every address that the browser asked for, in order. */
	List<String> requests() {
		return List.copyOf(this.requests);
	}

	/** What the browser found wrong with the console's pages, their own policy first. */
	List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	/**
	 * What keeps people out in light or in dark; by axe's judgement, if it is serious.
	 */
	List<String> barriers() {
		return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).flatMap((colors) -> {
			this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
			return new AxeBuilder(this.page).analyze()
				.getViolations()
				.stream()
				.filter((rule) -> List.of("serious", "critical").contains(rule.getImpact()))
				.map((rule) -> colors + ", " + rule.getId() + ": " + rule.getNodes().getFirst().getHtml());
		}).toList();
	}

	/** By how many pixels the page is wider than the window. */
	int overhang() {
		return ((Number) this.page
			.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
	}

	/** How many pixels of what stands in this element are cut off at its right. */
	int cut(String selector) {
		return ((Number) this.page.evaluate(
				"""
						(selector) => { const box = document.querySelector(selector); return box.scrollWidth - box.clientWidth; }""",
				selector))
			.intValue();
	}

	@Override
	public void close() {
		this.context.close();
	}

	private void listen(ConsoleMessage message) {
		if (this.page.url().startsWith(this.console) && message.type().matches("error|warning")) {
			this.complaints.add(message.text());
		}
	}

}
