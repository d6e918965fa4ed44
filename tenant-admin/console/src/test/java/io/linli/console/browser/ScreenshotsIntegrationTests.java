package io.linli.console.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.linli.console.ConsoleDatabase;
import io.linli.console.today.Estate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures of every page, for people to look at; made only where {@code linli.pictures}
 * names a folder for them.
 */
@ConsoleInBrowser
@EnabledIfSystemProperty(named = "linli.pictures", matches = ".+")
class ScreenshotsIntegrationTests {

	private static final Estate HAITANG = Estate.of(ConsoleDatabase.HAITANG, "haitang");

	private static final String PROMISE = "/thresholds/promise?clock=COMPLETE&caseKind=REPAIR";

	private static final String ARRIVE = "/thresholds/promise?clock=ARRIVE&caseKind=REPAIR&urgency=EMERGENCY";

	private static final Map<String, List<String>> PAGES = Map.of("heyuan-admin",
			List.of("/thresholds", "/thresholds/drafts", "/thresholds/levels", "/thresholds/sheet", PROMISE, ARRIVE,
					"/thresholds/promise?clock=SOLVE&caseKind=REPAIR", "/reports", "/nowhere"),
			"anju-group",
			List.of("/benchmark?kpi=K04", "/benchmark?kpi=K09_PROPERTY", "/benchmark?kpi=K14", "/thresholds"),
			"jinxiu-admin", List.of("/reports", "/reports/a1000000-0000-4000-8000-000000000001/2026"), "float",
			List.of("/organization"), "jinxiu-receptionist", List.of("/"), "haitang-supervisor",
			List.of("/today", "/today?group=CALLBACKS"), "nobody", List.of("/"));

	@LocalServerPort
	private int port;

	@BeforeEach
	void thereIsWork() {
		HAITANG.workOfADay(ConsoleDatabase.named("haitang/project"));
	}

	@AfterEach
	void itIsDone() {
		HAITANG.forget();
	}

	@Test
	void everyPageIsPicturedInBothLanguagesAndColorsOnBothScreens() {
		try (var chromium = Chromium.start()) {
			for (var look : List.of(Look.CHINESE, Look.ENGLISH, Look.CHINESE.in(ColorScheme.DARK),
					Look.ENGLISH.in(ColorScheme.DARK), Look.CHINESE.onPhone(),
					Look.ENGLISH.in(ColorScheme.DARK).onPhone())) {
				PAGES.forEach((user, pages) -> pictures(chromium, look, user, pages));
			}
		}
	}

	private void pictures(Chromium chromium, Look look, String user, List<String> pages) {
		try (var visitor = chromium.visitor("http://localhost:" + this.port, look)) {
			visitor.signIn(user);
			for (var page : pages) {
				visitor.open(page);
				picture(visitor, look, user + page.replaceAll("\\W+", "-"));
			}
		}
	}

	private static void picture(Visitor visitor, Look look, String name) {
		var file = Path.of(System.getProperty("linli.pictures"),
				"%s-%s-%s-%d.png".formatted(name, look.language(), look.colors(), look.width()).toLowerCase());
		assertThat(visitor.page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true)))
			.isNotEmpty();
	}

}
