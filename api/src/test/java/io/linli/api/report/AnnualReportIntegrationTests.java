package io.linli.api.report;

import java.time.OffsetDateTime;
import java.util.UUID;

import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.MartRows;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnnualReportIntegrationTests {

	private static final String OWN = """
			{ report: annualSatisfactionReport(year: %d) { companyId company year asOf inputHash dueOn html } }""";

	private static final String GROUPS = """
			{ reports: annualSatisfactionReports(year: %d%s) { companyId company year dueOn } }""";

	private final Api.Client anju = Api.shared().as(Role.GROUP_MANAGER, ApiDatabase.ANJU);

	@BeforeAll
	static void publish() {
		MartRows.published();
	}

	@Test
	void isThePublishedOneOfTheOwnCompany() {
		var report = Api.shared()
			.as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU)
			.ask(OWN.formatted(2026))
			.at("/report");

		assertThat(report.text("/company")).isEqualTo("锦绣物业");
		assertThat(report.text("/companyId")).isEqualTo(id(ApiDatabase.JINXIU));
		assertThat(report.number("/year")).isEqualTo(2026);
		assertThat(OffsetDateTime.parse(report.text("/asOf"))).isEqualTo(MartRows.AS_OF);
		assertThat(report.text("/inputHash")).isEqualTo("hash of 锦绣");
		assertThat(report.text("/dueOn")).isEqualTo("2026-12-15");
		assertThat(report.text("/html")).isEqualTo("<!DOCTYPE html><h1>锦绣</h1>");
	}

	@Test
	void isNullWhereNoneIsPublished() {
		var supervisor = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

		for (int year : new int[] { 2025, 0, Integer.MAX_VALUE }) {
			var answer = supervisor.ask(OWN.formatted(year));
			assertThat(answer.errors()).isEmpty();
			assertThat(answer.isNull("/report")).isTrue();
		}
	}

	@Test
	void aGroupSeesThoseOfItsCompaniesAndNoOther() {
		var reports = this.anju.ask(GROUPS.formatted(2026, "")).at("/reports");

		assertThat(reports.each("", "company")).containsExactlyInAnyOrder("锦绣物业", "和园物业");
		assertThat(reports.each("", "dueOn")).containsExactly("2026-12-15", "2026-12-15");
		assertThat(this.anju.ask(GROUPS.formatted(2025, "")).size("/reports")).isZero();
	}

	@Test
	void aGroupChoosesOneOfItsCompanies() {
		assertThat(this.anju.ask(of(ApiDatabase.HEYUAN)).each("/reports", "company")).containsExactly("和园物业");
		assertThat(this.anju.ask(of(ApiDatabase.HAITANG)).size("/reports")).isZero();
		assertThat(this.anju.ask(of(UUID.randomUUID())).size("/reports")).isZero();
	}

	@ParameterizedTest
	@EnumSource(names = { "RECEPTIONIST", "MAINTENANCE_WORKER", "GROUP_MANAGER" })
	void theOwnOneIsForThoseWhoFileIt(Role role) {
		var organization = (role == Role.GROUP_MANAGER) ? ApiDatabase.ANJU : ApiDatabase.JINXIU;

		assertThat(Api.shared().as(role, organization).ask(OWN.formatted(2026)).errors()).containsExactly("FORBIDDEN");
	}

	@Test
	void theListIsForTheGroup() {
		var admin = Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.JINXIU);

		assertThat(admin.ask(GROUPS.formatted(2026, "")).errors()).containsExactly("FORBIDDEN");
	}

	private static String of(UUID company) {
		return GROUPS.formatted(2026, ", companyId: \"" + id(company) + "\"");
	}

	private static String id(UUID company) {
		return new GlobalId("Company", company).encode();
	}

}
