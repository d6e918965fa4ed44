package io.linli.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Takes the access token from the header {@code Authorization} and from nowhere else.
 * Whether it is one is left to its verifier: Spring Security's resolver holds every
 * character against an expression first, at each request.
 */
final class HeaderTokens implements BearerTokenResolver {

	private static final String SCHEME = "Bearer ";

	@Override
	public @Nullable String resolve(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
				? header.substring(SCHEME.length()) : null;
	}

}
