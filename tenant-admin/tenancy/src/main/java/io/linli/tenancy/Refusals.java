package io.linli.tenancy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * How an application says no.
 */
@FunctionalInterface
public interface Refusals {

	void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException;

	/** In GraphQL's error shape, never stored by anybody on the way. */
	static Refusals json() {
		return (request, response, refusal) -> {
			response.setStatus(refusal.status());
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			if (refusal == Refusal.UNAUTHENTICATED) {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			}
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.getOutputStream().write(refusal.json().getBytes(StandardCharsets.UTF_8));
		};
	}

}
