package io.linli.api.comparison;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PeerIntegrationTests {

	private static final String PEERS = """
			{ peerComparisons(month: "2026-08"%s) { kpi { code } kpiVersion
			  unit { companyId company projectId project month } numerator denominator value interval { low high } asOf
			  footnotes { code }
			  cell { levelRank size deliveryAge cityTier rest lowerQuartile median upperQuartile tenantsAtLeast
			    projectsAtLeast casesAtLeast footnotes { code text { en } } } } }""";

	private final Api.Client jinxiu = Api.shared().as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);

	private final Api.Client heyuan = Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.HEYUAN);

	private final Api.Client anju = Api.shared().as(Role.GROUP_MANAGER, ApiDatabase.ANJU);

	@BeforeAll
	static void cells() {
		for (UUID company : List.of(ApiDatabase.JINXIU, ApiDatabase.HEYUAN, ApiDatabase.HAITANG)) {
			ApiDatabase.shared()
				.admin()
				.sql("""
						insert into mart.peer_figure (tenant_id, month, kpi, project_id, as_of, kpi_version, numerator, denominator,
						  lower_quartile, median, upper_quartile, tenants_at_least, projects_at_least, cases_at_least, thin, rest,
						  level_rank, size_band, delivery_age, city_tier, tenant_name, project_name, group_id)
						values (?, '2026-08-01', 'K04', ?, '2026-10-03 16:00+00', 1, 8, 10, 870, 920, 960, 10, 20, 500, true,
						          false, 2, 'FROM_300', null, null, '公司', '园', ?),
						       (?, '2026-08-01', 'K09_PROPERTY', ?, '2026-10-03 16:00+00', 2, 1, 36500, 12000, 30000, 41000, 5, 8,
						          200000, false, true, null, null, null, null, '公司', '园', ?)
						on conflict do nothing""")
				.params(company, ApiDatabase.project(company), group(company), company, ApiDatabase.project(company),
						group(company))
				.update();
		}
		for (UUID company : List.of(ApiDatabase.JINXIU, ApiDatabase.HAITANG)) {
			ApiDatabase.shared()
				.admin()
				.sql("insert into linli.peer_consent (tenant_id, id, decided_at, decided_by) values (?, gen_random_uuid(), clock_timestamp(), 'chen')")
				.param(company)
				.update();
		}
	}

	@Test
	void aProjectStandsBesideWhatIsToldOfItsCell() {
		var peers = asked(this.jinxiu, "");

		assertThat(peers.part().findValuesAsString("code")).contains("K04", "K09_PROPERTY");
		assertThat(peers.text("/0/unit/projectId")).isEqualTo(id(ApiDatabase.JINXIU));
		assertThat(peers.text("/0/unit/month")).isEqualTo("2026-08");
		assertThat(decimal(peers, "/0/value")).isEqualTo(0.8);
		assertThat(decimal(peers, "/0/interval/low")).isEqualTo(0.49015, within(1e-4));
		assertThat(decimal(peers, "/0/cell/median")).isEqualTo(0.92);
		assertThat(decimal(peers, "/0/cell/lowerQuartile")).isEqualTo(0.87);
		assertThat(decimal(peers, "/1/cell/upperQuartile")).isEqualTo(41);
		assertThat(peers.number("/0/cell/tenantsAtLeast")).isEqualTo(10);
		assertThat(peers.number("/0/cell/projectsAtLeast")).isEqualTo(20);
		assertThat(peers.number("/1/cell/casesAtLeast")).isEqualTo(200_000);
	}

	@Test
	void aWiderCellSaysSo() {
		var peers = asked(this.jinxiu, "");

		assertThat(peers.number("/0/cell/levelRank")).isEqualTo(2);
		assertThat(peers.text("/0/cell/size")).isEqualTo("FROM_300");
		assertThat(peers.isNull("/0/cell/deliveryAge") && peers.isNull("/0/cell/cityTier")).isTrue();
		assertThat(peers.each("/0/cell/footnotes", "code")).containsExactly("WIDER_CELL", "FEW_CASES_IN_CELL");
		assertThat(peers.each("/1/cell/footnotes", "code")).containsExactly("REST_OF_CELL");
		assertThat(peers.each("/0/footnotes", "code")).containsExactly("FEW_CASES");
		assertThat(peers.size("/1/footnotes")).isZero();
	}

	@Test
	void nobodySeesAnotherCompanysPlace() {
		var haitang = Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.HAITANG);
		assertThat(asked(haitang, "").part().findValuesAsString("projectId")).containsOnly(id(ApiDatabase.HAITANG))
			.hasSize(2);
		assertThat(asked(this.anju, "").part().findValuesAsString("projectId"))
			.containsOnly(id(ApiDatabase.JINXIU), id(ApiDatabase.HEYUAN))
			.hasSize(4);
		var stranger = Api.shared().as(Role.GROUP_MANAGER, UUID.fromString("b0000000-0000-4000-8000-000000000000"));
		assertThat(asked(stranger, "").size("")).isZero();
		assertThat(asked(this.jinxiu, ", projectId: \"" + id(ApiDatabase.HAITANG) + "\"").size("")).isZero();
		assertThat(asked(this.jinxiu, ", codes: [K09_PROPERTY]").size("")).isEqualTo(1);
	}

	@Test
	void consentIsGivenAndWithdrawnOnRecordAndAWithdrawalActsAtOnce() {
		assertThat(asked(this.heyuan, "").size("")).isZero();
		assertThat(decide("withdrawPeerConsent").refusals()).containsExactly("WRONG_STATE");
		Answer given = decide("givePeerConsent");
		assertThat(given.at("/peerConsent/withdrawn").part().asBoolean()).isFalse();
		assertThat(given.text("/peerConsent/decidedBy")).startsWith("tenant-admin");
		assertThat(decide("givePeerConsent").refusals()).containsExactly("WRONG_STATE");
		assertThat(asked(this.heyuan, "").size("")).isEqualTo(2);

		assertThat(decide("withdrawPeerConsent").at("/peerConsent/withdrawn").part().asBoolean()).isTrue();
		assertThat(asked(this.heyuan, "").size("")).isZero();
		assertThat(asked(this.jinxiu, "").size("")).isEqualTo(2);
		var consents = this.heyuan.ask("{ peerConsents { withdrawn decidedAt decidedBy } }");
		assertThat(consents.each("/peerConsents", "withdrawn")).containsExactly("true", "false");
	}

	@Test
	void theSameKeyDecidesOnce() {
		var haitang = Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.HAITANG);
		Map<String, Object> input = Map.of("idempotencyKey", UUID.randomUUID().toString());
		var first = haitang.mutate("withdrawPeerConsent", "peerConsent { decidedAt }", input);
		haitang.mutate("givePeerConsent", "peerConsent { decidedAt }",
				Map.of("idempotencyKey", UUID.randomUUID().toString()));
		var again = haitang.mutate("withdrawPeerConsent", "peerConsent { decidedAt }", input);
		assertThat(again.text("/peerConsent/decidedAt")).isEqualTo(first.text("/peerConsent/decidedAt"));
		assertThat(asked(haitang, "").size("")).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TENANT_ADMIN")
	void onlyTheAdministratorDecides(Role role) {
		UUID organization = (role == Role.GROUP_MANAGER) ? ApiDatabase.ANJU : ApiDatabase.JINXIU;
		var answer = Api.shared()
			.as(role, organization)
			.ask("mutation { givePeerConsent(input: { idempotencyKey: \"x\" }) { peerConsent { withdrawn } } }");
		assertThat(answer.errors()).containsExactly("FORBIDDEN");
	}

	private Answer decide(String mutation) {
		return this.heyuan.mutate(mutation, "peerConsent { withdrawn decidedBy }",
				Map.of("idempotencyKey", UUID.randomUUID().toString()));
	}

	private static Answer asked(Api.Client client, String arguments) {
		var answer = client.ask(PEERS.formatted(arguments));
		assertThat(answer.errors()).as(answer.toString()).isEmpty();
		return answer.at("/peerComparisons");
	}

	private static UUID group(UUID company) {
		return company.equals(ApiDatabase.HAITANG) ? null : ApiDatabase.ANJU;
	}

	private static String id(UUID company) {
		return new GlobalId("Project", ApiDatabase.project(company)).encode();
	}

	private static double decimal(Answer answer, String pointer) {
		return answer.at(pointer).part().asDouble();
	}

}
