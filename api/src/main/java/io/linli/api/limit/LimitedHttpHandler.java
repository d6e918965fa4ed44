package io.linli.api.limit;

import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Says by the HTTP status that a client has to wait.
 */
@Component
class LimitedHttpHandler extends GraphQlHttpHandler {

	LimitedHttpHandler(WebGraphQlHandler handler) {
		super(handler);
	}

	@Override
	protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
		return response.getResponseHeaders().containsHeader(HttpHeaders.RETRY_AFTER) ? HttpStatus.TOO_MANY_REQUESTS
				: super.selectResponseStatus(response, type);
	}

}
