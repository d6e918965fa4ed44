package io.linli.console.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.linli.console.ConsoleDatabase;
import io.linli.console.today.Estate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleInBrowser
class TodayInBrowserIntegrationTests extends Browsing {

	private static final String SUPERVISOR = "haitang-supervisor";

	private final Estate haitang = Estate.of(ConsoleDatabase.HAITANG, "haitang");

	private final UUID project = ConsoleDatabase.named("haitang/project");

	private UUID late = UUID.randomUUID();

	@BeforeEach
	void thereIsWork() {
		this.late = this.haitang.workOfADay(this.project);
	}

	@AfterEach
	void itIsDone() {
		this.haitang.forget();
	}

	@Test
	void aSupervisorComesToTheDaysWorkAndToFilingsAndToNothingElse() {
		as(SUPERVISOR, Look.CHINESE, (visitor) -> {
			assertThat(visitor.address()).isEqualTo("/today");
			assertThat(visitor.text()).contains("已逾期", "WX20261130001", "逾期 3 小时", "待回访", "1 次未联系上", "不合格项待答复", "已转交");
			assertThat(visitor.page().locator("header nav a").allInnerTexts()).containsExactly("当日工作", "年度报备");
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void whatIsDoneGoesFromThePageByItself() {
		as(SUPERVISOR, Look.ENGLISH, (visitor) -> {
			var row = visitor.row("WX20261130001").first();
			assertThat(row.isVisible()).isTrue();
			visitor.page().locator("#again").focus();
			this.haitang.change(this.late, "claimed_verdict = 'MET', claimed_stop_at = now()");
			visitor.page()
				.waitForFunction("() => !document.body.innerText.includes('WX20261130001')", null,
						new Page.WaitForFunctionOptions().setTimeout(Duration.ofSeconds(40).toMillis()));
			assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("again");
			assertThat(visitor.requests().getLast()).endsWith("/today/now?organization=haitang");
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void aPartThatCannotBeFetchedIsSaidUntilOneIsFetchedAgain() {
		as(SUPERVISOR, Look.ENGLISH, (visitor) -> {
			var notice = visitor.page().getByText("Not renewed since");
			var patience = Duration.ofSeconds(40).toMillis();
			assertThat(notice.isVisible()).isFalse();
			for (var failure : List.<Consumer<Route>>of(Route::abort,
					(route) -> route.fulfill(new Route.FulfillOptions().setStatus(503)))) {
				visitor.page().route("**/today/now*", failure);
				notice.waitFor(new Locator.WaitForOptions().setTimeout(patience));
				visitor.page().unroute("**/today/now*");
				notice.waitFor(new Locator.WaitForOptions().setTimeout(patience).setState(WaitForSelectorState.HIDDEN));
			}
			assertThat(visitor.row("WX20261130001").first().isVisible()).isTrue();
		});
	}

	@Test
	void withoutScriptsItIsAPageLikeAnyOther() {
		as(SUPERVISOR, Look.CHINESE.withoutScripts(), (visitor) -> {
			visitor.page().locator("#go-LATE").click();
			assertThat(visitor.address()).isEqualTo("/today?group=LATE");
			assertThat(visitor.text()).contains("WX20261130001").doesNotContain("住户反映不合格");
			visitor.page().getByLabel("类别").selectOption("COMPLAINT");
			visitor.click(AriaRole.BUTTON, "查看");
			assertThat(visitor.text()).contains("TS20261130001").doesNotContain("WX20261130001");
			visitor.page().locator("#again").click();
			assertThat(visitor.address()).contains("group=LATE", "kind=COMPLAINT");
		});
	}

	@Test
	void itHasNoBarrierAndIsNoWiderThanAPhone() {
		for (var look : List.of(Look.CHINESE.onPhone(), Look.ENGLISH)) {
			as(SUPERVISOR, look, (visitor) -> {
				for (var address : List.of("/today", "/today?group=CALLBACKS", "/today?group=NON_CONFORMITIES")) {
					visitor.open(address);
					assertThat(visitor.overhang()).as(address).isZero();
					assertThat(visitor.barriers()).as(address).isEmpty();
				}
				assertThat(visitor.complaints()).isEmpty();
			});
		}
	}

	@Test
	void whoeverSignedInElsewhereMeanwhileIsLedThereByThePageItself() {
		as(SUPERVISOR, Look.CHINESE, (visitor) -> {
			visitor.page()
				.context()
				.clearCookies(
						new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("LINLI_CONSOLE"));
			var begun = Instant.now();
			visitor.page()
				.waitForRequest((request) -> request.url().contains("/oauth2/authorization/linli"),
						new Page.WaitForRequestOptions().setTimeout(Duration.ofSeconds(40).toMillis()), () -> {
						});
			visitor.page().waitForURL((url) -> url.endsWith("/today") || url.contains("/today?"));
			assertThat(visitor.text()).contains("WX20261130001");
			assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
		});
	}

}
