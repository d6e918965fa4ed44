package io.linli.console.onboarding;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Keycloak lets a service account do, asked by its own token.
 */
class ServiceAccountRights {

	private final RestClient web = RestClient.create();

	private final String issuer;

	private final String token;

	ServiceAccountRights(String issuer, String client, String secret) {
		this.issuer = issuer;
		var form = new LinkedMultiValueMap<String, String>();
		form.setAll(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
		this.token = this.web.post()
			.uri(issuer + "/protocol/openid-connect/token")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.body(JsonNode.class)
			.get("access_token")
			.asString();
	}

	/** The roles of the administration that the token carries. */
	List<String> names() {
		var claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(this.token.split("\\.")[1]));
		return claims.at("/resource_access/realm-management/roles")
			.valueStream()
			.map((role) -> role.asString())
			.toList();
	}

	/** What it reads there. */
	JsonNode read(String path) {
		return this.web.get()
			.uri(this.issuer.replace("/realms/", "/admin/realms/") + path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + this.token)
			.retrieve()
			.body(JsonNode.class);
	}

	boolean refused(String path) {
		return this.web.get()
			.uri(this.issuer.replace("/realms/", "/admin/realms/") + path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + this.token)
			.exchange((request, answer) -> answer.getStatusCode() == HttpStatus.FORBIDDEN);
	}

}
