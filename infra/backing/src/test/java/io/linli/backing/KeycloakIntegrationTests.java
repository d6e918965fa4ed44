package io.linli.backing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class KeycloakIntegrationTests {

	private static final String JINXIU = "\"jinxiu\":{\"id\":\"a1000000-0000-4000-8000-000000000001\"}";

	private static final String HEYUAN = "\"heyuan\":{\"id\":\"a2000000-0000-4000-8000-000000000002\"}";

	private final Keycloak keycloak = Keycloak.shared();

	@ParameterizedTest
	@CsvSource({ "jinxiu-manager, jinxiu, a1000000-0000-4000-8000-000000000001",
			"heyuan-worker, heyuan, a2000000-0000-4000-8000-000000000002",
			"haitang-admin, haitang, b1000000-0000-4000-8000-000000000001",
			"anju-group, anju, a0000000-0000-4000-8000-000000000000" })
	void aMemberOfOneOrganizationCarriesItsId(String user, String alias, String id) {
		assertThat(claims(user)).contains("\"linli_organizations\":{\"%s\":{\"id\":\"%s\"}}".formatted(alias, id));
	}

	@Test
	void aMemberOfTwoOrganizationsCarriesBoth() {
		assertThat(claims("float")).contains("linli_organizations").contains(JINXIU).contains(HEYUAN);
	}

	@Test
	void aMemberOfTwoMayAskForOne() {
		assertThat(claims("float", "organization:heyuan")).contains(HEYUAN).doesNotContain(JINXIU);
	}

	@Test
	void aMemberOfTwoCarriesNoneWithThePlainScope() {
		assertThat(claims("float", "organization")).doesNotContain("linli_organizations");
	}

	@Test
	void aMemberOfNoneCarriesNoClaim() {
		assertThat(claims("nobody")).doesNotContain("linli_organizations");
	}

	@Test
	void nobodyJoinsAnOrganizationByAskingForIt() {
		assertThat(claims("heyuan-manager", "organization:jinxiu")).doesNotContain("linli_organizations");
	}

	@ParameterizedTest
	@CsvSource({ "jinxiu-receptionist, receptionist", "jinxiu-supervisor, customer-service-supervisor",
			"jinxiu-worker, maintenance-worker", "jinxiu-foreman, maintenance-supervisor",
			"jinxiu-keeper, order-keeper", "jinxiu-manager, project-manager", "jinxiu-inspector, inspector",
			"jinxiu-admin, tenant-admin", "anju-group, group-manager", "float, receptionist" })
	void everyUserHasExactlyTheRoleOfTheName(String user, String role) {
		assertThat(claims(user)).contains("\"realm_access\":{\"roles\":[\"%s\"]}".formatted(role));
	}

	@Test
	void everyCompanyHasItsFiveUsers() {
		for (var company : List.of("jinxiu", "heyuan", "haitang")) {
			for (var who : List.of("receptionist", "supervisor", "worker", "manager", "admin")) {
				assertThat(claims(company + "-" + who)).contains("\"linli_organizations\":{\"%s\":".formatted(company));
			}
		}
	}

	@Test
	void aTokenIsMeantForTheApiAndNamesItsIssuer() {
		assertThat(claims("jinxiu-manager")).contains("\"aud\":\"linli-api\"")
			.contains("\"iss\":\"" + this.keycloak.issuer() + "\"")
			.contains("\"sub\":\"");
	}

	@Test
	void aTokenLivesForFiveMinutes() {
		var claims = claims("jinxiu-manager");
		assertThat(number(claims, "exp") - number(claims, "iat")).isEqualTo(300);
	}

	@Test
	void anUnknownUserGetsNoToken() {
		assertThatIllegalStateException().isThrownBy(() -> this.keycloak.token("stranger"))
			.withMessageContaining("invalid_grant");
	}

	private String claims(String user, String... scopes) {
		var token = this.keycloak.token(user, scopes);
		return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
	}

	@Test
	void aPasswordIsLongNotTheNameAndNotTheLastOne() {
		var administrator = Keycloak.administrator();
		assertThatIllegalStateException().isThrownBy(() -> administrator.password("haitang-keeper", "elevenchars"))
			.withMessageContaining("invalidPasswordMinLength");
		assertThatIllegalStateException().isThrownBy(() -> administrator.password("haitang-keeper", "haitang-keeper"))
			.withMessageContaining("invalidPasswordNotUsername");
		administrator.password("haitang-keeper", "twelve chars");
		assertThatIllegalStateException().isThrownBy(() -> administrator.password("haitang-keeper", "twelve chars"))
			.withMessageContaining("invalidPasswordHistory");
	}

	private static long number(String claims, String name) {
		return Long.parseLong(claims.replaceAll(".*\"%s\":(\\d+).*".formatted(name), "$1"));
	}

}
