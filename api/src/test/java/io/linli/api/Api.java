package io.linli.api;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import io.linli.tenancy.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running API as its clients see it: over HTTP, with tokens.
 */
public final class Api {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonMapper JSON = new JsonMapper();

	// Tests are one client and ask faster than people do; nothing happens but what they
	// do.
	private static final Map<String, Object> UNHURRIED = Map.of("linli.limits.bucket", 1_000_000_000,
			"linli.limits.points-per-second", 1_000_000_000);

	private final ConfigurableApplicationContext context;

	private Api(String issuer, Map<String, Object> settings) {
		this.context = new SpringApplicationBuilder(ApiApplication.class)
			.properties(
					Map.of("LINLI_PORT", 0, "LINLI_ADDRESS", "127.0.0.1", "LINLI_DB_URL", ApiDatabase.shared().url(),
							"LINLI_ISSUER", issuer, "logging.level.root", "warn", "linli.escalation.enabled", false))
			.properties(settings)
			.initializers((context) -> context.getBeanFactory().addBeanPostProcessor(new CountedConnections()))
			.run();
	}

	/** The one of this JVM, which trusts the tests' own issuer. */
	public static Api shared() {
		return Shared.API;
	}

	/** One that trusts another issuer. */
	public static Api trusting(String issuer) {
		return new Api(issuer, UNHURRIED);
	}

	/** One with other settings than the tests usually have; close its context. */
	public static Api with(Map<String, Object> settings) {
		return new Api(Shared.ISSUER.issuer(), settings);
	}

	public ConfigurableApplicationContext context() {
		return this.context;
	}

	/** A token of somebody with this role in this company. */
	public static String token(Role role, UUID company) {
		return Shared.ISSUER.token(role.claim() + "@" + company, List.of(role), Map.of("company", company));
	}

	/** A token of somebody of this name with this role. */
	public static String token(String name, Role role, UUID company) {
		return Shared.ISSUER.token(name, List.of(role), Map.of("company", company));
	}

	/**
	 * A token of somebody with this role, which a client application with this id has
	 * asked for.
	 */
	public static String token(Role role, UUID company, String client) {
		return Shared.ISSUER.token(role.claim() + "@" + company, List.of(role), Map.of("company", company),
				(claims) -> claims.claim("azp", client));
	}

	/** The same, which ends then. */
	public static String token(Role role, UUID company, Instant end) {
		return Shared.ISSUER.token(role.claim() + "@" + company, List.of(role), Map.of("company", company),
				(claims) -> claims.issueTime(Date.from(end.minusSeconds(300))).expirationTime(Date.from(end)));
	}

	/** A client in this role. */
	public Client as(Role role, UUID company) {
		return new Client(this, token(role, company));
	}

	/**
	 * A client of somebody with several roles, who works in all projects of the company.
	 */
	public Client as(String name, List<Role> roles, UUID company) {
		ApiDatabase.shared().hire(company, name);
		return new Client(this, Shared.ISSUER.token(name, roles, Map.of("company", company)));
	}

	/** Sends a body as it is. */
	public HttpResponse<String> post(String token, String body, String... headers) {
		var request = request(token);
		if (headers.length > 0) {
			request.headers(headers);
		}
		return send(request.POST(BodyPublishers.ofString(body)).build());
	}

	/** Sends a body without saying how long it is. */
	public HttpResponse<String> stream(String token, String body) {
		var bytes = body.getBytes(StandardCharsets.UTF_8);
		return send(request(token).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))).build());
	}

	/** Sends a body and leaves without waiting for the answer. */
	public void leave(String token, String body) {
		var bytes = body.getBytes(StandardCharsets.UTF_8);
		var head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
				+ "Authorization: Bearer %s\r\nContent-Length: %d\r\n\r\n".formatted(token, bytes.length);
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
			socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().write(bytes);
		}
		catch (SocketException ex) {
			// The server has closed it first.
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first line of the answer to somebody who asks for a WebSocket there. */
	public String upgrade(String path) {
		var head = ("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
				+ "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
				+ "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n")
			.formatted(path);
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
			socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
				.readLine();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** From now on the issuer says of whoever has the first token what the other says. */
	public static void sayInstead(String token, String other) {
		Shared.ISSUER.sayInstead(token, other);
	}

	/** How often the issuer was asked who has this token. */
	public static long questions(String token) {
		return Shared.ISSUER.questions(token);
	}

	/** The id of the deadline of a new complaint. */
	public static String classifiedComplaint(UUID company) {
		return shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, company)
			.mutate("recordComplaint", "complaint { deadlines { id } }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId",
							new GlobalId("Project", ApiDatabase.project(company)).encode(), "category", "x",
							"receivingDepartment", "x", "summary", "x", "channel", "PHONE", "responsibility",
							"PROPERTY", "severity", "MINOR"))
			.text("/complaint/deadlines/0/id");
	}

	/** Where GraphQL is spoken. */
	public URI address() {
		return URI.create("http://127.0.0.1:%d/graphql".formatted(port()));
	}

	private int port() {
		return ((WebServerApplicationContext) this.context).getWebServer().getPort();
	}

	private HttpRequest.Builder request(String token) {
		var request = HttpRequest.newBuilder(address()).header("Content-Type", "application/json");
		return (token != null) ? request.header("Authorization", "Bearer " + token) : request;
	}

	/** Sends a request as it is. */
	public static HttpResponse<String> send(HttpRequest request) {
		try {
			return CLIENT.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Somebody with a token. */
	public record Client(Api api, String token) {

		/** The answer to a document, errors included. */
		public Answer ask(String document, Map<String, ?> variables) {
			var body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
			return new Answer(JSON.readTree(this.api.post(this.token, body).body()));
		}

		public Answer ask(String document) {
			return ask(document, Map.of());
		}

		/** Runs one mutation of the usual form with its input. */
		public Answer mutate(String mutation, String selection, Map<String, ?> input) {
			var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
			return ask("mutation($input: %s!) { answer: %s(input: $input) { %s userErrors { code message path } } }"
				.formatted(type, mutation, selection), Map.of("input", input)).at("/answer");
		}

	}

	private static final class Shared {

		static final TestIssuer ISSUER = TestIssuer.start();

		static final Api API = new Api(ISSUER.issuer(), UNHURRIED);

	}

}
