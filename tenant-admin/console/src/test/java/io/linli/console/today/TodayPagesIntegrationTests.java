package io.linli.console.today;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import io.linli.console.ConsoleTest;
import io.linli.console.signin.SignedInAs;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static io.linli.console.ConsoleDatabase.ANJU;
import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class TodayPagesIntegrationTests {

	private static final String SHANGHAI = "Asia/Shanghai";

	private static final Pattern ON = Pattern.compile("id=\"on-LATE\" href=\"([^\"]+)\"");

	private final Estate estate = Estate.fresh();

	private final UUID first = this.estate.project("P1", "南苑一号园", SHANGHAI);

	private final UUID second = this.estate.project("P2", "南苑二号园", "Asia/Urumqi");

	private final Instant now = Instant.now();

	@Autowired
	private MockMvcTester console;

	@Test
	@Tag("G-06")
	void whatIsLateStandsFirstThenWhatIsDueWithinADayAndNothingElse() {
		late("R-1", Duration.ofMinutes(125));
		late("R-2", Duration.ofDays(3).plusHours(4).plusMinutes(1));
		due("R-3", Duration.ofMinutes(90).plusSeconds(30));
		due("R-4", Duration.ofHours(25));
		var page = text(get("/today", manager()));
		assertThat(page).contains("逾期 2 小时 5 分", "逾期 3 天 4 小时", "还剩 1 小时 30 分").doesNotContain(">R-4<");
		assertThat(page.indexOf("R-2")).isLessThan(page.indexOf("R-1"));
		assertThat(page.indexOf("R-1")).isLessThan(page.indexOf("R-3"));
		assertThat(count(page, "LATE")).isEqualTo("2");
		assertThat(count(page, "DUE")).isEqualTo("1");
		assertThat(text(get("/today?lang=en", manager()))).contains("2 h 5 min late", "3 d 4 h late",
				"1 h 30 min left");
	}

	@Test
	void whatHasBeenLateForMoreThanThirtyDaysDoesNotHideTheDaysWork() {
		late("R-401", Duration.ofDays(29).plusHours(23));
		late("R-402", Duration.ofDays(30).plusHours(1));
		var lost = this.estate.callback(this.first, this.estate.repair(this.first, "R-403"), hoursAgo(24 * 400));
		this.estate.deadline(this.first, "CALLBACK", lost, "CALLBACK", hoursAgo(24 * 399));
		var page = text(get("/today", manager()));
		assertThat(count(page, "LATE")).isEqualTo("1");
		assertThat(count(page, "CALLBACKS")).isEqualTo("0");
		assertThat(count(page, "LONG_LATE")).isEqualTo("2");
		assertThat(page.indexOf("R-401")).isLessThan(page.indexOf("R-403"));
		assertThat(text(get("/today?group=LONG_LATE", manager()))).contains("R-402", "R-403").doesNotContain("R-401");
		assertThat(text(get("/today", this.estate.person("foreman", Role.MAINTENANCE_SUPERVISOR)))).contains("R-402")
			.doesNotContain("R-403");
	}

	@Test
	void timesAreThoseOfTheProjectWithTheDayWhereItIsNotToday() {
		var due = this.now.plus(Duration.ofHours(23));
		this.estate.deadline(this.second, "REPAIR", this.estate.repair(this.second, "R-5"), "ARRIVE", due);
		var there = due.atZone(ZoneId.of("Asia/Urumqi"));
		var today = there.toLocalDate().equals(this.now.atZone(ZoneId.of("Asia/Urumqi")).toLocalDate());
		assertThat(text(get("/today", manager()))).contains(
				">" + there.format(DateTimeFormatter.ofPattern(today ? "HH:mm" : "M月d日 HH:mm", Locale.CHINA)) + "<");
	}

	@Test
	void whatStoodStillBeforeItWasDueOrIsDoneOrCancelledIsNotThere() {
		var still = late("R-6", Duration.ofHours(1));
		this.estate.change(still, "pauses = 1, paused_at = due_at - interval '1 hour'");
		var afterwards = late("R-7", Duration.ofHours(1));
		this.estate.change(afterwards, "pauses = 1, paused_at = due_at + interval '1 minute'");
		this.estate.change(late("R-8", Duration.ofHours(1)), "claimed_verdict = 'MET', claimed_stop_at = now()");
		this.estate.change(late("R-9", Duration.ofHours(1)), "cancelled_at = now(), cancelled_reason = 'RECLASSIFIED'");
		assertThat(text(get("/today", manager()))).contains("R-7").doesNotContain(">R-6<", ">R-8<", ">R-9<");
	}

	@Test
	void whatIsLateAsClaimedOnlyOrAsProvenOnlyIsSaid() {
		repair("R-10", this.now.minus(Duration.ofHours(1)), this.now.plus(Duration.ofHours(2)));
		repair("R-11", this.now.plus(Duration.ofHours(2)), this.now.minus(Duration.ofHours(1)));
		var page = text(get("/today?lang=en", manager()));
		assertThat(page).contains("in time by the proven pauses", "late by the proven pauses", "by proven pauses:");
	}

	@Test
	@Tag("B-14")
	void callbacksSayHowOftenSomebodyTriedAndWhoEnteredManyInARow() {
		var tried = this.estate.callback(this.first, this.estate.repair(this.first, "R-12"), hoursAgo(30));
		this.estate.deadline(this.first, "CALLBACK", tried, "CALLBACK", hoursAgo(6));
		this.estate.attempt(tried, "wang-fang", false, hoursAgo(5));
		this.estate.attempt(tried, "wang-fang", false, hoursAgo(3));
		for (int entry = 0; entry < 5; entry++) {
			var callback = this.estate.callback(this.first, this.estate.repair(this.first, "R-20" + entry),
					hoursAgo(50));
			this.estate.attempt(callback, "<b>li-na</b>", true, hoursAgo(2).plusSeconds(entry * 240L));
		}
		for (int entry = 0; entry < 4; entry++) {
			var callback = this.estate.callback(this.first, this.estate.repair(this.first, "R-30" + entry),
					hoursAgo(50));
			this.estate.attempt(callback, "zhao-lei", true, hoursAgo(2).plusSeconds(entry * 60L));
		}
		var page = text(get("/today?group=CALLBACKS", manager()));
		assertThat(page).contains("R-12", "2 次未联系上", "疑似集中回访", "&lt;b&gt;li-na&lt;/b&gt;", "5 次，", "2 天 0 小时")
			.doesNotContain("zhao-lei", "<b>li-na");
	}

	@Test
	@Tag("B-16")
	void aNonConformityWaitsUntilSomebodyReplies() {
		var open = this.estate.callback(this.first, this.estate.repair(this.first, "R-40"), hoursAgo(60));
		this.estate.report(open, hoursAgo(50));
		this.estate.reply(open, "TRANSFER");
		var answered = this.estate.callback(this.first, this.estate.repair(this.first, "R-41"), hoursAgo(60));
		this.estate.report(answered, hoursAgo(50));
		this.estate.reply(answered, "REPLY");
		assertThat(text(get("/today", manager()))).contains("R-40", "2 天 2 小时", "已转交").doesNotContain("R-41", "鞋套");
	}

	@Test
	@Tag("G-06")
	void aSupervisorSeesNothingOfAnotherProject() {
		late("R-50", Duration.ofHours(1));
		var there = this.estate.repair(this.second, "R-51");
		this.estate.deadline(this.second, "REPAIR", there, "ARRIVE", hoursAgo(1));
		var callback = this.estate.callback(this.second, there, hoursAgo(60));
		this.estate.deadline(this.second, "CALLBACK", callback, "CALLBACK", hoursAgo(1));
		this.estate.report(callback, hoursAgo(50));
		for (int entry = 0; entry < 6; entry++) {
			this.estate.attempt(callback, "li-na", false, hoursAgo(2).plusSeconds(entry * 60L));
		}
		var own = this.estate.person("fenced", Role.PROJECT_MANAGER);
		assertThat(text(get("/today", own))).contains("R-50", "R-51");
		this.estate.assign("fenced", this.first, Role.PROJECT_MANAGER);
		assertThat(text(get("/today", own))).contains("R-50").doesNotContain("R-51", "南苑二号园", "li-na");
		for (var address : Set.of("/today?project=" + this.second, "/today/now?project=" + this.second,
				"/today?group=CALLBACKS&project=" + this.second,
				"/today?group=NON_CONFORMITIES&project=" + this.second)) {
			assertThat(text(get(address, own))).doesNotContain("R-50", "R-51", "南苑二号园", "li-na");
		}
		assertThat(text(get("/today", this.estate.person("nobodys", Role.PROJECT_MANAGER)))).doesNotContain("R-50",
				"R-51");
		this.estate.leaves("fenced");
		assertThat(get("/today", own)).hasStatus(403);
		assertThat(get("/today/now", own)).hasStatus(403);
		assertThat(text(get("/today", this.estate.person("chief", Role.TENANT_ADMIN)))).contains("R-50", "R-51");
	}

	@Test
	void anotherCompanySeesNothingOfItWhateverItAsksFor() {
		late("R-60", Duration.ofHours(1));
		var other = Estate.fresh().person("other", Role.TENANT_ADMIN);
		for (var address : Set.of("/today", "/today?project=" + this.first, "/today/now?group=LATE")) {
			assertThat(text(get(address, other))).doesNotContain("R-60", "南苑一号园");
		}
	}

	@Test
	@Tag("B-11")
	void aMaintenanceSupervisorSeesRepairsAndNeitherComplaintsNorCallbacks() {
		late("R-70", Duration.ofHours(1));
		var complaint = this.estate.complaint(this.first, "C-71");
		this.estate.deadline(this.first, "COMPLAINT", complaint, "SOLVE", hoursAgo(1));
		var callback = this.estate.callback(this.first, this.estate.repair(this.first, "R-72"), hoursAgo(30));
		this.estate.deadline(this.first, "CALLBACK", callback, "CALLBACK", hoursAgo(1));
		var foreman = this.estate.person("foreman", Role.MAINTENANCE_SUPERVISOR);
		assertThat(text(get("/today", foreman))).contains("R-70").doesNotContain("C-71", "R-72", "待回访");
		assertThat(text(get("/today?kind=COMPLAINT", foreman))).doesNotContain("C-71");
		assertThat(text(get("/today",
				this.estate.person("both", Role.MAINTENANCE_SUPERVISOR, Role.CUSTOMER_SERVICE_SUPERVISOR))))
			.contains("R-70", "C-71", "R-72");
	}

	@Test
	void nobodysNameOrTelephoneNumberIsOnThePage() {
		this.estate.deadline(this.first, "COMPLAINT", this.estate.complaint(this.first, "C-80"), "SOLVE", hoursAgo(1));
		late("R-81", Duration.ofHours(1));
		assertThat(text(get("/today", manager()))).contains("C-80", "R-81")
			.doesNotContain("钱多多", "孙小圣", "13800138000", "13900139000");
	}

	@Test
	void aLongListGoesOnBehindItsLastRowAndAFilterStays() {
		for (int row = 0; row < 53; row++) {
			late("R-9%02d".formatted(row), Duration.ofHours(100 - row));
		}
		var page = text(get("/today?group=LATE&kind=REPAIR&project=" + this.first, manager()));
		assertThat(page).contains("R-900", "R-949").doesNotContain("R-950");
		var on = ON.matcher(page);
		assertThat(on.find()).isTrue();
		assertThat(on.group(1)).contains("kind=REPAIR", "project=" + this.first);
		assertThat(text(get(on.group(1).replace("&amp;", "&"), manager()))).contains("R-950", "R-952")
			.doesNotContain("R-949", "id=\"on-LATE\"");
		assertThat(text(get("/today?kind=COMPLAINT", manager()))).doesNotContain("R-900");
		assertThat(text(get("/today?group=LATE&after=' or 1=1", manager()))).contains("R-900");
	}

	@Test
	void markupInARecordIsShownAndNotRun() {
		var project = this.estate.project("P9", "<img src=x onerror=alert(1)>", SHANGHAI);
		var repair = this.estate.repair(project, "<script>alert(2)</script>");
		var deadline = this.estate.deadline(project, "REPAIR", repair, "ARRIVE", hoursAgo(1));
		this.estate.change(deadline, "category = '<svg onload=alert(3)>'");
		assertThat(text(get("/today", manager()))).contains("&lt;img src=x", "&lt;script&gt;alert(2)", "&lt;svg onload")
			.doesNotContain("<img src=x", "<script>alert", "<svg onload");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void isOpenToSupervisorsAndAdministratorsOfACompanyAndToNobodyElse(Role role) {
		var company = get("/today", this.estate.person("somebody", role));
		var part = get("/today/now", this.estate.person("somebody", role));
		if (Set
			.of(Role.CUSTOMER_SERVICE_SUPERVISOR, Role.MAINTENANCE_SUPERVISOR, Role.PROJECT_MANAGER, Role.TENANT_ADMIN)
			.contains(role)) {
			assertThat(company).hasStatusOk().bodyText().contains("href=\"/today\"");
			assertThat(part).hasStatusOk().bodyText().doesNotContain("<html", "<script");
		}
		else {
			assertThat(company).hasStatus(403);
			assertThat(part).hasStatus(403);
		}
		assertThat(get("/today", SignedInAs.person("group", Set.of(role), new Organization("anju", ANJU))))
			.hasStatus(403);
	}

	@Test
	void theRootLeadsASupervisorHereAndAnAdministratorToTheLimits() {
		assertThat(get("/", manager())).hasRedirectedUrl("/today");
		assertThat(get("/", this.estate.person("two", Role.TENANT_ADMIN, Role.PROJECT_MANAGER)))
			.hasRedirectedUrl("/begin");
		assertThat(text(get("/today", this.estate.person("two", Role.TENANT_ADMIN, Role.PROJECT_MANAGER))))
			.contains("href=\"/thresholds\"", "href=\"/today\"");
		assertThat(text(get("/today", manager()))).doesNotContain("href=\"/thresholds\"", "href=\"/benchmark\"");
		assertThat(get("/thresholds", manager())).hasStatus(403);
		assertThat(get("/thresholds/escalation", manager())).hasStatus(403);
	}

	@Test
	void aPartForAPageOfAnotherOrganizationLoadsThePageAnew() {
		late("R-85", Duration.ofHours(1));
		var part = Pattern.compile("hx-get=\"([^\"]+)\"").matcher(text(get("/today?group=LATE", manager())));
		assertThat(part.find()).isTrue();
		var address = part.group(1).replace("&amp;", "&");
		assertThat(text(get(address, manager()))).contains("R-85");
		assertThat(get(address, Estate.fresh().person("manager", Role.PROJECT_MANAGER))).hasStatus(401)
			.headers()
			.hasValue("HX-Refresh", "true");
	}

	@Test
	void nobodyCountsMoreThanAThousand() {
		for (int row = 0; row < WorkQueries.MOST_COUNTED; row++) {
			this.estate.deadline(this.first, "REPAIR", UUID.randomUUID(), "ARRIVE", hoursAgo(1));
		}
		assertThat(count(text(get("/today/now?group=DUE", manager())), "LATE")).isEqualTo("1,000");
		late("R-86", Duration.ofHours(1));
		assertThat(count(text(get("/today/now?group=DUE", manager())), "LATE")).isEqualTo("1,000+");
	}

	private UUID late(String number, Duration by) {
		return repair(number, this.now.minus(by), null);
	}

	private void due(String number, Duration in) {
		repair(number, this.now.plus(in), null);
	}

	private UUID repair(String number, Instant due, @org.jspecify.annotations.Nullable Instant proven) {
		return this.estate.deadline(this.first, "REPAIR", this.estate.repair(this.first, number), "ARRIVE", due,
				proven);
	}

	private Instant hoursAgo(int hours) {
		return this.now.minus(Duration.ofHours(hours));
	}

	private RequestPostProcessor manager() {
		return this.estate.person("manager", Role.PROJECT_MANAGER);
	}

	private static String count(String page, String group) {
		var count = Pattern.compile("id=\"go-" + group + "\".*?<b>([^<]*)</b>", Pattern.DOTALL).matcher(page);
		assertThat(count.find()).isTrue();
		return count.group(1);
	}

	private static String text(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String uri, RequestPostProcessor person) {
		return this.console.get()
			.uri(java.net.URI.create(uri.replace(" ", "%20").replace("'", "%27")))
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(person)
			.exchange();
	}

}
