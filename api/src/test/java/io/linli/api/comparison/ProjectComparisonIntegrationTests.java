package io.linli.api.comparison;

import java.time.OffsetDateTime;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.MartRows;
import io.linli.api.Statements;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ProjectComparisonIntegrationTests {

	private static final String COMPARISON = """
			{ kpi { code } kpiVersion numerator denominator value interval { low high } asOf
			  spread { lowerQuartile median upperQuartile } dispersion { factor between }
			  projects { unit { companyId company projectId project month } numerator denominator unmeasured value
			    interval { low high } limits { low998 low95 high95 high998 } position rank { percentile low high }
			    footnotes { code text { zhCn en } } } }""";

	private final Api.Client jinxiu = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

	private final Api.Client anju = Api.shared().as(Role.GROUP_MANAGER, ApiDatabase.ANJU);

	@BeforeAll
	static void publish() {
		MartRows.published();
	}

	/** 240 of 244, 95 of 100 and 3 of 4: their bounds are 0.96, 0.89 and 0.30. */
	@Test
	void aGroupSeesItsProjectsInTheOrderOfTheirLowerBounds() {
		var comparison = compared(this.anju, "K04");

		assertThat(comparison.at("/projects").part().findValuesAsString("company")).containsExactly("和园物业", "锦绣物业",
				"锦绣物业");
		assertThat(comparison.each("/projects", "numerator")).containsExactly("240", "95", "3");
		assertThat(comparison.number("/numerator")).isEqualTo(338);
		assertThat(comparison.number("/denominator")).isEqualTo(348);
		assertThat(decimal(comparison, "/value")).isEqualTo(338 / 348.0, within(1e-12));
		assertThat(comparison.number("/kpiVersion")).isEqualTo(3);
		assertThat(comparison.isNull("/dispersion")).isTrue();
		assertThat(OffsetDateTime.parse(comparison.text("/asOf"))).isEqualTo(MartRows.AS_OF);
	}

	/** Of 0.75, 0.95 and 240 / 244, though the company's rate is 98 of 104. */
	@Test
	void theMedianIsOfProjectsAndNotOfCases() {
		var spread = compared(this.anju, "K04").at("/spread");

		assertThat(decimal(spread, "/median")).isEqualTo(0.95, within(1e-12));
		assertThat(decimal(spread, "/lowerQuartile")).isEqualTo(0.85, within(1e-12));
		assertThat(decimal(spread, "/upperQuartile")).isEqualTo((0.95 + 240 / 244.0) / 2, within(1e-12));
	}

	/** Of 4 cases like 338 of 348, one or more fail in 11 %, two in 0.5 %. */
	@Test
	void aMissOfFewCasesIsNotToldFromTheTarget() {
		var east = compared(this.anju, "K04").at("/projects/2");

		assertThat(decimal(east, "/value")).isEqualTo(0.75);
		assertThat(east.text("/position")).isEqualTo("WITHIN");
		assertThat(decimal(east, "/limits/low95")).isBetween(0.5, 0.75);
		assertThat(decimal(east, "/limits/low998")).isBetween(0.25, 0.5);
		assertThat(decimal(east, "/limits/high998")).isEqualTo(1);
		assertThat(east.text("/footnotes/0/code")).isEqualTo("FEW_CASES");
		assertThat(east.text("/footnotes/0/text/zhCn")).startsWith("计入的数量低于");
		assertThat(compared(this.anju, "K04").size("/projects/0/footnotes")).isZero();
	}

	@Test
	void aRankComesWithItsRange() {
		var projects = compared(this.anju, "K04").at("/projects");

		assertThat(decimal(projects, "/0/rank/percentile")).isEqualTo(1);
		assertThat(decimal(projects, "/1/rank/percentile")).isEqualTo(0.5);
		assertThat(decimal(projects, "/2/rank/percentile")).isZero();
		assertThat(decimal(projects, "/2/rank/high")).isEqualTo(1);
		assertThat(decimal(projects, "/0/rank/low")).isZero();
	}

	@Test
	void projectsWithoutACaseStayWithAFootnote() {
		var comparison = compared(this.jinxiu, "K12_REPAIR");

		assertThat(comparison.at("/projects").part().findValuesAsString("project")).containsExactly("一号园", "东苑");
		assertThat(comparison.each("/projects", "unmeasured")).containsExactly("0", "7");
		for (int i = 0; i < 2; i++) {
			var project = comparison.at("/projects/" + i);
			assertThat(project.text("/footnotes/0/code")).isEqualTo("NO_CASES");
			assertThat(project.isNull("/value") && project.isNull("/interval") && project.isNull("/limits")
					&& project.isNull("/position") && project.isNull("/rank"))
				.isTrue();
		}
		assertThat(comparison.isNull("/value")).isTrue();
		assertThat(comparison.isNull("/spread")).isTrue();
	}

	/** 6 and 1 complaints in 36,500 household-days each: 60 and 10 a year, around 35. */
	@Test
	void ratesAreComparedByTheirCounts() {
		var comparison = compared(this.jinxiu, "K09_PROPERTY");

		assertThat(comparison.each("/projects", "numerator")).containsExactly("1", "6");
		assertThat(decimal(comparison, "/value")).isEqualTo(35, within(1e-9));
		assertThat(decimal(comparison, "/projects/0/interval/high")).isEqualTo(55.716, within(1e-3));
		assertThat(comparison.text("/projects/1/position")).isEqualTo("WITHIN");
	}

	@Test
	void aCompanySeesItsOwnProjectsOnlyAndAForeignGroupNone() {
		assertThat(compared(this.jinxiu, "K04").each("/projects", "numerator")).containsExactly("95", "3");
		var haitang = compared(Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.HAITANG), "K04");
		assertThat(haitang.each("/projects", "numerator")).containsExactly("10");
		assertThat(haitang.isNull("/projects/0/rank") && haitang.isNull("/projects/0/position"))
			.as("its own target says nothing of it")
			.isTrue();
		var stranger = Api.shared().as(Role.GROUP_MANAGER, UUID.fromString("b0000000-0000-4000-8000-000000000000"));
		assertThat(asked(stranger, "K04").isNull("/projectComparison")).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "RECEPTIONIST", "MAINTENANCE_WORKER", "ORDER_KEEPER", "INSPECTOR" })
	void isForThoseWhoAnswerForProjects(Role role) {
		assertThat(asked(Api.shared().as(role, ApiDatabase.JINXIU), "K04").errors()).containsExactly("FORBIDDEN");
	}

	/**
	 * Elsewhere general repairs are in time in 900 of 1,000 cases, emergencies in 60 of
	 * 100. The garden has 10 and 30 of them, of which 27 should be in time, and 28 are.
	 */
	@Test
	void manyEmergenciesAreNoBlame() {
		stratum(ApiDatabase.JINXIU, "REPAIR/GENERAL/PRIVATE", 8, 10);
		stratum(ApiDatabase.JINXIU, "REPAIR/EMERGENCY/PRIVATE", 20, 30);
		stratum(ApiDatabase.HEYUAN, "REPAIR/GENERAL/PRIVATE", 900, 1000);
		stratum(ApiDatabase.HEYUAN, "REPAIR/EMERGENCY/PRIVATE", 60, 100);
		stratum(ApiDatabase.HAITANG, "REPAIR/EMERGENCY/PRIVATE", 70, 70);

		var mixed = mixed(this.anju, "K05");
		var garden = mixed.at("/projects/" + mixed.at("/projects").part().findValuesAsString("observed").indexOf("28"));
		assertThat(decimal(garden, "/caseMix/expected")).isEqualTo(27, within(1e-9));
		assertThat(decimal(garden, "/caseMix/ratio")).isEqualTo(28 / 27.0, within(1e-9));
		assertThat(garden.number("/caseMix/cases")).isEqualTo(40);
		assertThat(decimal(garden, "/caseMix/interval/low")).isLessThan(1);
		assertThat(decimal(garden, "/caseMix/interval/high")).isGreaterThan(1);
		for (int i = 0; i < 2; i++) {
			var alone = mixed(this.jinxiu, "K05").at("/projects/" + i + "/caseMix");
			assertThat(alone.isNull("/ratio") && alone.isNull("/interval")).as("nobody else has a case").isTrue();
			assertThat(alone.number("/cases")).isZero();
		}
	}

	/**
	 * The garden's level is 2 and the other's 1, and each is its level's only project.
	 */
	@Test
	void whereNobodyElseHasTheLevelNothingIsCompared() {
		var mixed = mixed(this.jinxiu, "K09_PROPERTY");
		assertThat(mixed.isNull("/projects/0/caseMix/ratio")).isTrue();
		assertThat(mixed.isNull("/projects/1/caseMix/ratio")).isTrue();
	}

	/** Of level 1 the others keep 6 of 8, where this one keeps 3 of 5. */
	@Test
	void whereFactsAreOfOneKindLevelsAreCompared() {
		level(ApiDatabase.JINXIU, 3, 5);
		level(ApiDatabase.HEYUAN, 6, 8);
		try {
			var mixed = mixed(this.anju, "K19");
			var garden = mixed
				.at("/projects/" + mixed.at("/projects").part().findValuesAsString("observed").indexOf("3"));
			assertThat(decimal(garden, "/caseMix/expected")).isEqualTo(5 * 6 / 8.0, within(1e-9));
			assertThat(decimal(garden, "/caseMix/ratio")).isEqualTo(0.8, within(1e-9));
		}
		finally {
			ApiDatabase.shared()
				.admin()
				.sql("delete from mart.kpi where kpi = 'K19' and project_name = 'level'")
				.update();
		}
	}

	@Test
	void isOneStatement() {
		assertThat(Statements.count(() -> compared(this.anju, "K04")).each()).hasSize(2);
	}

	@Test
	void theCaseMixComesInTheSameRoundTrip() {
		assertThat(Statements.count(() -> mixed(this.anju, "K05")).roundTrips()).hasSize(1);
	}

	@Test
	void aPeriodIsOneOfMonths() {
		assertThat(this.jinxiu.ask("{ projectComparison(code: K04, from: \"2026-05\", to: \"2026-04\") { value } }")
			.errors()).containsExactly("INVALID_INPUT");
	}

	private static void stratum(UUID company, String stratum, int numerator, int denominator) {
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into mart.case_mix (tenant_id, month, kpi, project_id, level_rank, stratum, numerator, denominator, group_id, as_of)
					values (?, '2026-11-01', 'K05', ?, 1, ?, ?, ?, ?, '2026-11-23 16:00+00') on conflict do nothing""")
			.params(company, ApiDatabase.project(company), stratum, numerator, denominator,
					company.equals(ApiDatabase.HAITANG) ? null : ApiDatabase.ANJU)
			.update();
	}

	private static void level(UUID company, int numerator, int denominator) {
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into mart.kpi (tenant_id, run_id, group_id, project_id, project_name, tenant_name, level_rank, month, kpi,
					                      kpi_version, numerator, denominator, unmeasured, as_of)
					select ?, run_id, ?, ?, 'level', 'level', 1, '2026-11-01', 'K19', 1, ?, ?, 0, '2026-11-23 16:00+00'
					  from mart.publication""")
			.params(company, ApiDatabase.ANJU, ApiDatabase.project(company), numerator, denominator)
			.update();
	}

	private static Answer mixed(Api.Client client, String code) {
		var answer = client.ask("{ projectComparison(code: " + code + """
				, from: "2026-10", to: "2026-11") { projects { caseMix { observed cases expected ratio
				interval { low high } } } } }""");
		assertThat(answer.errors()).as(answer.toString()).isEmpty();
		return answer.at("/projectComparison");
	}

	private static Answer compared(Api.Client client, String code) {
		var answer = asked(client, code);
		assertThat(answer.errors()).as(answer.toString()).isEmpty();
		return answer.at("/projectComparison");
	}

	private static Answer asked(Api.Client client, String code) {
		return client
			.ask("{ projectComparison(code: " + code + ", from: \"2026-10\", to: \"2026-11\") " + COMPARISON + " }");
	}

	private static double decimal(Answer answer, String pointer) {
		return answer.at(pointer).part().asDouble();
	}

}
