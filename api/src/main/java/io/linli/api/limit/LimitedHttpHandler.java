package io.linli.api.limit;

import java.util.List;
import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import io.linli.api.graphql.ErrorCode;
import io.linli.api.trusted.UnknownDocumentException;
import jakarta.servlet.ServletException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Says in GraphQL's shape that a body is no request, and by the HTTP status that a client
 * has to wait.
 */
@Component
class LimitedHttpHandler extends GraphQlHttpHandler {

	LimitedHttpHandler(WebGraphQlHandler handler) {
		super(handler);
	}

	@Override
	public ServerResponse handleRequest(ServerRequest request) throws ServletException {
		try {
			return super.handleRequest(request);
		}
		catch (UnknownDocumentException ex) {
			return refuse(ErrorCode.PERSISTED_DOCUMENT_NOT_FOUND, String.valueOf(ex.getMessage()));
		}
		catch (HttpMessageNotReadableException | ServerWebInputException ex) {
			return refuse(ErrorCode.INVALID_DOCUMENT,
					"The body is no GraphQL request in JSON, or is nested too deeply.");
		}
	}

	private static ServerResponse refuse(ErrorCode code, String message) {
		GraphQLError error = code.error(ErrorType.InvalidSyntax, message, Map.of());
		return ServerResponse.badRequest()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("errors", List.of(error.toSpecification())));
	}

	@Override
	protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
		return response.getResponseHeaders().containsHeader(HttpHeaders.RETRY_AFTER) ? HttpStatus.TOO_MANY_REQUESTS
				: super.selectResponseStatus(response, type);
	}

}
