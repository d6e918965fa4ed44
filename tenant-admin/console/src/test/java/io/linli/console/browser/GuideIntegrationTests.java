package io.linli.console.browser;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.linli.console.ConsoleDatabase;
import io.linli.console.language.Words;
import io.linli.console.report.Published;
import io.linli.console.today.Estate;
import io.linli.kpi.report.AnnualReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pictures of the guide; taken only where {@code linli.guide} names the folder for
 * them, with a font for Chinese on the machine. A run of its own: what it onboards stays
 * in its database.
 */
@ConsoleInBrowser
@EnabledIfSystemProperty(named = "linli.guide", matches = ".+")
class GuideIntegrationTests extends Browsing {

	private static final Path FOLDER = Path.of(System.getProperty("linli.guide", ""));

	private static final long LARGEST = 150_000;

	/** Of a long page the beginning is enough. */
	private static final double HIGHEST = 560;

	private static final String ADMIN = "jinxiu-admin";

	private static final String MANAGER = "anju-group";

	private static final String OPERATOR = "linli-operator";

	private static final UUID NEW_COMPANY = ConsoleDatabase.named("guide/onboarding");

	private static final String SUPERVISOR = "haitang-supervisor";

	private static final String CHART = "section[aria-labelledby=chart]";

	private static final String VERIFY = "/thresholds/promise?clock=VERIFY_PUBLIC_AREA&caseKind=REPAIR&area=PUBLIC&level="
			+ ConsoleDatabase.level(ConsoleDatabase.JINXIU, 1);

	private static final String ARRIVE = "/thresholds/promise?clock=ARRIVE&caseKind=REPAIR&urgency=EMERGENCY&level="
			+ ConsoleDatabase.level(ConsoleDatabase.JINXIU, 1);

	private static final String CALENDAR = "/thresholds/calendars?month=2026-10";

	private static final String REPLAY = "/thresholds/drafts/replay";

	@Test
	void theGuideIsPicturedInBothLanguages() {
		as(ADMIN, Look.CHINESE, GuideIntegrationTests::draft);
		for (var look : List.of(Look.CHINESE.wide(1120), Look.ENGLISH.wide(1120))) {
			as(ADMIN, look, (visitor) -> {
				picture(visitor, look, "matrix", "/thresholds", ".matrix");
				picture(visitor, look, "explain", ARRIVE, "section[aria-labelledby=now]");
				picture(visitor, look, "draft", "/thresholds/drafts", "form.panel");
				picture(visitor, look, "replay", REPLAY, CHART);
				picture(visitor, look, "calendar", CALENDAR, "section[aria-labelledby=month]");
				picture(visitor, look, "audit", "/audit", ".scroll");
				picture(visitor, look, "escalation", "/thresholds/escalation", "section[aria-labelledby=REPAIR]");
			});
		}
		var night = Look.ENGLISH.wide(1120).in(ColorScheme.DARK);
		as(ADMIN, night, (visitor) -> picture(visitor, night, "replay-table-dark", REPLAY, ".scroll:has(table)"));
		var phone = Look.CHINESE.onPhone();
		as(ADMIN, phone, (visitor) -> picture(visitor, phone, "draft-phone", "/thresholds/drafts", "main"));
	}

	@Test
	void theGuideOfOperatorsIsPicturedInBothLanguages() {
		admin("""
				insert into linli.onboarding (id, kind, name, alias, state, organization_id, admin_name, admin_full_name, asked_at) values
				  (gen_random_uuid(), 'GROUP', '安居物业集团', 'anju', 'READY', gen_random_uuid(), '', '', '2026-03-02T02:10:00Z'),
				  (gen_random_uuid(), 'COMPANY', '锦绣物业', 'jinxiu', 'READY', gen_random_uuid(), '', '', '2026-03-02T02:30:00Z'),
				  (gen_random_uuid(), 'COMPANY', '青藤物业', 'qingteng', 'ASKED', null, 'admin', '赵敏', '2026-11-30T01:20:00Z'),
				  (?, 'COMPANY', '云栖物业', 'yunqi', 'RUNNING', gen_random_uuid(), 'admin', '王建华', '2026-11-30T02:00:00Z')""",
				NEW_COMPANY);
		admin("""
				insert into linli.onboarding_step (onboarding_id, position, step, attempts, problem, tried_at, done_at)
				select ?, position, step, 1, case when step = 'INVITATION' then 'NO_MAIL' end, timestamptz '2026-11-30T02:00:00Z',
				       case when step <> 'INVITATION' then timestamptz '2026-11-30T02:00:00Z' end
				  from unnest('{ORGANIZATION, TENANT, MEMBERSHIP, LEVELS, PROJECT, ADMIN, INVITATION}'::text[])
				       with ordinality as planned (step, position)""",
				NEW_COMPANY);
		for (var look : List.of(Look.CHINESE.wide(1120), Look.ENGLISH.wide(1120))) {
			as(OPERATOR, look, (visitor) -> {
				picture(visitor, look, "platform", "/platform", "main");
				picture(visitor, look, "platform-new", "/platform/new?kind=COMPANY", "form.panel");
				picture(visitor, look, "onboarding", "/platform/" + NEW_COMPANY, "section[aria-labelledby=steps]");
			});
		}
	}

	@Test
	void theGuideOfSupervisorsIsPicturedInBothLanguages() {
		var haitang = Estate.of(ConsoleDatabase.HAITANG, "haitang");
		haitang.workOfADay(ConsoleDatabase.named("haitang/project"));
		try {
			for (var look : List.of(Look.CHINESE.wide(1120), Look.ENGLISH.wide(1120))) {
				as(SUPERVISOR, look, (visitor) -> picture(visitor, look, "today", "/today", "main"));
			}
			var phone = Look.CHINESE.onPhone();
			as(SUPERVISOR, phone, (visitor) -> picture(visitor, phone, "today-phone", "/today?group=LATE", "main"));
		}
		finally {
			haitang.forget();
		}
	}

	@Test
	void theGuideOfGroupsIsPicturedInBothLanguages() {
		var admin = ConsoleDatabase.shared().admin();
		admin
			.sql("""
					insert into mart.scorecard (tenant_id, run_id, month, project_id, as_of, tenant_name, project_name, city, group_id,
					  k04_numerator, k04_denominator, k04_proven_numerator, k04_proven_denominator)
					select case when n % 2 = 0 then ?::uuid else ?::uuid end, run_id, month, md5(name)::uuid, now(),
					       case when n % 2 = 0 then '锦绣物业' else '和园物业' end, name, 'guide', ?, cases - missed, cases, cases - missed, cases
					  from mart.publication, unnest(array['江南里', '翠湖轩', '春晓苑', '云栖台', '滨江府', '枫林坊', '桂花城', '听松阁', '紫荆湾', '天璟庭'])
					         with ordinality as project (name, n),
					       generate_series(date '2025-12-01', date '2026-11-01', interval '1 month') as month,
					       lateral (select (n * 37) % 150 + 22 as cases) as size,
					       lateral (select (cases * (2 + (n * 5 + extract(month from month)::int * 3) % 7
					                         + case when name = '云栖台' and month >= date '2026-08-01' then 14 else 0 end) / 100)::int as missed) as late""")
			.params(ConsoleDatabase.JINXIU, ConsoleDatabase.HEYUAN, ConsoleDatabase.ANJU)
			.update();
		try {
			for (var look : List.of(Look.CHINESE.wide(1120), Look.ENGLISH.wide(1120))) {
				as(MANAGER, look, (visitor) -> {
					picture(visitor, look, "heat-map", "/benchmark?kpi=K04", CHART);
					picture(visitor, look, "funnel", "/benchmark/funnel?kpi=K04", CHART);
					picture(visitor, look, "periods", "/benchmark/periods?kpi=K04", CHART);
					visitor.open("/benchmark?kpi=K04");
					var project = visitor.page().getByText("云栖台").first().getAttribute("href");
					picture(visitor, look, "project", project, CHART);
				});
			}
			var phone = Look.CHINESE.onPhone();
			as(MANAGER, phone, (visitor) -> picture(visitor, phone, "heat-map-phone", "/benchmark?kpi=K04", CHART));
		}
		finally {
			admin.sql("delete from mart.scorecard where city = 'guide'").update();
		}
	}

	@Test
	void theGuideOfATableIsPicturedInBothLanguages() {
		admin("update linli.project set name = '云栖花园' where tenant_id = ? and code = 'P1'", ConsoleDatabase.HEYUAN);
		for (var look : List.of(Look.CHINESE.wide(1120), Look.ENGLISH.wide(1120))) {
			as("heyuan-admin", look, (visitor) -> {
				visitor.open("/start/bring");
				visitor.page().locator("[name=file]").setInputFiles(Register.HOUSEHOLDS);
				visitor.press(visitor.page().locator("main form[enctype] button"));
				picture(visitor, look, "bring-columns", "/start/bring/columns", ".scroll");
				visitor.press(visitor.page().locator("main form button").last());
				picture(visitor, look, "bring-preview", "/start/bring/preview", "main");
			});
		}
	}

	@Test
	void theGuideOfFilingsIsPicturedInBothLanguages() {
		var report = "/reports/" + ConsoleDatabase.HEYUAN + "/2026";
		publish(2026, 34);
		publish(2025, 39);
		admin("""
				insert into linli.work_plan (tenant_id, id, project_id, year, revision, text, recorded_at, recorded_by, filed_at, filed_by, late)
				values (?, gen_random_uuid(), null, 2027, 1, '全公司计划', now(), 'heyuan-admin', '2026-11-20T02:00:00Z', 'heyuan-admin', false)""",
				ConsoleDatabase.HEYUAN);
		try {
			as("heyuan-manager", Look.CHINESE, (visitor) -> {
				visitor.open(report);
				visitor.press(visitor.page().locator("main .acts button"));
			});
			for (var look : List.of(Look.CHINESE.wide(1120), Look.ENGLISH.wide(1120))) {
				as("heyuan-admin", look, (visitor) -> {
					picture(visitor, look, "filings", "/reports?year=2026", "main");
					picture(visitor, look, "filing-steps", report, "main");
					picture(visitor, look, "filing-beside",
							"/reports/" + ConsoleDatabase.HEYUAN + "/beside?one=2026-1&other=2025-0", "main");
				});
				as(MANAGER, look, (visitor) -> picture(visitor, look, "filings-group", "/reports?year=2026", "main"));
			}
		}
		finally {
			for (var table : List.of("linli.report_filing", "linli.work_plan", "mart.annual_report")) {
				admin("delete from " + table + " where tenant_id = ?", ConsoleDatabase.HEYUAN);
			}
		}
	}

	private static void publish(int year, long kept) {
		var first = new AnnualReport.Unit(ConsoleDatabase.named("heyuan/project").toString(), "和园物业一号园");
		var second = new AnnualReport.Unit(ConsoleDatabase.named("和园二期").toString(), "和园二期");
		Published.publish(ConsoleDatabase.HEYUAN, ConsoleDatabase.ANJU,
				Published.report(ConsoleDatabase.HEYUAN, "和园物业", first, second, year, kept));
	}

	private static void draft(Visitor visitor) {
		visitor.open(VERIFY);
		visitor.page().locator("#amount").fill("2");
		visitor.page().locator("#unit").selectOption("DAYS");
		visitor.page().locator("#reference").fill("补充协议第 6 条");
		visitor.page().locator("#from").fill(LocalDate.now(Words.ZONE).plusDays(30).toString());
		visitor.press(visitor.page().locator("button[value=DRAFT]"));
	}

	private static void picture(Visitor visitor, Look look, String name, String address, String what) {
		visitor.open(address);
		if (visitor.page().locator("#plot").count() > 0) {
			visitor.page().locator("#plot[data-drawn] canvas").first().waitFor();
		}
		var file = FOLDER.resolve(name + "." + look.language() + ".png");
		var box = visitor.page().locator(what).first().boundingBox();
		var picture = new Page.ScreenshotOptions().setPath(file)
			.setFullPage(true)
			.setClip(box.x, box.y, box.width, Math.min(box.height, HIGHEST));
		visitor.page().screenshot(picture);
		assertThat(file.toFile().length()).as(file.toString()).isBetween(1L, LARGEST);
	}

	/** Three projects, each with forty repairs that were verified more or less late. */
	@BeforeEach
	void theCompanyHasWorkedFor90Days() {
		admin("""
				insert into linli.work_calendar (tenant_id, id, effective, holidays, monday, tuesday, wednesday, thursday, friday, make_up,
				  own_days, own_names, own_hours, set_by)
				select ?, gen_random_uuid(), '[2024-01-01,)', 'CN', h, h, h, h, h, h, '{2026-10-24}', '{盘点}', '{09:00-12:00}', 'linli'
				  from (select '08:30-12:00 13:30-18:00' as h) as day""",
				ConsoleDatabase.JINXIU);
		admin("""
				insert into linli.project (tenant_id, id, code, name, city, time_zone)
				select ?, gen_random_uuid(), 'P' || n, '锦绣' || name, '杭州', 'Asia/Shanghai'
				  from (values (2, '东苑'), (3, '湖畔')) as more (n, name)""", ConsoleDatabase.JINXIU);
		admin("""
				insert into linli.deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, area, category,
				  contract_level_id, threshold_id, source, reference, time_zone, started_at, due_at, claimed_stop_at,
				  proven_stop_at, claimed_verdict, proven_verdict)
				select t.tenant_id, gen_random_uuid(), p.id, 'REPAIR', gen_random_uuid(), t.clock, 'REPAIR', 'PUBLIC', '电梯', ?,
				       t.id, t.source, t.reference, p.time_zone, began, began + interval '3 days', began + took, began + took + interval '20 minutes',
				       case when took <= interval '3 days' then 'MET' else 'BREACHED' end,
				       case when took + interval '20 minutes' <= interval '3 days' then 'MET' else 'BREACHED' end
				  from linli.threshold t join linli.project p using (tenant_id) cross join generate_series(1, 40) as n,
				       lateral (select now() - n * interval '2 days' as began,
				                       (n * ascii(right(p.code, 1)) % (60 + 9 * right(p.code, 1)::int)) * interval '1 hour' as took) as work
				 where t.tenant_id = ? and t.clock = 'VERIFY_PUBLIC_AREA' and t.source = 'PROCEDURE'""",
				ConsoleDatabase.level(ConsoleDatabase.JINXIU, 1), ConsoleDatabase.JINXIU);
	}

	@AfterEach
	void forget() {
		admin("delete from linli.deadline where clock = 'VERIFY_PUBLIC_AREA'");
		admin("delete from linli.threshold_draft");
		admin("delete from linli.work_calendar");
		admin("delete from linli.project where tenant_id = ? and code <> 'P1'", ConsoleDatabase.JINXIU);
		admin("delete from linli.column_meaning");
		admin("update linli.project set name = '和园物业一号园' where tenant_id = ? and code = 'P1'", ConsoleDatabase.HEYUAN);
	}

	private static void admin(String sql, Object... parameters) {
		ConsoleDatabase.shared().admin().sql(sql).params(parameters).update();
	}

}
