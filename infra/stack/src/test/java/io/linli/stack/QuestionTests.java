package io.linli.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The API's and Keycloak's parts are played here; others test them for real. */
class QuestionTests {

	private final Ports ports = FreePorts.find();

	private final List<HttpServer> servers = new ArrayList<>();

	private final List<String> heard = new ArrayList<>();

	@AfterEach
	void stop() {
		this.servers.forEach((server) -> server.stop(0));
	}

	@Test
	void aQuestionCarriesTheUsersTokenAndItsVariables() throws IOException {
		play(Part.KEYCLOAK, 200, "{\"access_token\": \"abc\"}");
		play(Part.API, 200, "{\"data\": {\"kpis\": [1, 2]}}");
		var data = new Question(this.ports, "anju-group").ask("query Q { kpis }", Map.of("from", "2026-01"));
		assertThat(data.path("kpis")).hasSize(2);
		assertThat(this.heard.getFirst()).contains("username=anju-group").contains("scope=organization%3A*");
		assertThat(this.heard.getLast()).startsWith("Bearer abc")
			.contains("\"query\":\"query Q { kpis }\"")
			.contains("\"variables\":{\"from\":\"2026-01\"}");
	}

	@Test
	void anAnswerWithErrorsIsRefused() throws IOException {
		play(Part.KEYCLOAK, 200, "{\"access_token\": \"abc\"}");
		play(Part.API, 200, "{\"data\": null, \"errors\": [{\"message\": \"FORBIDDEN\"}]}");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new Question(this.ports, "nobody").ask("{ kpis }", Map.of()))
			.withMessageContaining("refused nobody")
			.withMessageContaining("FORBIDDEN");
	}

	private void play(Part part, int status, String answer) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", this.ports.of(part)), 0);
		server.createContext("/", (exchange) -> {
			String token = exchange.getRequestHeaders().getFirst("Authorization");
			this.heard.add(token + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		server.start();
		this.servers.add(server);
	}

}
