package io.linli.console.directory;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Keycloak's administration of the realm, with the rights of the console's own service
 * account.
 */
@Component
class AdminClient {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/** By how much a token is given up early. */
	private static final Duration MARGIN = Duration.ofSeconds(20);

	private final RestClient web;

	private final String issuer;

	private final String client;

	private final String secret;

	private final InstantSource now;

	private volatile Ticket ticket = new Ticket("", Instant.MIN);

	AdminClient(@Value("${linli.issuer}") String issuer, @Value("${linli.directory.client}") String client,
			@Value("${linli.directory.secret}") String secret, InstantSource now) {
		var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
		factory.setReadTimeout(PATIENCE);
		this.web = RestClient.builder().requestFactory(factory).build();
		this.issuer = issuer;
		this.client = client;
		this.secret = secret;
		this.now = now;
	}

	/** Reads; nothing where there is no such thing. */
	<T> Optional<T> get(Class<T> type, String path, Object... variables) {
		return told((token) -> {
			try {
				return Optional.ofNullable(this.web.get()
					.uri(address(path), variables)
					.header(HttpHeaders.AUTHORIZATION, token)
					.retrieve()
					.body(type));
			}
			catch (RestClientResponseException ex) {
				if (ex.getStatusCode() == HttpStatus.NOT_FOUND) {
					return Optional.empty();
				}
				throw ex;
			}
		});
	}

	/** Changes something; whether it was not so already. */
	boolean send(HttpMethod method, @Nullable Object body, String path, Object... variables) {
		return told((token) -> {
			try {
				var request = this.web.method(method)
					.uri(address(path), variables)
					.header(HttpHeaders.AUTHORIZATION, token)
					.contentType(MediaType.APPLICATION_JSON);
				((body != null) ? request.body(body) : request).retrieve().toBodilessEntity();
				return true;
			}
			catch (RestClientResponseException ex) {
				if (ex.getStatusCode() == HttpStatus.CONFLICT) {
					return false;
				}
				throw ex;
			}
		});
	}

	private String address(String path) {
		return this.issuer.replace("/realms/", "/admin/realms/") + path;
	}

	private <T> T told(Function<String, T> question) {
		try {
			try {
				return question.apply(token());
			}
			catch (RestClientResponseException ex) {
				if (ex.getStatusCode() != HttpStatus.UNAUTHORIZED) {
					throw ex;
				}
				// Keycloak has begun anew, or its keys have.
				this.ticket = new Ticket("", Instant.MIN);
				return question.apply(token());
			}
		}
		catch (RestClientResponseException ex) {
			var reason = reason(ex.getStatusCode(), ex.getResponseBodyAsString());
			throw new DirectoryException(reason, "Keycloak answers " + ex.getStatusCode(), ex,
					reason == DirectoryException.Reason.KEYCLOAK_AWAY);
		}
		catch (ResourceAccessException ex) {
			throw new DirectoryException(DirectoryException.Reason.KEYCLOAK_AWAY, "Keycloak does not answer", ex,
					isConnected(ex));
		}
		catch (RestClientException ex) {
			throw new DirectoryException(DirectoryException.Reason.KEYCLOAK_AWAY, "Keycloak answers something else", ex,
					true);
		}
	}

	private static boolean isConnected(ResourceAccessException failure) {
		return !(failure.getCause() instanceof ConnectException
				|| failure.getCause() instanceof HttpConnectTimeoutException);
	}

	private static DirectoryException.Reason reason(HttpStatusCode status, String body) {
		if (status.is5xxServerError()) {
			return body.contains("send execute actions email") ? DirectoryException.Reason.NO_MAIL
					: DirectoryException.Reason.KEYCLOAK_AWAY;
		}
		return switch (status.value()) {
			case 401, 403 -> DirectoryException.Reason.KEYCLOAK_FORBIDS;
			default -> DirectoryException.Reason.KEYCLOAK_REFUSES;
		};
	}

	private String token() {
		var held = this.ticket;
		if (held.until().isAfter(this.now.instant())) {
			return held.header();
		}
		var form = new LinkedMultiValueMap<String, String>();
		form.setAll(Map.of("grant_type", "client_credentials", "client_id", this.client, "client_secret", this.secret));
		var answer = ask(form);
		var fresh = new Ticket("Bearer " + answer.token(),
				this.now.instant().plusSeconds(answer.seconds()).minus(MARGIN));
		this.ticket = fresh;
		return fresh.header();
	}

	/** Without a token nothing is asked, and nothing is perhaps done. */
	private Answer ask(LinkedMultiValueMap<String, String> form) {
		try {
			var answer = this.web.post()
				.uri(this.issuer + "/protocol/openid-connect/token")
				.contentType(MediaType.APPLICATION_FORM_URLENCODED)
				.body(form)
				.retrieve()
				.body(Answer.class);
			if (answer == null) {
				throw new RestClientException("no token");
			}
			return answer;
		}
		catch (RestClientResponseException ex) {
			throw new DirectoryException(reason(ex.getStatusCode(), ""), "Keycloak gives no token", ex, false);
		}
		catch (RestClientException ex) {
			throw new DirectoryException(DirectoryException.Reason.KEYCLOAK_AWAY, "Keycloak gives no token", ex, false);
		}
	}

	private record Answer(@JsonProperty("access_token") String token, @JsonProperty("expires_in") long seconds) {
	}

	private record Ticket(String header, Instant until) {
	}

}
