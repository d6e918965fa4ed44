package io.linli.tenancy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import com.nimbusds.jose.util.JSONObjectUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Asks the issuer who somebody is now: at its userinfo endpoint, which the person's own
 * token opens, so that we need no secret. The claims there are those of the token, as
 * they would be issued today.
 */
public final class Standings {

	private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	/** By how much the issuer's clock may be ahead of ours. */
	private static final Duration CLOCKS = Duration.ofSeconds(10);

	private static final int MOST_BYTES = 100_000;

	/** At a time; more would only wait for one another there. */
	private final Semaphore questions = new Semaphore(16);

	private final AtomicBoolean away = new AtomicBoolean();

	private final HttpClient web = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final String issuer;

	private final InstantSource now;

	private volatile @Nullable URI people;

	Standings(String issuer, InstantSource now) {
		this.issuer = issuer;
		this.now = now;
	}

	/** How the caller whom this token named stands now. */
	public Standing of(Jwt token, Caller caller) {
		try {
			this.questions.acquire();
			try {
				return ask(token, caller);
			}
			finally {
				this.questions.release();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Standing.UNKNOWN;
		}
	}

	private Standing ask(Jwt token, Caller caller) throws InterruptedException {
		try {
			HttpResponse<String> answer = get(people(), token.getTokenValue());
			Standing standing = switch (answer.statusCode()) {
				case 200 -> standing(JSONObjectUtils.parse(answer.body()), caller);
				// Keycloak answers 400 where the scope names a closed organization.
				case 400, 403 -> Standing.LOST;
				// So it answers a token that has ended on the way, too.
				case 401 -> hasEnded(token) ? Standing.UNKNOWN : Standing.LOST;
				default -> throw new IOException("it answers " + answer.statusCode());
			};
			this.away.set(false);
			return standing;
		}
		catch (IOException | ParseException | IllegalArgumentException ex) {
			if (this.away.compareAndSet(false, true)) {
				LOG.warn("{} does not say who people are now, and is asked again: {}", this.issuer, ex.getMessage());
			}
			return Standing.UNKNOWN;
		}
	}

	private boolean hasEnded(Jwt token) {
		Instant end = Objects.requireNonNull(token.getExpiresAt());
		return !this.now.instant().isBefore(end.minus(CLOCKS));
	}

	private static Standing standing(Map<String, Object> claims, Caller before) {
		Map<String, Object> named = new HashMap<>(claims);
		named.putIfAbsent("preferred_username", before.name());
		if (!before.subject().equals(named.get("sub"))) {
			return Standing.LOST;
		}
		try {
			Caller now = Callers.of(named, before.organization().alias());
			return (now.organization().equals(before.organization()) && now.roles().containsAll(before.roles()))
					? Standing.KEPT : Standing.LOST;
		}
		catch (CallerRefusedException ex) {
			return Standing.LOST;
		}
	}

	private URI people() throws IOException, InterruptedException, ParseException {
		URI known = this.people;
		if (known != null) {
			return known;
		}
		String described = get(URI.create(this.issuer + "/.well-known/openid-configuration"), null).body();
		String address = JSONObjectUtils.getString(JSONObjectUtils.parse(described), "userinfo_endpoint");
		if (address == null) {
			throw new ParseException("it names no userinfo_endpoint", 0);
		}
		URI found = URI.create(address);
		this.people = found;
		return found;
	}

	private HttpResponse<String> get(URI address, @Nullable String token) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
		if (token != null) {
			request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
		}
		return this.web.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
	}

}
