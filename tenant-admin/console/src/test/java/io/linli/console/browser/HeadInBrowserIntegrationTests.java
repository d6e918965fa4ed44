package io.linli.console.browser;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The head of the pages, for whoever has most links and for whoever has fewest. */
@ConsoleInBrowser
class HeadInBrowserIntegrationTests extends Browsing {

	private static final String LINES = """
			() => new Set([...document.querySelectorAll('header nav a')].filter((link) => link.offsetParent)
			  .map((link) => Math.round(link.getBoundingClientRect().top))).size""";

	private static final String BEYOND = """
			() => [...document.querySelectorAll('header *')]
			  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth).length""";

	@Test
	void theLinksStandInOneLineOrInAMenuAtAnyWidth() {
		for (var look : List.of(Look.ENGLISH, Look.CHINESE)) {
			for (var user : List.of("jinxiu-admin", "anju-group", "haitang-supervisor", "linli-operator")) {
				as(user, look, (visitor) -> {
					for (int width = 1400; width >= 700; width -= 20) {
						visitor.page().setViewportSize(width, 800);
						var where = "%s, %s, %d pixels".formatted(user, look.language(), width);
						var menu = visitor.page().locator("header summary").isVisible();
						assertThat(number(visitor, LINES)).as(where).isEqualTo(menu ? 0 : 1);
						assertThat(number(visitor, BEYOND)).as(where).isZero();
						assertThat(menu && width > 900).as(where).isFalse();
					}
				});
			}
		}
	}

	@Test
	void theMenuNeedsNeitherAMouseNorScripts() {
		as("jinxiu-admin", Look.ENGLISH.withoutScripts().onPhone(), (visitor) -> {
			visitor.open("/audit");
			assertThat(visitor.page().locator("header nav a").first().isVisible()).isFalse();
			visitor.page().locator("header summary").press("Enter");
			assertThat(visitor.page().locator("header nav a").allInnerTexts()).hasSize(9).contains("Applications");
			assertThat(visitor.page().locator("header nav [aria-current=page]").innerText()).isEqualTo("Audit");
		});
		as("jinxiu-admin", Look.CHINESE.onPhone(), (visitor) -> {
			visitor.open("/members");
			visitor.page().locator("header summary").click();
			assertThat(visitor.barriers()).isEmpty();
			assertThat(visitor.overhang()).isZero();
			visitor.press(visitor.page().locator("header nav a").last());
			assertThat(visitor.address()).startsWith("/reports");
		});
	}

	private static int number(Visitor visitor, String script) {
		return ((Number) visitor.page().evaluate(script)).intValue();
	}

}
