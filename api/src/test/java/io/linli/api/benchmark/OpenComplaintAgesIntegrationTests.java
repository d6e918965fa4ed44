package io.linli.api.benchmark;

import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.MartRows;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Five property complaints of Jinxiu's two projects are 1, 1, 10, 40 and 100 days old at
 * the end of October 2025, and one of Heyuan's 2.
 */
@Tag("C-20")
class OpenComplaintAgesIntegrationTests {

	private static final String ASK = """
			{ openComplaintAges(from: "2025-10", to: "2025-10"%s) { unit { company project month } responsibility open medianDays
			  oldestDays upTo7Days upTo30Days upTo90Days over90Days asOf } }""";

	private static final JdbcClient ADMIN = ApiDatabase.shared().admin();

	private final Api.Client jinxiu = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

	private final Api.Client anju = Api.shared().as(Role.GROUP_MANAGER, ApiDatabase.ANJU);

	@BeforeAll
	static void publish() {
		MartRows.published();
		UUID garden = ApiDatabase.project(ApiDatabase.JINXIU);
		insert(ApiDatabase.JINXIU, garden, "一号园", "PROPERTY", 1, 2);
		insert(ApiDatabase.JINXIU, garden, "一号园", "PROPERTY", 10, 1);
		insert(ApiDatabase.JINXIU, garden, "一号园", "", 30, 1);
		insert(ApiDatabase.JINXIU, MartRows.EAST_GARDEN, "东苑", "PROPERTY", 40, 1);
		insert(ApiDatabase.JINXIU, MartRows.EAST_GARDEN, "东苑", "PROPERTY", 100, 1);
		insert(ApiDatabase.HEYUAN, ApiDatabase.project(ApiDatabase.HEYUAN), "和园", "PROPERTY", 2, 1);
		insert(ApiDatabase.HAITANG, ApiDatabase.project(ApiDatabase.HAITANG), "海棠", "PROPERTY", 500, 1);
	}

	@AfterAll
	static void forget() {
		ADMIN.sql("delete from mart.open_complaint where month = '2025-10-01'").update();
	}

	@Test
	void theMedianOfACompanyIsTakenOfItsCasesAndNotOfItsProjects() {
		Answer company = this.jinxiu.ask(ASK.formatted("")).at("/openComplaintAges");
		assertThat(company.size("")).isEqualTo(2);
		assertThat(company.text("/0/responsibility")).isEqualTo("PROPERTY");
		assertThat(company.isNull("/1/responsibility")).isTrue();
		assertThat(company.text("/0/unit/company")).isEqualTo("锦绣物业");
		assertThat(company.text("/0/unit/month")).isEqualTo("2025-10");
		assertThat(company.number("/0/open")).isEqualTo(5);
		assertThat(company.at("/0/medianDays").part().asDouble()).isEqualTo(10);
		assertThat(company.at("/0/oldestDays").part().asDouble()).isEqualTo(100);
		assertThat(company.number("/1/open")).isEqualTo(1);
		assertThat(company.number("/1/upTo30Days")).isEqualTo(1);

		Answer projects = this.jinxiu.ask(ASK.formatted(", groupBy: [PROJECT]")).at("/openComplaintAges");
		assertThat(projects.each("", "medianDays")).containsExactlyInAnyOrder("1.0", "30.0", "70.0");
	}

	@Test
	void agesStandInFourClasses() {
		Answer company = this.jinxiu.ask(ASK.formatted("")).at("/openComplaintAges/0");
		assertThat(company.number("/upTo7Days")).isEqualTo(2);
		assertThat(company.number("/upTo30Days")).isEqualTo(1);
		assertThat(company.number("/upTo90Days")).isEqualTo(1);
		assertThat(company.number("/over90Days")).isEqualTo(1);
	}

	@Test
	void ofAnEvenNumberItIsTheMeanOfTheTwoInTheMiddleAndAGroupReadsItsOwnCompaniesOnly() {
		Answer group = this.anju.ask(ASK.formatted(", groupBy: []")).at("/openComplaintAges/0");
		assertThat(group.isNull("/unit/company")).isTrue();
		assertThat(group.number("/open")).isEqualTo(6);
		assertThat(group.at("/medianDays").part().asDouble()).isEqualTo(6);
	}

	@Test
	void aProjectOfAnotherCompanyGivesNothing() {
		String heyuan = new GlobalId("Project", ApiDatabase.project(ApiDatabase.HEYUAN)).encode();
		assertThat(this.jinxiu.ask(ASK.formatted(", projectId: \"" + heyuan + "\"")).size("/openComplaintAges"))
			.isZero();
	}

	private static void insert(UUID company, UUID project, String name, String responsibility, int days, int count) {
		ADMIN.sql("""
				insert into mart.open_complaint (tenant_id, month, project_id, responsibility, age_seconds, complaints,
				  project_name, tenant_name, group_id, as_of)
				values (?, '2025-10-01', ?, ?, ?, ?, ?, (select name from linli.tenant where tenant_id = ?), ?, ?)""")
			.params(company, project, responsibility, days * 86_400L, count, name, company,
					company.equals(ApiDatabase.HAITANG) ? null : ApiDatabase.ANJU, MartRows.AS_OF)
			.update();
	}

}
