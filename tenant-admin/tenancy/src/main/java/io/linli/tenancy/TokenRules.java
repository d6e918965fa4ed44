package io.linli.tenancy;

import java.util.ArrayList;
import java.util.List;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What an access token must carry beyond a signature, an issuer and an audience, which
 * the settings name: an end, a subject, and the type of an access token. A refresh or ID
 * token is not one.
 */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		List<OAuth2Error> errors = new ArrayList<>();
		if (token.getExpiresAt() == null) {
			errors.add(invalid("The token has no end (exp)"));
		}
		if (token.getSubject() == null || token.getSubject().isBlank()) {
			errors.add(invalid("The token has no subject (sub)"));
		}
		if (!"Bearer".equals(token.getClaims().get("typ"))) {
			errors.add(invalid("The token is not an access token (typ)"));
		}
		return OAuth2TokenValidatorResult.failure(errors);
	}

	private static OAuth2Error invalid(String reason) {
		return new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, reason, null);
	}

}
