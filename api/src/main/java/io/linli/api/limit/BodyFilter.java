package io.linli.api.limit;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.linli.api.document.BeyondLimitException;
import io.linli.api.document.Limit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a body that is too long: by its announced length before any of it is read, and
 * otherwise when that much of it has been read. Files, which are longer, go another way.
 */
@Component
class BodyFilter extends OncePerRequestFilter {

	private final JsonMapper json;

	private final String path;

	BodyFilter(JsonMapper json, GraphQlProperties settings) {
		this.json = json;
		this.path = settings.getHttp().getPath();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.path.equals(request.getServletPath());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() >= 0) {
			pass(request, response, chain, request.getContentLengthLong());
			return;
		}
		byte[] body = request.getInputStream().readNBytes(Limit.BODY_BYTES.most() + 1);
		pass(new ReadRequest(request, body), response, chain, body.length);
	}

	private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, long bytes)
			throws ServletException, IOException {
		if (bytes <= Limit.BODY_BYTES.most()) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
		response.setHeader(HttpHeaders.CONNECTION, "close");
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(),
				Map.of("errors", List.of(new BeyondLimitException(Limit.BODY_BYTES).error().toSpecification())));
	}

}
