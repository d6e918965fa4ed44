package io.linli.console.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.Pages;
import io.linli.console.signin.SignedInAs;
import io.linli.console.today.Estate;
import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Document;
import io.linli.kpi.report.ReportData;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reports of a centre and of a group, in the console.
 */
@ConsoleTest
@Tag("P-02")
class PartPagesIntegrationTests {

	private static final String ATTACK = "<img src=x onerror=alert(1)>";

	private final UUID group = UUID.randomUUID();

	/** A group without a report. */
	private final UUID another = UUID.randomUUID();

	private final Estate estate = Estate.fresh();

	private final Estate other = Estate.fresh();

	private final UUID garden = this.estate.project("P1", "南苑一期" + ATTACK, "Asia/Shanghai");

	private final UUID lake = this.estate.project("P2", "南苑二期", "Asia/Shanghai");

	private final RequestPostProcessor manager = SignedInAs.groupManager("large", this.group);

	private final RequestPostProcessor admin = this.estate.person("admin", Role.TENANT_ADMIN);

	private final Pages pages;

	private final List<AnnualReport> reports = List.of(report(this.estate, "南苑物业" + ATTACK, this.garden, this.lake),
			report(this.other, "北苑物业", UUID.randomUUID(), UUID.randomUUID()));

	PartPagesIntegrationTests(@Autowired MockMvcTester console) {
		this.pages = new Pages(console);
	}

	@BeforeEach
	void bothCompaniesOfTheGroupHaveAReport() {
		admin("insert into linli.tenant_group (id, name) values (?, ?), (?, '小集团')", this.group, "两苑集团" + ATTACK,
				this.another);
		for (var company : List.of(this.estate, this.other)) {
			admin("insert into linli.group_member (tenant_id, group_id, effective) values (?, ?, daterange('2024-01-01', null))",
					company.id(), this.group);
		}
		Published.publish(this.estate.id(), this.group, this.reports.getFirst());
		Published.publish(this.other.id(), this.group, this.reports.getLast());
	}

	@AfterEach
	void forget() {
		admin("delete from mart.scorecard where group_id = ?", this.group);
		admin("delete from mart.annual_report where tenant_id in (?, ?)", this.estate.id(), this.other.id());
		admin("delete from linli.group_member where group_id = ?", this.group);
		admin("delete from linli.tenant_group where id in (?, ?)", this.group, this.another);
	}

	@Test
	void aCentreHasItsOwnFiguresOnAPageOfItsOwn() {
		assertThat(this.pages.get(this.admin, "/reports?year=2026")).contains(centre(this.lake));
		var page = this.pages.get(this.admin, centre(this.lake));
		assertThat(page).contains("南苑二期", ">35<", ">40<", "本年度没有调查", "没有时限，未计量", centre(this.lake) + "/paper")
			.doesNotContain(">125<", ">90<", "南苑一期", ATTACK);
		assertThat(this.pages.get(this.admin, centre(this.garden))).contains(">90<", "抽取 100 户，60 户作答")
			.doesNotContain(ATTACK);
		var whole = this.pages.look(this.admin, centre(this.garden) + "/page");
		assertThat(Pages.body(whole)).isEqualTo(Document.html(this.reports.getFirst().centre(unit(this.garden))));
		assertThat(whole.getResponse().getHeaders("Content-Security-Policy")).singleElement()
			.asString()
			.startsWith("sandbox; default-src 'none'");
	}

	@Test
	void aGroupHasItsCompaniesSideBySideAndSummed() {
		assertThat(this.pages.get(this.manager, "/reports?year=2026")).contains("集团报告", address());
		var page = this.pages.get(this.manager, address());
		// 90 of 100 and 35 of 40 arrivals, in either company.
		assertThat(page)
			.contains(">250<", ">280<", "北苑物业", "/reports/" + this.other.id() + "/2026", "2 个项目本年度没有满意度调查", "北苑物业 3",
					"两苑集团")
			.doesNotContain(ATTACK);
		assertThat(this.pages.get(this.manager, address() + "/page")).isEqualTo(Document.html(whole()));
		assertThat(this.pages.get(this.manager, address() + "/paper?kind=JSON")).isEqualTo(ReportData.json(whole()));
		for (var kind : List.of("PDF", "XLSX")) {
			for (var language : List.of("CHINESE", "ENGLISH")) {
				assertThat(this.pages.look(this.manager, address() + "/paper?kind=" + kind + "&language=" + language))
					.as(kind)
					.hasStatusOk()
					.headers()
					.hasHeaderSatisfying("Content-Disposition",
							(values) -> assertThat(values.getFirst()).startsWith("attachment"));
			}
		}
	}

	@Test
	void aCompanyWithoutAReportIsMissedByTheGroup() {
		admin("""
				insert into mart.scorecard (tenant_id, run_id, month, project_id, as_of, tenant_name, project_name, city, group_id)
				select gen_random_uuid(), p.run_id, date '2026-05-01', gen_random_uuid(), r.as_of, '西苑物业', '西苑', '杭州', ?
				  from mart.publication p join mart.run r on r.id = p.run_id""",
				this.group);
		assertThat(this.pages.get(this.manager, address())).contains("报告自己注明了未列入的内容", "西苑物业");
	}

	@Test
	void onlyThoseWhoReadReportsInTheApiReadThem() {
		var reads = EnumSet.of(Role.CUSTOMER_SERVICE_SUPERVISOR, Role.PROJECT_MANAGER, Role.TENANT_ADMIN);
		for (var part : List.of("", "/page", "/file", "/paper?kind=JSON")) {
			for (var role : Role.values()) {
				assertThat(this.pages.look(this.estate.person("somebody", role), centre(this.lake) + part))
					.as(role + part)
					.hasStatus(reads.contains(role) ? 200 : 403);
				assertThat(this.pages.look(this.estate.person("somebody", role), address() + part)).as(role + part)
					.hasStatus(403);
			}
			assertThat(this.pages.look(this.manager, centre(this.lake) + part)).hasStatus(403);
			assertThat(this.pages.look(this.other.person("stranger", Role.TENANT_ADMIN), centre(this.lake) + part))
				.hasStatus(404);
			assertThat(this.pages.look(SignedInAs.groupManager("small", this.another), address() + part))
				.hasStatus(404);
			assertThat(this.pages.look(this.manager, "/reports/group/1999" + part)).hasStatus(404);
		}
		assertThat(this.pages.look(
				SignedInAs.person("boss", Set.of(Role.GROUP_MANAGER), new Organization("estate", this.estate.id())),
				address()))
			.hasStatus(403);
	}

	@Test
	void whoIsAssignedToOtherProjectsFindsNoReportOfACentre() {
		this.estate.assign("manager", this.lake, Role.PROJECT_MANAGER);
		var person = this.estate.person("manager", Role.PROJECT_MANAGER);
		for (var part : List.of("", "/page", "/file", "/paper?kind=JSON")) {
			assertThat(this.pages.look(person, centre(this.lake) + part)).hasStatusOk();
			assertThat(this.pages.look(person, centre(this.garden) + part)).as(part).hasStatus(404);
		}
	}

	@Test
	void whatOtherFormulasHaveCountedIsNoPart() {
		admin("update mart.annual_report set json = replace(json, '\"kpiVersion\":\"', '\"kpiVersion\":\"old ') where tenant_id in (?, ?)",
				this.estate.id(), this.other.id());
		assertThat(this.pages.look(this.admin, centre(this.lake))).hasStatus(404);
		assertThat(this.pages.look(this.manager, address())).hasStatus(404);
	}

	private AnnualReport whole() {
		var companies = this.estate.id().toString().compareTo(this.other.id().toString()) < 0 ? this.reports
				: this.reports.reversed();
		return AnnualReport.group(this.group.toString(), "两苑集团" + ATTACK, companies, List.of());
	}

	private AnnualReport.Unit unit(UUID project) {
		return this.reports.getFirst().unit(project.toString()).orElseThrow();
	}

	private String centre(UUID project) {
		return "/reports/centres/" + project + "/2026";
	}

	private static String address() {
		return "/reports/group/2026";
	}

	private static AnnualReport report(Estate estate, String name, UUID first, UUID second) {
		return Published.report(estate.id(), name, new AnnualReport.Unit(first.toString(), "南苑一期" + ATTACK),
				new AnnualReport.Unit(second.toString(), "南苑二期"), 2026, 35);
	}

	private static void admin(String sql, Object... parameters) {
		ConsoleDatabase.shared().admin().sql(sql).params(parameters).update();
	}

}
