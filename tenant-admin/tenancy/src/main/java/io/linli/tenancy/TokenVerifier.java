package io.linli.tenancy;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Accepts access tokens that the issuer signed with RS256 for one of our audiences, under
 * the rules of {@link TokenRules}.
 */
final class TokenVerifier implements JwtDecoder {

	private final JwtTimestampValidator times = new JwtTimestampValidator();

	private final NimbusJwtDecoder decoder;

	TokenVerifier(String issuer, List<String> audiences, IssuerKeys keys, InstantSource clock) {
		this.times.setClock(clock.withZone(ZoneOffset.UTC));
		this.decoder = NimbusJwtDecoder.withJwkSource(keys).build();
		this.decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
				List.of(this.times, new JwtIssuerValidator(issuer), audience(audiences), new TokenRules())));
	}

	@Override
	public Jwt decode(String token) {
		try {
			return this.decoder.decode(token);
		}
		catch (BadJwtException ex) {
			throw ex;
		}
		catch (JwtException ex) {
			throw new IssuerAwayException(ex);
		}
	}

	/** The part of the rules that time can change. */
	OAuth2TokenValidator<Jwt> times() {
		return this.times;
	}

	private static OAuth2TokenValidator<Jwt> audience(List<String> ours) {
		return new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
				(named) -> named != null && !Collections.disjoint(named, ours));
	}

}
