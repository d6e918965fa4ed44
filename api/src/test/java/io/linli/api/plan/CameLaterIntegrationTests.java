package io.linli.api.plan;

import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A company that came on 2025-03-01 by its clocks, with a second project a year later.
 */
class CameLaterIntegrationTests {

	private static final String DUTY = """
			query($y: Int!) {
			  workPlanDuty(year: $y) { owed late projectsWithout } reportDuty(year: $y) { owed late atRisk }
			  projectsWithoutWorkPlan(year: $y) { code }
			}""";

	private final UUID company = UUID.randomUUID();

	private final UUID ofGroup = UUID.randomUUID();

	private final Api.Client admin;

	CameLaterIntegrationTests() {
		run("insert into linli.tenant (tenant_id, alias, name) values (?, ?, '新来物业')", this.company,
				"new-" + this.company.toString().substring(0, 8));
		run("insert into linli.tenant_group (id, name) values (?, '新来集团')", this.ofGroup);
		run("insert into linli.group_member (tenant_id, group_id, effective) values (?, ?, '[2025-03-01,)')",
				this.company, this.ofGroup);
		project("B", "2025-02-28T16:00:00Z");
		project("A", "2026-02-28T16:00:00Z");
		this.admin = Api.shared().as(Role.TENANT_ADMIN, this.company);
	}

	@Test
	@Tag("P-01")
	void nobodyOwesAPlanThatWasDueBeforeTheyCame() {
		Answer before = this.admin.ask(DUTY, Map.of("y", 2025));
		assertThat(before.text("/workPlanDuty/owed")).isEqualTo("false");
		assertThat(before.text("/workPlanDuty/late")).isEqualTo("false");
		assertThat(before.size("/projectsWithoutWorkPlan")).isZero();
		Answer afterwards = this.admin.ask(DUTY, Map.of("y", 2026));
		assertThat(afterwards.text("/workPlanDuty/owed")).isEqualTo("true");
		assertThat(afterwards.text("/workPlanDuty/late")).isEqualTo("true");
		assertThat(afterwards.number("/workPlanDuty/projectsWithout")).isEqualTo(1);
		assertThat(afterwards.each("/projectsWithoutWorkPlan", "code")).containsExactly("B");
	}

	@Test
	@Tag("P-01")
	void aPlanThatIsFiledAllTheSameIsNotLate() {
		String plan = "workPlan { id version late }";
		Answer drafted = this.admin.mutate("draftWorkPlan", plan,
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "year", 2025, "text", "补写的计划"));
		Answer filed = this.admin.mutate("fileWorkPlan", plan, Map.of("idempotencyKey", UUID.randomUUID().toString(),
				"workPlanId", drafted.text("/workPlan/id"), "expectedVersion", drafted.number("/workPlan/version")));
		assertThat(filed.text("/workPlan/late")).isEqualTo("false");
	}

	@Test
	@Tag("P-02")
	void aReportIsOwedFromTheFirstDayOnThatComesAfterTheCompany() {
		Answer before = this.admin.ask(DUTY, Map.of("y", 2024));
		assertThat(before.text("/reportDuty/owed")).isEqualTo("false");
		assertThat(before.text("/reportDuty/late")).isEqualTo("false");
		Answer afterwards = this.admin.ask(DUTY, Map.of("y", 2025));
		assertThat(afterwards.text("/reportDuty/owed")).isEqualTo("true");
		assertThat(afterwards.text("/reportDuty/late")).isEqualTo("true");
	}

	@Test
	void theGroupWaitsForNothingThatWasDueBefore() {
		Api.Client group = Api.shared().as(Role.GROUP_MANAGER, this.ofGroup);
		String filings = "query($y: Int!) { companyFilings(year: $y) { filing owed late projectsWithout } }";
		Answer before = group.ask(filings, Map.of("y", 2024));
		assertThat(before.each("/companyFilings", "filing")).containsExactly("WORK_PLAN", "SATISFACTION_REPORT");
		assertThat(before.each("/companyFilings", "owed")).containsOnly("false");
		assertThat(before.each("/companyFilings", "late")).containsOnly("false");
		assertThat(before.number("/companyFilings/0/projectsWithout")).isZero();
		Answer afterwards = group.ask(filings, Map.of("y", 2026));
		assertThat(afterwards.each("/companyFilings", "owed")).containsOnly("true");
		assertThat(afterwards.number("/companyFilings/0/projectsWithout")).isEqualTo(1);
	}

	private void project(String code, String since) {
		run("""
				insert into linli.project (tenant_id, id, code, name, city, time_zone, created_at)
				values (?, gen_random_uuid(), ?, '新苑', '杭州', 'Asia/Shanghai', ?::timestamptz)""", this.company, code,
				since);
	}

	private static void run(String sql, Object... values) {
		ApiDatabase.shared().admin().sql(sql).params(values).update();
	}

}
