package io.linli.console.browser;

import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.options.AriaRole;
import io.linli.console.ConsoleDatabase;
import io.linli.console.language.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleInBrowser
class DraftsInBrowserIntegrationTests extends Browsing {

	private static final String ADMIN = "jinxiu-admin";

	private static final String DRAFTS = "/thresholds/drafts";

	private static final String VERIFY = "/thresholds/promise?clock=VERIFY_PUBLIC_AREA&caseKind=REPAIR&area=PUBLIC&level="
			+ ConsoleDatabase.level(ConsoleDatabase.JINXIU, 2);

	@BeforeEach
	void nothingIsDraftedAndNoSecondPersonNeeded() {
		for (var table : List.of("threshold_draft", "company_setting")) {
			ConsoleDatabase.shared().admin().sql("delete from linli." + table).update();
		}
	}

	@Test
	void aDraftIsSavedLookedAtAndPublishedWithoutScripts() {
		as(ADMIN, Look.CHINESE.withoutScripts(), (visitor) -> {
			draft(visitor, "2", "补充协议第 6 条");
			assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("已存为草稿", "2 天");
			visitor.open("/thresholds");
			assertThat(visitor.row("公共区域现场验证").innerText()).contains("草稿：", "2 天");
			visitor.click(AriaRole.LINK, "草稿");
			assertThat(visitor.row("补充协议第 6 条").innerText()).contains("二级", "3 天", "2 天", ADMIN);
			visitor.click(AriaRole.BUTTON, "发布所选");
			assertThat(visitor.text()).contains("已发布 1 项时限", "现在没有草稿");
			visitor.open(VERIFY);
			assertThat(visitor.row("补充协议第 6 条").innerText()).contains("待生效", "2 天", ADMIN);
		});
	}

	@Test
	void whereFourEyesAreSwitchedOnADraftIsSubmittedAndNotPublishedByItsDrafter() {
		as(ADMIN, Look.ENGLISH.withoutScripts(), (visitor) -> {
			visitor.open(DRAFTS);
			visitor.click(AriaRole.BUTTON, "Switch four eyes on");
			assertThat(visitor.text()).contains("Four eyes are switched on", "Switched on by " + ADMIN);
			visitor.open(VERIFY);
			assertThat(visitor.page().locator("button[value=PUBLISH]").count()).isZero();
			draft(visitor, "1", "clause 7");
			visitor.open(DRAFTS);
			assertThat(visitor.page().locator("button[value=PUBLISH]").count()).isZero();
			visitor.click(AriaRole.BUTTON, "Submit for review");
			assertThat(visitor.row("clause 7").innerText()).contains("submitted");
			visitor.click(AriaRole.BUTTON, "Discard chosen");
			assertThat(visitor.text()).contains("1 draft is discarded");
		});
	}

	@Test
	void thePageOfDraftsHasNoBarrierAndIsNotWiderThanAPhone() {
		as(ADMIN, Look.ENGLISH.onPhone(), (visitor) -> {
			draft(visitor, "4", "clause 8");
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
			visitor.open(DRAFTS);
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
			visitor.click(AriaRole.BUTTON, "Switch four eyes on");
			visitor.click(AriaRole.BUTTON, "Submit for review");
			ConsoleDatabase.shared().admin().sql("update linli.threshold_draft set drafted_by = 'somebody'").update();
			visitor.open(DRAFTS);
			assertThat(visitor.text()).contains("For you to review", "Reason for sending back");
			assertThat(visitor.overhang()).isZero();
			assertThat(visitor.barriers()).isEmpty();
		});
	}

	private static void draft(Visitor visitor, String days, String reference) {
		visitor.open(VERIFY);
		visitor.page().locator("#amount").fill(days);
		visitor.page().locator("#unit").selectOption("DAYS");
		visitor.page().locator("#reference").fill(reference);
		visitor.page().locator("#from").fill(LocalDate.now(Words.ZONE).plusDays(3).toString());
		visitor.press(visitor.page().locator("button[value=DRAFT]"));
	}

}
