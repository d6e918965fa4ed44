package io.linli.tenancy;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers the tokens that were verified, so that each is verified about once. A
 * remembered one is accepted for as long as its time runs and the issuer publishes the
 * very key that verified it; a refusal is never remembered.
 * <p>
 * The whole text is the key: it is held with the claims anyway, comparing it is cheaper
 * than hashing it, and no collision can make one token another.
 */
final class RememberedTokens implements JwtDecoder {

	/** Some 5 kB each. */
	private static final int MOST = 5_000;

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private final Cache<String, Verified> tokens = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterWrite(LONGEST)
		.build();

	private final JwtDecoder verifier;

	private final OAuth2TokenValidator<Jwt> times;

	private final IssuerKeys keys;

	/**
	 * An empty memory.
	 * @param times the part of the verifier's rules that time can change
	 * @param keys the verifier's keys
	 */
	RememberedTokens(JwtDecoder verifier, OAuth2TokenValidator<Jwt> times, IssuerKeys keys) {
		this.verifier = verifier;
		this.times = times;
		this.keys = keys;
	}

	@Override
	public Jwt decode(String token) {
		Verified known = this.tokens.getIfPresent(token);
		if (known != null) {
			if (!this.times.validate(known.jwt()).hasErrors() && known.keys().equals(published(known.selector()))) {
				return known.jwt();
			}
			this.tokens.invalidate(token);
		}
		return verify(token);
	}

	private Jwt verify(String token) {
		JWKSet before = this.keys.lastSeen();
		Jwt jwt = this.verifier.decode(token);
		if (jwt.getHeaders().get("kid") instanceof String kid && this.keys.lastSeen() == before) {
			JWKSelector selector = new JWKSelector(new JWKMatcher.Builder().keyID(kid).build());
			this.tokens.put(token, new Verified(jwt, selector, selector.select(before)));
		}
		return jwt;
	}

	private @Nullable List<JWK> published(JWKSelector selector) {
		try {
			return this.keys.get(selector, null);
		}
		catch (KeySourceException ex) {
			return null;
		}
	}

	private record Verified(Jwt jwt, JWKSelector selector, List<JWK> keys) {
	}

}
