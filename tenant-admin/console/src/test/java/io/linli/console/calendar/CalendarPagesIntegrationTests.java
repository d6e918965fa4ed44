package io.linli.console.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.language.Words;
import io.linli.console.signin.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class CalendarPagesIntegrationTests {

	private static final String CALENDARS = "/thresholds/calendars";

	private static final String PROJECT = ConsoleDatabase.named("haitang/project").toString();

	@Autowired
	private MockMvcTester console;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	@BeforeEach
	void theCompanyHasWorkedOnFiveDaysSince2024() {
		forget();
		this.admin
			.sql("""
					insert into linli.work_calendar (tenant_id, id, effective, holidays, monday, tuesday, wednesday, thursday, friday, make_up, set_by)
					select ?, gen_random_uuid(), '[2024-01-01,)', 'CN', h, h, h, h, h, h, 'linli' from (select '08:30-12:00 13:30-18:00' as h) as day""")
			.param(ConsoleDatabase.HAITANG)
			.update();
	}

	@AfterEach
	void forget() {
		this.admin.sql("update linli.deadline set work_calendar_id = null where tenant_id = ?")
			.param(ConsoleDatabase.HAITANG)
			.update();
		this.admin.sql("delete from linli.work_calendar where tenant_id = ?").param(ConsoleDatabase.HAITANG).update();
	}

	@Test
	void aMonthShowsHolidaysAndMakeUpDaysAndWhereTheyComeFrom() {
		assertThat(get("?month=2026-02", Locale.SIMPLIFIED_CHINESE)).bodyText()
			.contains("春节放假", "春节调休上班", "国办发明电〔2025〕7号", "08:30–12:00、13:30–18:00", "周一至周五", "已算出的到期时间仍按事项开始时的日历");
		assertThat(get("?month=2026-02", Locale.ENGLISH)).bodyText()
			.contains("Holiday: Spring Festival", "Make-up workday: Spring Festival",
					"General Office of the State Council")
			.doesNotContain("春节");
	}

	@Test
	void aYearThatNobodyHasPublishedSaysSo() {
		assertThat(get("?month=2030-02", Locale.ENGLISH)).bodyText()
			.contains("There is no data on the holidays of 2030 yet");
		assertThat(get("?month=+999999999-12", Locale.ENGLISH)).hasStatus(404);
	}

	@Test
	void aNewVersionCountsFromItsDayOnAndTheOldOneStays() {
		assertThat(set(tomorrow(), seen(""))).hasRedirectedUrl(CALENDARS);
		assertThat(stored()).containsExactly("2024-01-01 " + tomorrow() + " linli ",
				tomorrow() + " open haitang-admin 盘点 20:00-08:00");
		assertThat(get("", Locale.SIMPLIFIED_CHINESE)).bodyText().contains("待生效", "20:00–次日 08:00", "盘点");
	}

	@Test
	void theSecondEditorIsToldAndKeepsWhatTheyFilledIn() {
		var seen = seen("");
		set(tomorrow(), seen);
		assertThat(set(tomorrow().plusDays(1), seen)).hasStatus(409).bodyText().contains("日历已有变化", "20:00-08:00");
		assertThat(stored()).hasSize(2);
	}

	@Test
	void neitherThePastNorWhatIsPlannedIsRewritten() {
		assertThat(set(today().minusDays(1), seen(""))).hasStatus(422).bodyText().contains("已经过去的日子不改写");
		set(tomorrow(), seen(""));
		assertThat(set(tomorrow(), seen(""))).hasStatus(409).bodyText().contains("新版本须晚于它");
		assertThat(stored()).hasSize(2);
	}

	@Test
	void aDayOnWhichCasesHaveStartedKeepsItsCalendar() {
		this.admin
			.sql("""
					insert into linli.deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, category, threshold_id,
					  source, reference, time_zone, started_at, due_at, claimed_verdict, proven_verdict, work_calendar_id)
					select t.tenant_id, gen_random_uuid(), p.id, 'REPAIR', gen_random_uuid(), t.clock, 'REPAIR', '电梯', t.id, t.source, t.reference,
					       p.time_zone, now(), now() + interval '1 day', 'OPEN', 'OPEN', c.id
					  from linli.threshold t join linli.project p using (tenant_id) join linli.work_calendar c using (tenant_id)
					 where t.tenant_id = ? and t.case_kind = 'REPAIR' limit 1""")
			.param(ConsoleDatabase.HAITANG)
			.update();
		try {
			assertThat(set(today(), seen(""))).hasStatus(409).bodyText().contains("请从明天或更晚开始");
			assertThat(set(tomorrow(), seen(""))).hasRedirectedUrl(CALENDARS);
		}
		finally {
			this.admin.sql("delete from linli.deadline where tenant_id = ?").param(ConsoleDatabase.HAITANG).update();
		}
	}

	@Test
	void aProjectHasACalendarOfItsOwnUntilItFollowsTheCompanyAgain() {
		assertThat(set(today(), seen(PROJECT), "project", PROJECT)).hasRedirectedUrl(CALENDARS + "?project=" + PROJECT);
		assertThat(get("", Locale.ENGLISH)).bodyText().contains("the project’s own", "20:00–08:00 next day");
		assertThat(post("/follow", "project", PROJECT, "from", tomorrow().toString(), "seen", seen(PROJECT)))
			.hasRedirectedUrl(CALENDARS + "?project=" + PROJECT);
		assertThat(stored()).contains(today() + " " + tomorrow() + " haitang-admin 盘点 20:00-08:00");
	}

	@Test
	void aFaultIsSaidAndNothingIsSaved() {
		assertThat(set(tomorrow(), seen(""), "makeUp", "整天")).hasStatus(422).bodyText().contains("没有保存", "“整天”不是工作时间");
		assertThat(stored()).hasSize(1);
	}

	@Test
	void neitherCalendarsNorProjectsOfAnotherCompanyAreReached() {
		var theirs = ConsoleDatabase.named("jinxiu/project").toString();
		assertThat(get("?project=" + theirs, Locale.ENGLISH)).hasStatus(404);
		assertThat(set(tomorrow(), "", "project", theirs)).hasStatus(404);
		assertThat(stored()).hasSize(1);
	}

	@Test
	void aFormWithoutItsTokenIsRefused() {
		for (var form : List.of("", "/follow")) {
			assertThat(this.console.post().uri(CALENDARS + form).with(admin()).exchange()).hasStatus(403);
		}
	}

	private MvcTestResult set(LocalDate from, String seen, String... more) {
		var given = new java.util.ArrayList<>(List.of("from", from.toString(), "seen", seen, "date",
				from.plusDays(3).toString(), "name", "盘点", "hours", "20:00-08:00"));
		for (var day : DayOfWeek.values()) {
			given.addAll(List.of(day.name().toLowerCase(Locale.ROOT), "20:00-08:00"));
		}
		given.addAll(List.of(more));
		return post("", given.toArray(String[]::new));
	}

	private MvcTestResult post(String form, String... parameters) {
		var request = this.console.post()
			.uri(CALENDARS + form)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(csrf())
			.with(admin());
		for (int index = 0; index < parameters.length; index += 2) {
			request = request.param(parameters[index], parameters[index + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult get(String query, Locale locale) {
		return this.console.get().uri(CALENDARS + query).locale(locale).with(admin()).exchange();
	}

	private String seen(String project) {
		var page = get(project.isEmpty() ? "" : "?project=" + project, Locale.ENGLISH);
		return ((CalendarForm) page.getMvcResult().getModelAndView().getModel().get("form")).seen();
	}

	/** First day, end, who set it and its own days, the oldest first. */
	private List<String> stored() {
		return this.admin
			.sql("""
					select concat_ws(' ', lower(effective), coalesce(upper(effective)::text, 'open'), set_by, array_to_string(own_names, ','))
					       || case when own_hours <> '{}' then ' ' || array_to_string(own_hours::text[], ',') else '' end
					  from linli.work_calendar where tenant_id = ? order by project_id nulls first, effective""")
			.param(ConsoleDatabase.HAITANG)
			.query(String.class)
			.list();
	}

	private static RequestPostProcessor admin() {
		return SignedInAs.admin("haitang", ConsoleDatabase.HAITANG);
	}

	private static LocalDate tomorrow() {
		return today().plusDays(1);
	}

	private static LocalDate today() {
		return LocalDate.now(Words.ZONE);
	}

}
