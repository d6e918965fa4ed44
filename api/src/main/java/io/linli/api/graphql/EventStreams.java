package io.linli.api.graphql;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import io.linli.tenancy.CallerAuthentication;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens streams that last as long as the token of their request would let another request
 * in.
 */
@Component
class EventStreams {

	private final JsonMapper json;

	private final JwtDecoder tokens;

	EventStreams(JsonMapper json, JwtDecoder tokens) {
		this.json = json;
		this.tokens = tokens;
	}

	EventStream open(HttpServletResponse response) throws IOException {
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setHeader("X-Accel-Buffering", "no");
		return new EventStream(response.getOutputStream(), this.json, permission());
	}

	private BooleanSupplier permission() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication instanceof CallerAuthentication caller
				&& caller.origin().getPrincipal() instanceof Jwt token) {
			return () -> isGood(token.getTokenValue());
		}
		return () -> false;
	}

	private boolean isGood(String token) {
		try {
			this.tokens.decode(token);
			return true;
		}
		catch (JwtException ex) {
			return false;
		}
	}

}
