package io.linli.backing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The direct access grant, which stands for a signed-in person in demonstrations and
 * tests.
 */
public final class DirectGrant {

	private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

	private DirectGrant() {
	}

	/**
	 * An access token of the client {@code linli-front-end}.
	 * @param issuer the realm's address
	 * @param user one of the demonstration users
	 */
	public static String token(String issuer, String user, String scope) {
		var form = "grant_type=password&client_id=linli-front-end&password=linli&username=%s&scope=%s"
			.formatted(encoded(user), encoded(scope));
		var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build();
		try (var client = HttpClient.newHttpClient()) {
			var answer = client.send(request, BodyHandlers.ofString()).body();
			var token = TOKEN.matcher(answer);
			if (!token.find()) {
				throw new IllegalStateException("Keycloak gave %s no token: %s".formatted(user, answer));
			}
			return token.group(1);
		}
		catch (IOException ex) {
			throw new IllegalStateException("Keycloak did not answer: " + ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Keycloak was interrupted.", ex);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
