package io.linli.api;

import java.net.http.HttpResponse;

import io.linli.backing.Keycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens of the real Keycloak at the door of the API.
 */
class KeycloakTokensIntegrationTests {

	private static final String WHO = "{\"query\":\"{ viewer { name organization roles } projects { name } }\"}";

	private static final Keycloak KEYCLOAK = Keycloak.shared();

	private static Api api;

	@BeforeAll
	static void open() {
		api = Api.trusting(KEYCLOAK.issuer());
		ApiDatabase.shared().hire(ApiDatabase.JINXIU, "jinxiu-receptionist");
		ApiDatabase.shared().hire(ApiDatabase.HEYUAN, "float");
	}

	@AfterAll
	static void close() {
		api.context().close();
	}

	@Test
	void aMemberOfOneOrganizationWorksForIt() {
		HttpResponse<String> answer = api.post(KEYCLOAK.token("jinxiu-receptionist"), WHO);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body())
			.contains("\"name\":\"jinxiu-receptionist\"", "\"organization\":\"jinxiu\"", "\"roles\":[\"RECEPTIONIST\"]",
					"锦绣物业一号园")
			.doesNotContain("海棠物业");
	}

	@Test
	void aMemberOfNoneIsTurnedAway() {
		HttpResponse<String> answer = api.post(KEYCLOAK.token("nobody"), WHO);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("NO_ORGANIZATION");
	}

	@Test
	void aMemberOfTwoHasToChooseOne() {
		HttpResponse<String> answer = api.post(KEYCLOAK.token("float"), WHO);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("ORGANIZATION_REQUIRED");
		assertThat(api.post(KEYCLOAK.token("float", "organization:heyuan"), WHO).body()).contains("和园物业一号园")
			.doesNotContain("锦绣");
	}

	@Test
	void aGroupManagerHasNoCompanysProjects() {
		HttpResponse<String> answer = api.post(KEYCLOAK.token("anju-group"), WHO);
		assertThat(answer.body()).contains("FORBIDDEN").doesNotContain("锦绣");
	}

}
