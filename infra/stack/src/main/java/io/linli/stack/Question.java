package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import io.linli.backing.DirectGrant;
import io.linli.backing.Keycloak;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API in the name of a demonstration user, as a front-end would. */
record Question(Ports ports, String user) {

	private static final JsonMapper JSON = new JsonMapper();

	/** The answer's data. */
	JsonNode ask(String document, Map<String, ?> variables) {
		String token = DirectGrant.token(this.ports.issuer(), this.user, Keycloak.ALL_ORGANIZATIONS);
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.ports.address(Part.API) + "/graphql"))
			.timeout(Duration.ofSeconds(60))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document, "variables", variables))))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return data(client.send(request, BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The API did not answer: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			throw Lanes.interrupted();
		}
	}

	private JsonNode data(HttpResponse<String> response) {
		JsonNode answer = JSON.readTree(response.body());
		if (response.statusCode() != 200 || answer.has("errors")) {
			throw new Refusal("The API refused %s with status %d: %s".formatted(this.user, response.statusCode(),
					response.body()));
		}
		return answer.path("data");
	}

}
