package io.linli.api.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FilingDaysIntegrationTests {

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	private final Api.Client group = Api.shared().as(Role.GROUP_MANAGER, ApiDatabase.ANJU);

	private final Api.Client admin = Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.HEYUAN);

	private final Api.Client outsider = Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.HAITANG);

	@Test
	@Tag("P-01")
	void withoutADayOfTheirOwnTheProceduresCount() {
		Answer limits = limits(this.outsider, "WORK_PLAN", 2101);
		assertThat(limits.each("/filingLimits", "dueOn")).containsExactly("2100-11-25");
		assertThat(limits.each("/filingLimits", "source")).containsExactly("PLATFORM");
		assertThat(limits(this.outsider, "SATISFACTION_REPORT", 2100).each("/filingLimits", "dueOn"))
			.containsExactly("2100-12-15");
	}

	@Test
	@Tag("P-02")
	void ofSeveralDaysTheEarliestCountsAndEachSaysWhoHasSetIt() {
		assertThat(set(this.group, "SATISFACTION_REPORT", "2120-12-10", "PROCEDURE", "集团管理办法第8条").refusals()).isEmpty();
		Answer own = set(this.admin, "SATISFACTION_REPORT", "2121-12-05", "CONTRACT", "服务合同第12条");
		assertThat(own.each("/limits", "dueOn")).containsExactly("2121-12-05", "2121-12-10", "2121-12-15");
		assertThat(own.each("/limits", "reference")).startsWith("服务合同第12条", "集团管理办法第8条");
		assertThat(own.each("/limits", "ofGroup")).containsExactly("false", "true", "false");
		assertThat(own.each("/limits", "setBy").getFirst()).isEqualTo("tenant-admin@" + ApiDatabase.HEYUAN);
		assertThat(limits(this.admin, "SATISFACTION_REPORT", 2120).each("/filingLimits", "dueOn"))
			.containsExactly("2120-12-10", "2120-12-15");
		assertThat(limits(this.admin, "SATISFACTION_REPORT", 2125).text("/filingLimits/0/dueOn"))
			.isEqualTo("2125-12-05");
		assertThat(limits(this.group, "SATISFACTION_REPORT", 2121).text("/filingLimits/0/dueOn"))
			.isEqualTo("2121-12-10");
		assertThat(limits(this.outsider, "SATISFACTION_REPORT", 2121).each("/filingLimits", "dueOn"))
			.containsExactly("2121-12-15");
		assertThat(this.admin.ask("{ reportDuty(year: 2121) { dueOn } }").text("/reportDuty/dueOn"))
			.isEqualTo("2121-12-05");
	}

	@Test
	void whatWasSaidLastIsNotSaidAgainAndANewDayTakesThePlaceOfTheLastOne() {
		set(this.admin, "WORK_PLAN", "2130-11-20", "PROCEDURE", "公司制度");
		set(this.admin, "WORK_PLAN", "2130-11-20", "PROCEDURE", "公司制度");
		assertThat(set(this.admin, "WORK_PLAN", "2130-11-22", "PROCEDURE", "公司制度修订").each("/limits", "dueOn"))
			.containsExactly("2130-11-22", "2130-11-25");
		assertThat(ApiDatabase.shared()
			.admin()
			.sql("select limit_month || '-' || limit_day from linli.filing_day where tenant_id = ? and from_year = 2131 order by set_at")
			.param(ApiDatabase.HEYUAN)
			.query(String.class)
			.list()).containsExactly("11-20", "11-22");
	}

	@Test
	void noDayIsLaterThanTheProceduresOrInThePast() {
		assertThat(set(this.admin, "WORK_PLAN", "2140-11-26", "PROCEDURE", "公司制度").refusals())
			.containsExactly("INVALID");
		assertThat(set(this.admin, "WORK_PLAN", "2140-11-20", "PLATFORM", "公司制度").refusals())
			.containsExactly("INVALID");
		assertThat(set(this.admin, "WORK_PLAN", "2024-11-20", "PROCEDURE", "公司制度").refusals())
			.containsExactly("WRONG_STATE");
		assertThat(set(this.group, "SATISFACTION_REPORT", "2024-12-01", "PROCEDURE", "集团制度").refusals())
			.containsExactly("WRONG_STATE");
	}

	@Test
	void aDayHasComeByTheClocksOfTheCompany() {
		// Where it is another day than in UTC.
		boolean morning = LocalTime.now(ZoneOffset.UTC).getHour() < 12;
		ZoneId zone = ZoneId.of(morning ? "Etc/GMT+12" : "Etc/GMT-14");
		Api.Client far = company(zone);
		LocalDate today = LocalDate.now(zone);
		LocalDate tomorrow = today.plusDays(1);
		assertThat(set(far, "SATISFACTION_REPORT", today.toString(), "PROCEDURE", "公司制度").refusals()).hasSize(1);
		boolean possible = !tomorrow.isAfter(LocalDate.of(tomorrow.getYear(), 12, 15))
				&& !MonthDay.from(tomorrow).equals(MonthDay.of(2, 29));
		assertThat(set(far, "SATISFACTION_REPORT", tomorrow.toString(), "PROCEDURE", "公司制度").refusals())
			.hasSize(possible ? 0 : 1);
	}

	private static Api.Client company(ZoneId zone) {
		UUID company = UUID.randomUUID();
		ApiDatabase.shared()
			.admin()
			.sql("insert into linli.tenant (tenant_id, alias, name) values (?, ?, '远方物业')")
			.params(company, "far-" + company.toString().substring(0, 8))
			.update();
		ApiDatabase.shared().admin().sql("""
				insert into linli.project (tenant_id, id, code, name, city, time_zone)
				values (?, gen_random_uuid(), 'P1', '远方花园', '远方', ?)""").params(company, zone.getId()).update();
		return Api.shared().as(Role.TENANT_ADMIN, company);
	}

	@Test
	@Tag("P-01")
	void whatIsFiledIsJudgedByTheDayInForceAndTheGroupSeesWhoIsLate() {
		int year = TODAY.getYear() + 1;
		LocalDate firstOfJanuary = LocalDate.of(TODAY.getYear(), 1, 1);
		inForce("WORK_PLAN", year, 1);
		Answer before = filing(year, "和园物业", "WORK_PLAN");
		assertThat(before.text("/dueOn")).isEqualTo(firstOfJanuary.toString());
		assertThat(before.isNull("/filedAt")).isTrue();
		assertThat(before.text("/late")).isEqualTo(String.valueOf(TODAY.isAfter(firstOfJanuary)));
		assertThat(duty(year).text("/companyFiled")).isEqualTo("false");

		String plan = "workPlan { id version dueOn filedAt late }";
		Answer drafted = this.admin.mutate("draftWorkPlan", plan, input(Map.of("year", year, "text", "全公司计划")));
		Answer filed = this.admin.mutate("fileWorkPlan", plan, input(Map.of("workPlanId", drafted.text("/workPlan/id"),
				"expectedVersion", drafted.number("/workPlan/version"))));
		assertThat(filed.text("/workPlan/late")).isEqualTo(String.valueOf(TODAY.isAfter(firstOfJanuary)));
		Answer after = filing(year, "和园物业", "WORK_PLAN");
		assertThat(after.text("/filedAt")).isEqualTo(filed.text("/workPlan/filedAt"));
		assertThat(after.text("/late")).isEqualTo(filed.text("/workPlan/late"));
		assertThat(after.number("/projectsWithout")).isPositive();
		assertThat(duty(year).text("/companyFiled")).isEqualTo("true");
		assertThat(duty(year).number("/projectsWithout")).isPositive();

		inForce("WORK_PLAN", year, 2);
		assertThat(filing(year, "和园物业", "WORK_PLAN").text("/dueOn")).isEqualTo(firstOfJanuary.toString());
	}

	@Test
	@Tag("P-02")
	void theGroupSeesItsOwnCompaniesAndNobodyElseSeesThem() {
		Answer all = this.group.ask("{ companyFilings(year: 2190) { company filing filedAt late dueOn } }");
		assertThat(all.each("/companyFilings", "company")).containsExactly("和园物业", "和园物业", "锦绣物业", "锦绣物业");
		assertThat(all.each("/companyFilings", "filing")).containsExactly("WORK_PLAN", "SATISFACTION_REPORT",
				"WORK_PLAN", "SATISFACTION_REPORT");
		assertThat(all.each("/companyFilings", "late")).containsOnly("false");
		assertThat(this.admin.ask("{ companyFilings(year: 2190) { company } }").errors()).containsExactly("FORBIDDEN");
		assertThat(Api.shared()
			.as(Role.GROUP_MANAGER, UUID.randomUUID())
			.ask("{ companyFilings(year: 2190) { company } }")
			.size("/companyFilings")).isZero();
	}

	private static void inForce(String filing, int year, int dayOfJanuary) {
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.filing_day (tenant_id, id, filing, from_year, limit_month, limit_day, source, reference, set_by, set_at)
					values (?, gen_random_uuid(), ?, ?, 1, ?, 'PROCEDURE', '公司制度', 'admin', clock_timestamp())""")
			.params(ApiDatabase.HEYUAN, filing, year, dayOfJanuary)
			.update();
	}

	private Answer filing(int year, String company, String filing) {
		Answer all = this.group.ask("""
				query($y: Int!) { companyFilings(year: $y) { company filing dueOn filedAt late projectsWithout } }""",
				Map.of("y", year));
		for (int i = 0; i < all.size("/companyFilings"); i++) {
			Answer each = all.at("/companyFilings/" + i);
			if (each.text("/company").equals(company) && each.text("/filing").equals(filing)) {
				return each;
			}
		}
		throw new AssertionError(company + " is not among " + all);
	}

	private Answer duty(int year) {
		return this.admin
			.ask("query($y: Int!) { workPlanDuty(year: $y) { companyFiled projectsWithout } }", Map.of("y", year))
			.at("/workPlanDuty");
	}

	private static Answer limits(Api.Client client, String filing, int year) {
		return client.ask("""
				query($f: Filing!, $y: Int!) { filingLimits(filing: $f, year: $y) { dueOn source reference setBy } }""",
				Map.of("f", filing, "y", year));
	}

	private static Answer set(Api.Client client, String filing, String dueOn, String source, String reference) {
		return client.mutate("setFilingDay", "limits { dueOn source reference setBy setAt ofGroup }",
				Map.of("filing", filing, "dueOn", dueOn, "source", source, "reference", reference));
	}

	private static Map<String, Object> input(Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		return input;
	}

}
