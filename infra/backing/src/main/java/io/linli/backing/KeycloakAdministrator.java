package io.linli.backing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/**
 * Whoever gives and takes rights at a Keycloak of tests.
 */
public final class KeycloakAdministrator {

	/** The name, and the password. */
	static final String NAME = "administrator-of-tests";

	private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

	private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

	private static final Pattern POLICY = Pattern.compile("\"passwordPolicy\"\\s*:\\s*\"([^\"]+)\"");

	private final String server;

	private final String realm;

	KeycloakAdministrator(String issuer) {
		this.server = issuer.substring(0, issuer.indexOf("/realms/"));
		this.realm = this.server + "/admin/realms/linli";
	}

	/** Takes one of the realm's roles away from a user. */
	public void take(String user, String role) {
		send("DELETE", mappings(user), "[" + get("/roles/" + role) + "]");
	}

	/** Gives one of the realm's roles to a user. */
	public void give(String user, String role) {
		send("POST", mappings(user), "[" + get("/roles/" + role) + "]");
	}

	/** Closes an organization, or opens it again. */
	public void open(String organization, boolean open) {
		String address = "/organizations/" + organization;
		send("PUT", address, get(address).replaceFirst("\"enabled\"\\s*:\\s*(true|false)", "\"enabled\":" + open));
	}

	/** Sets a user's password, as the realm's policy allows it. */
	public void password(String user, String password) {
		send("PUT", "/users/" + id(user) + "/reset-password",
				"{\"type\":\"password\",\"temporary\":false,\"value\":\"%s\"}".formatted(password));
	}

	/** Replaces the realm's policy for passwords, such as {@code length(12)}. */
	public void passwordPolicy(String policy) {
		send("PUT", "", "{\"passwordPolicy\":\"%s\"}".formatted(policy));
	}

	/** The realm's policy for passwords. */
	public String passwordPolicy() {
		return found(POLICY, get(""));
	}

	/** Lets the realm send its mail by a server on loopback. */
	public void mailServer(int port) {
		send("PUT", "", """
				{"smtpServer":{"host":"127.0.0.1","port":"%d","from":"linli@linli.example"}}""".formatted(port));
	}

	/** Lets the realm send no mail. */
	public void noMailServer() {
		send("PUT", "", "{\"smtpServer\":{}}");
	}

	private String mappings(String user) {
		return "/users/" + id(user) + "/role-mappings/realm";
	}

	private String id(String user) {
		return found(ID, get("/users?exact=true&username=" + user));
	}

	private String get(String address) {
		return answer(HttpRequest.newBuilder(URI.create(this.realm + address)).header("Authorization", token()).GET());
	}

	private void send(String method, String address, String body) {
		answer(HttpRequest.newBuilder(URI.create(this.realm + address))
			.header("Authorization", token())
			.header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(body)));
	}

	private String token() {
		return "Bearer " + found(TOKEN,
				answer(HttpRequest.newBuilder(URI.create(this.server + "/realms/master/protocol/openid-connect/token"))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(
							"grant_type=password&client_id=admin-cli&username=%s&password=%s".formatted(NAME, NAME)))));
	}

	private static String answer(HttpRequest.Builder request) {
		try (var client = HttpClient.newHttpClient()) {
			var answer = client.send(request.build(), BodyHandlers.ofString());
			if (answer.statusCode() / 100 != 2) {
				throw new IllegalStateException(
						"Keycloak refused with %d: %s".formatted(answer.statusCode(), answer.body()));
			}
			return answer.body();
		}
		catch (IOException ex) {
			throw new IllegalStateException("Keycloak did not answer: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Keycloak was interrupted.", ex);
		}
	}

	private static String found(Pattern pattern, String text) {
		var found = pattern.matcher(text);
		if (!found.find()) {
			throw new IllegalStateException("Keycloak answered without %s: %s".formatted(pattern, text));
		}
		return found.group(1);
	}

}
