package io.linli.console.browser;

import com.microsoft.playwright.options.AriaRole;
import io.linli.console.ConsoleDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleInBrowser
class PeersInBrowserIntegrationTests extends Browsing {

	private static final String ADMIN = "haitang-admin";

	@AfterEach
	void nothingIsDecidedAnyMore() {
		ConsoleDatabase.shared()
			.admin()
			.sql("delete from linli.peer_consent where tenant_id = ?")
			.param(ConsoleDatabase.HAITANG)
			.update();
	}

	@Test
	void anAdministratorAgreesToPeersAndTakesItBackWithoutScripts() {
		as(ADMIN, Look.ENGLISH.withoutScripts(), (visitor) -> {
			visitor.open("/benchmark/peers?kpi=K04");
			assertThat(visitor.text()).contains("There are no peers to be shown");
			visitor.click(AriaRole.LINK, "Whether your company takes part, and what others see");
			assertThat(visitor.address()).isEqualTo("/benchmark/consent");
			assertThat(visitor.text()).contains("Nobody has decided yet", "at least 5 companies and 8 projects",
					"Never the name of a company");
			visitor.click(AriaRole.BUTTON, "Agree to take part");
			assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("takes part");
			assertThat(visitor.row(ADMIN).innerText()).contains("agreed to take part");
			visitor.click(AriaRole.BUTTON, "Take it back");
			assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("at once");
			assertThat(visitor.row(ADMIN, "took it back").count()).isOne();
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void whoeverIsSecondIsToldSo() {
		as(ADMIN, Look.CHINESE, (visitor) -> {
			visitor.open("/benchmark/consent");
			as(ADMIN, Look.CHINESE, (other) -> {
				other.open("/benchmark/consent");
				other.click(AriaRole.BUTTON, "同意参加");
			});
			visitor.click(AriaRole.BUTTON, "同意参加");
			assertThat(visitor.page().getByRole(AriaRole.ALERT).innerText()).contains("其他人刚刚作过同样的决定");
			assertThat(visitor.row(ADMIN).count()).isOne();
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void thePageHasNoBarrierAndIsNotWiderThanAPhone() {
		for (var look : new Look[] { Look.CHINESE, Look.ENGLISH }) {
			as(ADMIN, look.onPhone(), (visitor) -> {
				visitor.open("/benchmark/consent");
				visitor.press(visitor.page().locator("main form button"));
				assertThat(visitor.barriers()).isEmpty();
				assertThat(visitor.overhang()).isZero();
				assertThat(visitor.complaints()).isEmpty();
			});
		}
	}

}
