package io.linli.console.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.options.AriaRole;
import io.linli.console.ConsoleDatabase;
import io.linli.console.language.Words;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleInBrowser
class ConsoleInBrowserIntegrationTests extends Browsing {

	private static final String ADMIN = "heyuan-admin";

	private static final String MANAGER = "anju-group";

	private static final String COMPLETE = "/thresholds/promise?clock=COMPLETE&caseKind=REPAIR";

	private static final String FOLLOW_UP = "/thresholds/promise?clock=FOLLOW_UP&caseKind=COMPLAINT";

	@Test
	void anAdminSignsInByACodeWithPkceAndSeesEachLimitWithItsSource() {
		as(ADMIN, Look.CHINESE, (visitor) -> {
			assertThat(visitor.requests()).filteredOn((url) -> url.contains("/protocol/openid-connect/auth?"))
				.first()
				.asString()
				.contains("response_type=code", "code_challenge_method=S256", "code_challenge=",
						"client_id=linli-console");
			assertThat(visitor.address()).startsWith("/thresholds");
			assertThat(visitor.text()).contains("和园物业", "所有等级", "一级", "二级", "三级");
			assertThat(visitor.row("到达现场", "突发紧急").innerText()).contains("5 分钟", "作业规程", "R-10", "自 2024年1月1日起");
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void aLimitIsSetForADayAndSeenAsPlannedOrInForceWithWhoSetIt() {
		as(ADMIN, Look.CHINESE, (visitor) -> {
			visitor.open(COMPLETE + "&urgency=EMERGENCY");
			fill(visitor, "8", "合同第 8 条", today());
			assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("已保存", "8 小时");
			fill(visitor, "6", "补充协议第 2 条", today().plusDays(30));
			assertThat(visitor.row("合同第 8 条").last().innerText()).contains("生效中", "8 小时", "服务合同", ADMIN);
			assertThat(visitor.row("补充协议第 2 条").innerText()).contains("待生效", "6 小时", ADMIN);
			visitor.open("/thresholds");
			assertThat(visitor.row("完成维修", "突发紧急").innerText()).contains("8 小时", "起：6 小时");
		});
	}

	@Test
	void aRefusedInputIsExplainedAndKept() {
		as(ADMIN, Look.ENGLISH, (visitor) -> {
			visitor.open(COMPLETE + "&area=PUBLIC");
			fill(visitor, "half an hour", "contract, clause 8", today().minusDays(1));
			assertThat(visitor.page().getByRole(AriaRole.ALERT).innerText()).contains("Nothing was saved",
					"must be a whole number", "must not be before today");
			assertThat(visitor.page().locator("#amount").inputValue()).isEqualTo("half an hour");
			assertThat(visitor.page().locator("#reference").inputValue()).isEqualTo("contract, clause 8");
			assertThat(visitor.page().locator("#from").inputValue()).isEqualTo(today().minusDays(1).toString());
			assertThat(visitor.text()).contains("No limit has been set");
		});
	}

	@Test
	void theFormWorksWithoutScripts() {
		as(ADMIN, Look.CHINESE.withoutScripts(), (visitor) -> {
			visitor.open(COMPLETE + "&area=PRIVATE");
			fill(visitor, "", "合同第 9 条", today());
			assertThat(visitor.page().getByRole(AriaRole.ALERT).innerText()).contains("没有保存", "请填写时限的数值");
			fill(visitor, "72", "合同第 9 条", today());
			assertThat(visitor.row("合同第 9 条").last().innerText()).contains("生效中", "3 天", ADMIN);
		});
	}

	@Test
	void eachKindOfLimitHasItsOwnFieldsEvenWithoutScripts() {
		as(ADMIN, Look.CHINESE.withoutScripts().onPhone(), (visitor) -> {
			visitor.open(COMPLETE + "&urgency=GENERAL");
			assertThat(visitor.page().locator(".option:visible input").evaluateAll("all => all.map(one => one.id)"))
				.isEqualTo(List.of("amount"));
			visitor.page().locator("input[name=kind][value=SAME_LOCAL_DAY]").check();
			assertThat(visitor.page().locator("#cutoff").isVisible()).isTrue();
			assertThat(visitor.page().locator("#amount").isVisible()).isFalse();
			visitor.open(FOLLOW_UP);
			visitor.page().getByLabel("定期重复").check();
			assertThat(visitor.page().locator("#count").isVisible()).isTrue();
			assertThat(visitor.page().locator("#amount").isVisible()).isFalse();
			visitor.page().locator("#count").fill("3");
			visitor.page().locator("#per").selectOption("WEEKS");
			visitor.page().locator("#reference").fill("合同第 11 条");
			visitor.press(visitor.page().locator(".grid-form button[value=PUBLISH]"));
			assertThat(visitor.row("合同第 11 条").innerText()).contains("待生效", "每 3 周一次", ADMIN);
		});
	}

	@Test
	void aProjectGetsALevelFromADayOnWithoutScripts() {
		as(ADMIN, Look.CHINESE.withoutScripts(), (visitor) -> {
			visitor.open("/thresholds");
			visitor.click(AriaRole.LINK, "合同等级");
			visitor.page().locator("select[name=level]").selectOption("二级");
			visitor.page().locator("input[name=from]").fill(today().plusDays(30).toString());
			visitor.click(AriaRole.BUTTON, "从该日起适用");
			assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("已设定项目的等级");
			assertThat(visitor.row("待生效").innerText()).contains("二级", ADMIN);
		});
	}

	@Test
	void aCompanySaysWhenItWorksWithoutScripts() {
		try {
			as(ADMIN, Look.CHINESE.withoutScripts(), (visitor) -> {
				visitor.open("/thresholds");
				visitor.click(AriaRole.LINK, "工作日历");
				for (var day : List.of("monday", "tuesday", "wednesday", "thursday", "friday", "makeUp")) {
					visitor.page().locator("#" + day).fill("08:30-12:00 13:30-18:00");
				}
				visitor.page().locator("#saturday").fill("20:00-08:00");
				visitor.page().locator("[name=date]").first().fill(today().plusDays(9).toString());
				visitor.page().locator("[name=name]").first().fill("年会");
				visitor.page().locator("#from").fill(today().toString());
				visitor.click(AriaRole.BUTTON, "从该日起适用");
				assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("已设定日历");
				assertThat(visitor.row("生效中", ADMIN).innerText()).contains("周一至周五：08:30–12:00、13:30–18:00",
						"周六：20:00–次日 08:00", "周日：休息", "年会");
			});
			as(ADMIN, Look.ENGLISH.onPhone(), (visitor) -> {
				visitor.open("/thresholds/calendars?month=2030-02");
				assertThat(visitor.text()).contains("no data on the holidays of 2030");
				assertThat(visitor.overhang()).isZero();
				assertThat(visitor.barriers()).isEmpty();
				assertThat(visitor.complaints()).isEmpty();
			});
		}
		finally {
			ConsoleDatabase.shared().admin().sql("delete from linli.work_calendar").update();
		}
	}

	@Test
	void aCompanySaysWhoIsToldAndWhenNobodyIsWithoutScripts() {
		try {
			as(ADMIN, Look.CHINESE.withoutScripts(), (visitor) -> {
				visitor.open("/thresholds");
				visitor.click(AriaRole.LINK, "提醒与升级");
				var repair = visitor.page().locator("section[aria-labelledby=REPAIR]");
				repair.locator("[name=percent]").first().fill("60");
				repair.locator("[name=role]").nth(3).selectOption("");
				visitor.press(repair.locator("button").first());
				assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("已保存");
				assertThat(visitor.row("报修", ADMIN).innerText()).contains("60%：维修人员；80%：客服主管；到期：项目经理")
					.doesNotContain("逾期");
				visitor.page().locator("[name=never]").check();
				visitor.press(visitor.page().locator("section[aria-labelledby=QUIET] button").first());
				assertThat(visitor.row("免打扰时段", ADMIN).innerText()).contains("随时告知");
			});
			as(ADMIN, Look.ENGLISH.onPhone(), (visitor) -> {
				visitor.open("/thresholds/escalation");
				assertThat(visitor.overhang()).isZero();
				assertThat(visitor.barriers()).isEmpty();
				assertThat(visitor.complaints()).isEmpty();
			});
		}
		finally {
			for (var table : List.of("escalation_rung", "quiet_time", "escalation_change")) {
				ConsoleDatabase.shared().admin().sql("delete from linli." + table).update();
			}
		}
	}

	@Test
	void noKindOfLimitHasABarrierOrIsWiderThanAPhone() {
		as(ADMIN, Look.ENGLISH.onPhone(), (visitor) -> {
			for (var page : Map.of(COMPLETE, 4, FOLLOW_UP, 1).entrySet()) {
				visitor.open(page.getKey());
				var kinds = visitor.page().locator("input[name=kind]");
				for (var kind : kinds.all()) {
					kind.check();
					assertThat(visitor.overhang()).as(kind.inputValue()).isZero();
					assertThat(visitor.barriers()).as(kind.inputValue()).isEmpty();
				}
				assertThat(kinds.count()).isEqualTo(page.getValue());
			}
		});
	}

	@Test
	void aReceptionistIsToldWhatTheyMayNotDo() {
		as("jinxiu-receptionist", Look.ENGLISH, (visitor) -> {
			assertThat(visitor.text()).contains("You have no permission for this page",
					"company’s administrator, group’s manager", "ask the administrator of your company");
			visitor.open("/thresholds");
			assertThat(visitor.text()).contains("You have no permission").doesNotContain("Contract level");
		});
	}

	@Test
	void aMemberOfTwoCompaniesSaysForWhichOneTheyWork() {
		as("float", Look.CHINESE, (visitor) -> {
			assertThat(visitor.address()).startsWith("/organization");
			assertThat(visitor.text()).contains("您现在为哪家单位工作？");
			visitor.click(AriaRole.BUTTON, "锦绣物业");
			assertThat(visitor.page().locator(".who").innerText()).contains("锦绣物业");
			visitor.click(AriaRole.LINK, "切换");
			visitor.click(AriaRole.BUTTON, "和园物业");
			assertThat(visitor.page().locator(".who").innerText()).contains("和园物业");
		});
	}

	@Test
	void signingOutEndsTheSessionAtKeycloakToo() {
		as(ADMIN, Look.ENGLISH, (visitor) -> {
			visitor.click(AriaRole.BUTTON, "Sign out");
			assertThat(visitor.address()).isEqualTo("/signed-out");
			assertThat(visitor.text()).contains("You are signed out");
			visitor.click(AriaRole.BUTTON, "Sign in again");
			assertThat(visitor.page().locator("#username").isVisible()).isTrue();
		});
	}

	@Test
	void thePagesSpeakTheLanguageOfTheBrowserUntilAnotherIsChosen() {
		as(ADMIN, Look.ENGLISH, (visitor) -> {
			assertThat(visitor.text()).contains("Time limits", "Arrive on site");
			assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
			visitor.click(AriaRole.LINK, "中文");
			assertThat(visitor.text()).contains("服务时限", "到达现场");
			visitor.open(COMPLETE);
			assertThat(visitor.text()).contains("设定新版本");
			assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("zh-CN");
		});
	}

	@Test
	void noPageHasASeriousBarrierInLightOrDark() {
		as(ADMIN, Look.CHINESE, (visitor) -> {
			visitor.open("/thresholds");
			assertThat(visitor.barriers()).isEmpty();
			visitor.open(COMPLETE);
			assertThat(visitor.barriers()).isEmpty();
			visitor.open("/thresholds/levels");
			assertThat(visitor.barriers()).isEmpty();
			visitor.open("/thresholds/sheet");
			assertThat(visitor.barriers()).isEmpty();
		});
	}

	@Test
	void noPageIsWiderThanAPhone() {
		as(ADMIN, Look.ENGLISH.onPhone(), (visitor) -> {
			for (var page : List.of("/thresholds", "/thresholds/levels", COMPLETE, "/reports", "/nowhere")) {
				visitor.open(page);
				assertThat(visitor.overhang()).as(page).isZero();
			}
		});
		as(MANAGER, Look.CHINESE.onPhone(), (visitor) -> {
			for (var page : List.of("/reports", "/thresholds")) {
				visitor.open(page);
				assertThat(visitor.overhang()).as(page).isZero();
			}
		});
	}

	private static void fill(Visitor visitor, String hours, String reference, LocalDate from) {
		visitor.page().locator("#amount").fill(hours);
		visitor.page().locator("#unit").selectOption("HOURS");
		visitor.page().locator("#reference").fill(reference);
		visitor.page().locator("#from").fill(from.toString());
		visitor.press(visitor.page().locator(".grid-form button[value=PUBLISH]"));
	}

	private static LocalDate today() {
		return LocalDate.now(Words.ZONE);
	}

}
