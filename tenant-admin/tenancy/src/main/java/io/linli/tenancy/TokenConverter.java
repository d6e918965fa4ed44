package io.linli.tenancy;

import java.util.List;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Takes the token itself for the principal. Spring Security's own converter copies it at
 * each request and reads scopes from it; a copy has no caller yet, and nobody asks for
 * scopes.
 */
public final class TokenConverter implements Converter<Jwt, AbstractAuthenticationToken> {

	@Override
	public AbstractAuthenticationToken convert(Jwt token) {
		return new JwtAuthenticationToken(token, List.of());
	}

}
