package io.linli.console.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import io.linli.console.ConsoleDatabase;
import io.linli.console.language.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleInBrowser
class DraftsInBrowserIntegrationTests extends Browsing {

	private static final String ADMIN = "jinxiu-admin";

	private static final String DRAFTS = "/thresholds/drafts";

	private static final String VERIFY_AT_LEVEL = "/thresholds/promise?clock=VERIFY_PUBLIC_AREA&caseKind=REPAIR&area=PUBLIC&level=";

	private static final String VERIFY = VERIFY_AT_LEVEL + ConsoleDatabase.level(ConsoleDatabase.JINXIU, 2);

	private static final String VERIFY_THIRD = VERIFY_AT_LEVEL + ConsoleDatabase.level(ConsoleDatabase.JINXIU, 3);

	@TempDir
	private Path folder;

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
	void theTableOfDraftsIsNotCutOnADesktop() {
		as(ADMIN, Look.CHINESE.withoutScripts(), (visitor) -> {
			// Of a level for which no other test has published anything.
			draft(visitor, VERIFY_THIRD, "2", "《锦绣物业服务合同》第十二条：户内报修限时修复（补充协议）");
			assertThat(visitor.text()).contains("已存为草稿");
			visitor.open(DRAFTS);
			assertThat(visitor.cut("form .scroll")).isZero();
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
	void theSheetIsTakenOutAndBroughtBackWithoutScripts() {
		as(ADMIN, Look.CHINESE.withoutScripts().onPhone(), (visitor) -> {
			visitor.open("/thresholds/sheet");
			assertThat(visitor.overhang()).isZero();
			var file = visitor.page()
				.waitForDownload(() -> visitor.page()
					.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导出 XLSX"))
					.click());
			assertThat(file.suggestedFilename()).isEqualTo("锦绣物业 服务时限.xlsx");
			visitor.page().locator("input[type=file]").setInputFiles(file.path());
			visitor.click(AriaRole.BUTTON, "预览");
			assertThat(visitor.text()).contains("将起草 0 项");
			assertThat(visitor.overhang()).isZero();
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 1_500_000, 10_900_000, 30_000_000 })
	void aFileThatIsTooLargeIsToldAsSuchHoweverLargeItIs(int size) throws IOException {
		var file = Files.write(this.folder.resolve("limits.xlsx"), new byte[size]);
		as(ADMIN, Look.ENGLISH.withoutScripts(), (visitor) -> {
			visitor.open("/thresholds/sheet");
			visitor.page().locator("input[type=file]").setInputFiles(file);
			visitor.click(AriaRole.BUTTON, "Preview");
			assertThat(visitor.text()).contains("The file is too large", "at most 1 MB");
			assertThat(visitor.address()).isEqualTo("/thresholds/sheet");
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

	@Test
	void aReplayOfDraftsHasNoBarrierAndIsNotWiderThanAPhone() {
		verified("2 days", "1 day", "5 hours");
		try {
			as(ADMIN, Look.CHINESE.onPhone().withoutScripts(), (visitor) -> {
				draft(visitor, "1", "补充协议第 6 条");
				visitor.open(DRAFTS);
				visitor.click(AriaRole.BUTTON, "用过去 90 天的记录试算");
				assertThat(visitor.row("锦绣物业一号园", "公共区域现场验证").first().innerText()).contains("3 / 3", "2 / 3", "转为不达标");
				assertThat(visitor.overhang()).isZero();
			});
			as(ADMIN, Look.ENGLISH, (visitor) -> {
				visitor.open(DRAFTS + "/replay");
				assertThat(visitor.row("kept → missed").count()).isOne();
				assertThat(visitor.barriers()).isEmpty();
				assertThat(visitor.complaints()).isEmpty();
			});
		}
		finally {
			ConsoleDatabase.shared()
				.admin()
				.sql("delete from linli.deadline where clock = 'VERIFY_PUBLIC_AREA'")
				.update();
		}
	}

	@Test
	void whoeverWaitsLongGetsThePageInTheEnd() {
		as(ADMIN, Look.ENGLISH, (visitor) -> {
			draft(visitor, "1", "clause 6");
			ConsoleDatabase.shared()
				.whileLocked("linli.deadline",
						() -> visitor.page()
							.navigate(visitor.page().url().replaceFirst("(//[^/]+)/.*", "$1" + DRAFTS + "/replay"),
									new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT)));
			visitor.page().waitForLoadState();
			assertThat(visitor.text()).contains("The draft is laid on");
			assertThat(visitor.page().evaluate("document.compatMode")).isEqualTo("CSS1Compat");
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	/**
	 * Public-area repairs of the second level, verified so long after their completion.
	 */
	private static void verified(String... after) {
		for (var length : after) {
			ConsoleDatabase.shared()
				.admin()
				.sql("""
						insert into linli.deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, area, category,
						  contract_level_id, threshold_id, source, reference, time_zone, started_at, due_at, claimed_stop_at,
						  proven_stop_at, claimed_verdict, proven_verdict)
						select t.tenant_id, gen_random_uuid(), p.id, 'REPAIR', gen_random_uuid(), t.clock, 'REPAIR', 'PUBLIC', '电梯', ?,
						       t.id, t.source, t.reference, p.time_zone, start, start + interval '3 days', start + ?::interval,
						       start + ?::interval, 'MET', 'MET'
						  from linli.threshold t join linli.project p on p.tenant_id = t.tenant_id,
						       lateral (select now() - interval '5 days' as start) as repair
						 where t.tenant_id = ? and t.clock = 'VERIFY_PUBLIC_AREA' and t.source = 'PROCEDURE' limit 1""")
				.params(ConsoleDatabase.level(ConsoleDatabase.JINXIU, 2), length, length, ConsoleDatabase.JINXIU)
				.update();
		}
	}

	private static void draft(Visitor visitor, String days, String reference) {
		draft(visitor, VERIFY, days, reference);
	}

	private static void draft(Visitor visitor, String address, String days, String reference) {
		visitor.open(address);
		visitor.page().locator("#amount").fill(days);
		visitor.page().locator("#unit").selectOption("DAYS");
		visitor.page().locator("#reference").fill(reference);
		visitor.page().locator("#from").fill(LocalDate.now(Words.ZONE).plusDays(3).toString());
		// It comes back to its own address: only the answer tells that it has been saved.
		visitor.page()
			.waitForResponse((answer) -> answer.request().method().equals("POST"),
					() -> visitor.press(visitor.page().locator("button[value=DRAFT]")));
	}

}
