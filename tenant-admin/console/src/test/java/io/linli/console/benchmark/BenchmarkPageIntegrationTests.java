package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.benchmark.table.Cell;
import io.linli.console.benchmark.table.Table;
import io.linli.console.benchmark.table.Table.Column;
import io.linli.console.signin.SignedInAs;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class BenchmarkPageIntegrationTests {

	private static final RequestPostProcessor MANAGER = SignedInAs.groupManager("anju", ConsoleDatabase.ANJU);

	private static final RequestPostProcessor ADMIN = SignedInAs.admin("jinxiu", ConsoleDatabase.JINXIU);

	private static final UUID GARDEN = ConsoleDatabase.named("锦绣花园");

	private static final String NOVEMBER = "&from=2026-11&to=2026-11";

	@Autowired
	private MockMvcTester console;

	@Test
	void theHeatMapHasEachProjectAndMonthAlsoThoseWithoutACase() {
		var table = table("/benchmark?kpi=K04&from=2026-10&to=2026-11", MANAGER);
		assertThat(table.columns()).extracting(Column::title)
			.containsExactly("项目", "公司", "2026年10月", "2026年11月", "整段时间", "按系统时间");
		assertThat(table.rows()).extracting((row) -> row.stream().map(Cell::shown).toList())
			.containsExactly(List.of("和园一期", "和园物业", "–", "98.4%", "98.4%", "97.5%"),
					List.of("和园二期", "和园物业", "–", "73.3%", "73.3%", "66.7%"),
					List.of("和园商街", "和园物业", "–", "–", "–", "–"),
					List.of("湖畔雅居", "锦绣物业", "–", "100.0%", "100.0%", "100.0%"),
					List.of("锦绣东苑", "锦绣物业", "–", "90.0%", "90.0%", "84.2%"),
					List.of("锦绣花园", "锦绣物业", "96.0%", "94.0%", "95.0%", "87.0%"));
	}

	@Test
	void whatAProjectHasNothingOfIsNoReasonToDropIt() {
		assertThat(table("/benchmark?kpi=K13" + NOVEMBER, MANAGER).rows()).hasSize(6);
	}

	@Test
	void theFunnelSumsMonthsAndLevelsAndSaysWhoIsMoreThanChanceApart() {
		var table = table("/benchmark/funnel?kpi=K04&from=2026-10&to=2026-11", MANAGER);
		assertThat(table.rows()).extracting((row) -> row.getFirst().shown())
			.containsExactly("和园一期", "锦绣花园", "锦绣东苑", "和园二期", "湖畔雅居", "和园商街");
		assertThat(row(table, "锦绣花园")).containsExactly("锦绣花园", "锦绣物业", "95", "100", "95.0%", "88.8% – 97.8%", "界限之内",
				"87.0%", "3", "4");
		assertThat(row(table, "和园一期")).contains("高于 99.8% 上限");
		assertThat(row(table, "和园二期")).contains("低于 99.8% 下限");
		assertThat(row(table, "和园商街")).contains("无案例", "–");
	}

	@Test
	void aRateIsJudgedByItsHouseholdDays() {
		assertThat(get("/benchmark/funnel?kpi=K09_PROPERTY" + NOVEMBER, MANAGER)).hasStatusOk()
			.bodyText()
			.contains("60.6", "件/千户·年", "数值越低越好", "已交付户日");
	}

	@Test
	void fewCasesAreFootnotedAndNoneAreNotZero() {
		assertThat(get("/benchmark/funnel?kpi=K04", MANAGER)).hasStatusOk()
			.bodyText()
			.contains("无案例", "100.0% *", "案例少于 30", "2026年11月24日 00:00", "界限只计偶然")
			.doesNotContain(">0.0%");
	}

	@Test
	void twoPeriodsAreComparedWithTheIntervalOfTheChange() {
		var table = table("/benchmark/periods?kpi=K04&from=2026-11&to=2026-11&earlierFrom=2026-10&earlierTo=2026-10",
				MANAGER);
		assertThat(row(table, "锦绣花园")).startsWith("锦绣花园", "锦绣物业", "96.0%", "48", "50", "94.0%", "47", "50", "−2.0 个百分点")
			.endsWith("变化不明显", "92.0%", "82.0%");
		assertThat(row(table, "锦绣东苑")).contains("无案例", "171", "190", "–");
	}

	@Test
	void aGroupIsNarrowedToACompanyAndThatToAProject() {
		var company = "&company=" + ConsoleDatabase.HEYUAN;
		assertThat(table("/benchmark?kpi=K04" + company, MANAGER).rows()).extracting((row) -> row.getFirst().shown())
			.containsExactly("和园一期", "和园二期", "和园商街");
		var months = table("/benchmark/project?kpi=K04&project=" + GARDEN + "&from=2026-10&to=2026-11", MANAGER);
		assertThat(row(months, "2026年10月")).containsExactly("2026年10月", "48", "50", "96.0%", "86.5% – 98.9%", "96.0%",
				"92.0%", "1", "3");
	}

	@Test
	void anAdministratorSeesTheCompanysProjectsAndNoOther() {
		assertThat(table("/benchmark?kpi=K04", ADMIN).rows()).extracting((row) -> row.getFirst().shown())
			.containsExactly("湖畔雅居", "锦绣东苑", "锦绣花园");
		assertThat(get("/benchmark?kpi=K04", ADMIN)).bodyText().doesNotContain("和园");
		assertThat(get("/benchmark/project?project=" + ConsoleDatabase.named("和园一期"), ADMIN)).hasStatus(404);
		assertThat(get("/benchmark?company=" + ConsoleDatabase.HEYUAN, ADMIN)).hasStatus(404);
	}

	@Test
	void anotherGroupsProjectsAndOlderRunsDoNotAppear() {
		assertThat(get("/benchmark?kpi=K04", MANAGER)).bodyText().doesNotContain("海棠湾", "旧批次");
		assertThat(get("/benchmark?kpi=K04", SignedInAs.groupManager("yuanjing", ConsoleDatabase.OTHER_GROUP)))
			.bodyText()
			.contains("海棠湾")
			.doesNotContain("锦绣花园", "和园一期");
		assertThat(get("/benchmark?company=" + ConsoleDatabase.HAITANG, MANAGER)).hasStatus(404);
		assertThat(get("/benchmark/project?project=" + ConsoleDatabase.named("海棠湾"), MANAGER)).hasStatus(404);
	}

	@Test
	void peersAreToldInWholePerCentsAndSayThatTheyAreWiderThanAskedFor() {
		var table = table("/benchmark/peers?kpi=K04", MANAGER);
		assertThat(row(table, "锦绣花园")).containsExactly("锦绣花园", "锦绣物业", "96.0%", "86.5% – 98.9%", "88%", "92%", "97%",
				"合同等级第 1 级 · 300–999 户", "5 家公司、10 个项目，计入 2,000 件", "更窄的条件项目太少，改用更宽的条件。");
	}

	@Test
	void aCompanySeesPeersWhileItsLastDecisionIsAConsent() {
		var admin = ConsoleDatabase.shared().admin();
		try {
			assertThat(get("/benchmark/peers?kpi=K04&from=2026-10&to=2026-10", ADMIN)).bodyText()
				.contains("没有同类数据")
				.doesNotContain("92%");
			decide(false, "2026-11-01T00:00:00Z");
			assertThat(table("/benchmark/peers?kpi=K04", ADMIN).rows()).hasSize(1);
			decide(true, "2026-11-02T00:00:00Z");
			assertThat(get("/benchmark/peers?kpi=K04&from=2026-10&to=2026-10", ADMIN)).bodyText().contains("没有同类数据");
		}
		finally {
			admin.sql("delete from linli.peer_consent where tenant_id = ?").param(ConsoleDatabase.JINXIU).update();
		}
	}

	@Test
	void aGroupIsToldThatItSeesNoCases() {
		assertThat(get("/benchmark/cases?kpi=K04&project=" + GARDEN + NOVEMBER, MANAGER)).hasStatusOk()
			.bodyText()
			.contains("集团只看指标，不看案例", "94.0%")
			.doesNotContain("<table");
		assertThat(get("/benchmark/cases?as=csv&kpi=K04&project=" + GARDEN + NOVEMBER, MANAGER)).hasStatus(404);
	}

	@Test
	void everyViewSaysOfWhenItIsHowTheNightsWentAndWhatTheKpiCounts() {
		for (var view : List.of("", "/funnel", "/periods", "/peers", "/project")) {
			assertThat(get("/benchmark" + view + "?kpi=K04&project=" + GARDEN, MANAGER)).as(view)
				.hasStatusOk()
				.bodyText()
				.contains("数据截至 2026年11月24日 00:00", "最近一次夜间计算：已发布", "The lake was not reachable.", "R-10", "未设目标",
						"claimed_verdict = &#39;MET&#39;", "K04 · 1");
		}
	}

	@Test
	void aFailedNightIsSaidAboveTheFiguresOfTheOneBefore() {
		var admin = ConsoleDatabase.shared().admin();
		admin.sql("""
				insert into mart.night (id, as_of, status, failure, started_at, finished_at)
				values (?, now(), 'FAILED', 'Disk full.', '2026-11-25T18:00:00Z', '2026-11-25T18:01:00Z')""")
			.param(ConsoleDatabase.named("failed night"))
			.update();
		try {
			assertThat(get("/benchmark?kpi=K04", MANAGER)).bodyText()
				.contains("最近一次夜间计算没有成功，这里是较早的数据（截至 2026年11月24日 00:00）", "Disk full.");
		}
		finally {
			admin.sql("delete from mart.night where id = ?").param(ConsoleDatabase.named("failed night")).update();
		}
	}

	@Test
	void figuresOfAnEarlierDayThatReplacedNewerOnesSaySo() {
		var admin = ConsoleDatabase.shared().admin();
		assertThat(get("/benchmark?kpi=K04", MANAGER)).bodyText().doesNotContain("取代了");
		admin.sql("""
				insert into mart.night (id, as_of, status, started_at, finished_at)
				values (?, '2026-11-24T16:00:00Z', 'PUBLISHED', '2026-11-22T18:00:00Z', '2026-11-22T18:01:00Z')""")
			.param(ConsoleDatabase.named("newer night"))
			.update();
		try {
			assertThat(get("/benchmark?kpi=K04", MANAGER)).bodyText()
				.contains("这里的数据截至 2026年11月24日 00:00，取代了截至 2026年11月25日 00:00 的较新数据");
		}
		finally {
			admin.sql("delete from mart.night where id = ?").param(ConsoleDatabase.named("newer night")).update();
		}
	}

	@Test
	void whatTakesTooLongIsGivenUpAndSaidSo() {
		ConsoleDatabase.shared()
			.whileLocked("mart.scorecard",
					() -> assertThat(get("/benchmark?kpi=K04", MANAGER)).hasStatus(503)
						.bodyText()
						.contains("读取数据用时过长"));
	}

	@Test
	void aGroupOfWhichNothingIsCountedYetIsToldSo() {
		var group = ConsoleDatabase.named("new group");
		var admin = ConsoleDatabase.shared().admin();
		admin.sql("insert into linli.tenant_group (id, name) values (?, '新集团')").param(group).update();
		try {
			assertThat(get("/benchmark", SignedInAs.groupManager("new", group))).hasStatusOk()
				.bodyText()
				.contains("还没有可显示的指标");
		}
		finally {
			admin.sql("delete from linli.tenant_group where id = ?").param(group).update();
		}
	}

	@Test
	void monthsWithoutAFigureSaySoAndOfferOthers() {
		assertThat(get("/benchmark?kpi=K04&from=2025-01&to=2025-02", MANAGER)).hasStatusOk()
			.bodyText()
			.contains("2025年1月至2025年2月没有此项指标的数据")
			.doesNotContain("<table", "plot-data");
	}

	@Test
	void thePageWritesNoScriptAndNoStyleIntoItself() {
		for (var view : List.of("", "/funnel", "/periods", "/peers", "/project")) {
			assertThat(get("/benchmark" + view + "?kpi=K04&project=" + GARDEN, MANAGER)).bodyText()
				.doesNotContain("style=", "onclick", "<script>", "javascript:");
		}
	}

	@Test
	void anAddressHasAllThatItShows() {
		var shown = page("/benchmark/periods?kpi=K04&company=" + ConsoleDatabase.JINXIU, MANAGER);
		assertThat(shown.place().address()).isEqualTo("/benchmark/periods?kpi=K04&from=2026-08&to=2026-10"
				+ "&earlierFrom=2026-05&earlierTo=2026-07&company=" + ConsoleDatabase.JINXIU);
		assertThat(page(shown.place().address(), MANAGER).place()).isEqualTo(shown.place());
	}

	@Test
	void theFilesHoldTheTableOfThePage() {
		var csv = get("/benchmark/funnel?as=csv&kpi=K04" + NOVEMBER, MANAGER);
		assertThat(csv).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
		assertThat(csv.getResponse().getHeader("Content-Disposition")).contains("K04-funnel-2026-11-2026-11.csv");
		assertThat(new String(csv.getResponse().getContentAsByteArray(), UTF_8))
			.startsWith("\uFEFF\"项目\",\"公司\",\"分子\"")
			.contains("\"锦绣东苑\",\"锦绣物业\",171,190,0.9,");
		assertThat(get("/benchmark?as=xlsx&kpi=K04", MANAGER)).hasStatusOk()
			.hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		assertThat(get("/benchmark?as=pdf&kpi=K04", MANAGER)).hasStatus(404);
	}

	@Test
	void aFileSaysWhoseFiguresOfWhenItHoldsAndMarksFewCases() {
		var funnel = lines(get("/benchmark/funnel?as=csv&kpi=K04" + NOVEMBER, MANAGER));
		assertThat(funnel.getFirst())
			.isEqualTo("\uFEFF\"项目\",\"公司\",\"分子\",\"分母\",\"按填报时间\",\"按填报时间 *\",\"95% 区间下限\",\"95% 区间上限\",\"在漏斗中的位置\","
					+ "\"按系统时间\",\"按系统时间 *\",\"逾期未结\",\"未计量\",\"指标\",\"范围\",\"时间\",\"数据截至\"");
		assertThat(funnel).contains("\"湖畔雅居\",\"锦绣物业\",3,3,1,\"*\",0.438503,1,\"界限之内\",1,\"*\",0,0,"
				+ "\"K04 · 1\",\"安居物业集团\",\"2026-11/2026-11\",\"2026-11-24T00:00:00+08:00\"");
		var map = lines(get("/benchmark?as=csv&kpi=K04&from=2026-11&to=2026-11", MANAGER));
		assertThat(map).anySatisfy((line) -> assertThat(line)
			.startsWith("\"锦绣东苑\",\"锦绣物业\",0.9,\"\",171,190,0.9,\"\",171,190,0.842105,\"\","));
		var project = get("/benchmark/project?as=csv&kpi=K04&project=" + GARDEN + NOVEMBER, MANAGER);
		assertThat(lines(project).get(1)).contains("\"安居物业集团 › 锦绣花园\"");
		assertThat(project.getResponse().getHeader("Content-Disposition")).contains("K04-project-",
				"-2026-11-2026-11.csv");
		assertThat(lines(
				get("/benchmark/periods?as=csv&kpi=K04&from=2026-11&to=2026-11&earlierFrom=2026-10&earlierTo=2026-10",
						MANAGER)))
			.anySatisfy(
					(line) -> assertThat(line).startsWith("\"锦绣花园\",\"锦绣物业\",0.96,\"\",48,50,0.94,\"\",47,50,-0.02,")
						.contains("\"2026-11/2026-11 : 2026-10/2026-10\""));
	}

	@Test
	void aReversedPeriodIsTurnedRoundAndSaid() {
		assertThat(get("/benchmark?kpi=K04&from=2026-11&to=2026-10", MANAGER)).hasStatusOk()
			.bodyText()
			.contains("起始月份晚于结束月份，已显示2026年10月至2026年11月");
	}

	@Test
	void periodsTheWrongWayRoundAreSwappedAndSaid() {
		var swapped = "/benchmark/periods?kpi=K04&from=2026-10&to=2026-10&earlierFrom=2026-11&earlierTo=2026-11";
		assertThat(get(swapped, MANAGER)).bodyText().contains("前期晚于本期，已对调");
		assertThat(row(table(swapped, MANAGER), "锦绣花园")).contains("−2.0 个百分点");
	}

	@Test
	void overlappingPeriodsAreNotCompared() {
		var overlapping = "/benchmark/periods?kpi=K04&from=2026-10&to=2026-11&earlierFrom=2026-09&earlierTo=2026-10";
		assertThat(get(overlapping, MANAGER)).hasStatusOk()
			.bodyText()
			.contains("两期有相同的月份，无法对比")
			.doesNotContain("<table", "plot-data");
		assertThat(get(overlapping + "&as=csv", MANAGER)).hasStatus(404);
	}

	@Test
	void whatIsTooLongIsCutAndSaid() {
		var page = page("/benchmark/periods?kpi=K04&from=2026-11&to=2026-11&earlierFrom=2020-01&earlierTo=2026-10",
				MANAGER);
		assertThat(page.earlier()).isEqualTo(new Period(YearMonth.of(2023, 11), YearMonth.of(2026, 10)));
		assertThat(page.notices()).containsExactly("一页最多显示 36 个月，这里是所选时间的最后 36 个月。");
	}

	@Test
	void aMonthWithoutAFigureOfAProjectIsShownAndNotMissing() {
		var months = table("/benchmark/project?kpi=K04&from=2025-01&to=2025-01&project=" + GARDEN, MANAGER);
		assertThat(row(months, "2025年1月")).containsExactly("2025年1月", "0", "0", "无案例", "–", "无案例", "无案例", "0", "0");
		assertThat(get("/benchmark/cases?kpi=K04&from=2025-01&to=2025-01&project=" + GARDEN, ADMIN)).hasStatusOk()
			.bodyText()
			.contains("锦绣花园", "2025年1月没有此项指标的数据");
	}

	@Test
	void theWayUpLeadsToMonthsInWhichThisOneLies() {
		var crumbs = page("/benchmark/cases?kpi=K04&from=2025-01&to=2025-01&project=" + GARDEN, ADMIN).crumbs();
		assertThat(crumbs.getFirst().address()).contains("from=2024-02&to=2025-01");
		assertThat(crumbs.get(1).address()).contains("/benchmark/project", "from=2024-02&to=2025-01");
		assertThat(page("/benchmark/cases?kpi=K04&from=2026-10&to=2026-10&project=" + GARDEN, ADMIN).crumbs()
			.getFirst()
			.address()).contains("from=2025-12&to=2026-11");
	}

	@Test
	void toPeersAndBackKeepsTheMonths() {
		var peers = page("/benchmark/peers?kpi=K04&from=2026-10&to=2026-11", MANAGER);
		assertThat(peers.period()).isEqualTo(Period.month(YearMonth.of(2026, 10)));
		assertThat(peers.notices()).containsExactly("2026年11月没有同类数据，这里是2026年10月的数据。");
		assertThat(peers.asked().look(View.FUNNEL).address()).contains("from=2026-10&to=2026-11");
		assertThat(page("/benchmark/peers?kpi=K04&to=2026-10", MANAGER).asked().look(View.FUNNEL).address())
			.contains("from=2026-10&to=2026-10");
	}

	@Test
	void whatTheServersTimesJudgedOfFewCasesIsFootnotedToo() {
		var row = table("/benchmark/funnel?kpi=K04" + NOVEMBER, MANAGER).rows()
			.stream()
			.filter((each) -> each.getFirst().shown().equals("湖畔雅居"))
			.findFirst()
			.orElseThrow();
		assertThat(row.stream().filter(Cell::thin).map(Cell::shown)).containsExactly("100.0%", "100.0%");
		var months = table("/benchmark/project?kpi=K13" + NOVEMBER + "&project=" + GARDEN, MANAGER);
		assertThat(months.rows().getFirst().stream().filter(Cell::thin)).isEmpty();
	}

	@Test
	void nonsenseIsAnsweredWithAnErrorAndNoFigures() {
		assertThat(get("/benchmark?kpi=K99", MANAGER)).hasStatus(404);
		assertThat(get("/benchmark/nonsense", MANAGER)).hasStatus(404);
		assertThat(get("/benchmark/project?kpi=K04", MANAGER)).hasStatus(404);
		assertThat(get("/benchmark?from=yesterday", MANAGER)).hasStatus(400);
		assertThat(get("/benchmark?to=-999999999-01", MANAGER)).hasStatus(400);
		assertThat(get("/benchmark/periods?earlierFrom=1999-12&earlierTo=2026-01", MANAGER)).hasStatus(400);
		assertThat(get("/benchmark?to=2100-12", MANAGER)).hasStatusOk();
	}

	@Test
	void aManagerWhoseOrganizationIsACompanySeesNoFigures() {
		assertThat(get("/benchmark", SignedInAs.groupManager("haitang", ConsoleDatabase.HAITANG))).hasStatus(403);
	}

	@Test
	void otherRolesAreRefused() {
		var organization = new Organization("anju", ConsoleDatabase.ANJU);
		for (var role : Role.values()) {
			if (role != Role.GROUP_MANAGER) {
				assertThat(get("/benchmark", SignedInAs.person("somebody", Set.of(role), organization))).as(role.name())
					.hasStatus(403);
			}
		}
	}

	private static List<String> lines(MvcTestResult file) {
		return new String(file.getResponse().getContentAsByteArray(), UTF_8).lines().toList();
	}

	private static void decide(boolean withdrawn, String at) {
		ConsoleDatabase.shared()
			.admin()
			.sql("""
					insert into linli.peer_consent (tenant_id, id, withdrawn, decided_at, decided_by)
					values (?, gen_random_uuid(), ?, cast(? as timestamptz), 'jinxiu-admin')""")
			.params(ConsoleDatabase.JINXIU, withdrawn, at)
			.update();
	}

	private List<String> row(Table table, String head) {
		return table.rows()
			.stream()
			.filter((row) -> row.getFirst().shown().equals(head))
			.findFirst()
			.orElseThrow()
			.stream()
			.map(Cell::shown)
			.toList();
	}

	private Table table(String uri, RequestPostProcessor person) {
		var table = page(uri, person).drawing().table();
		assertThat(table).isNotNull();
		return table.onPage();
	}

	private BenchmarkPage page(String uri, RequestPostProcessor person) {
		var view = get(uri, person).getMvcResult().getModelAndView();
		assertThat(view).isNotNull();
		return (BenchmarkPage) view.getModel().get("page");
	}

	private MvcTestResult get(String uri, RequestPostProcessor person) {
		return this.console.get().uri(uri).locale(Locale.SIMPLIFIED_CHINESE).with(person).exchange();
	}

}
