package io.linli.tenancy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * How an application says no.
 */
@FunctionalInterface
public interface Refusals {

	void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException;

	/** For a token that was refused, or is missing. */
	default AuthenticationEntryPoint entryPoint() {
		return (request, response, ex) -> answer(request, response, Refusal.of(ex.getCause()));
	}

	/** In GraphQL's error shape, never stored by anybody on the way. */
	static Refusals json() {
		return (request, response, refusal) -> {
			response.setStatus(refusal.status());
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			switch (refusal) {
				case UNAUTHENTICATED -> response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
				case UNAVAILABLE -> response.setHeader(HttpHeaders.RETRY_AFTER, "30");
				default -> {
				}
			}
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.getOutputStream().write(refusal.json().getBytes(StandardCharsets.UTF_8));
		};
	}

}
