package io.linli.api.graphql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives the errors of a document that could not be executed their code, and keeps their
 * number small.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DocumentErrors implements WebGraphQlInterceptor {

	private static final int MOST = 20;

	private static final int LONGEST = 300;

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map((response) -> {
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			if (errors.isEmpty() || errors.stream().allMatch(DocumentErrors::hasCode)) {
				return response;
			}
			List<GraphQLError> answered = errors.stream().limit(MOST).map(DocumentErrors::coded).toList();
			return response.transform((builder) -> builder.errors(answered));
		});
	}

	private static boolean hasCode(GraphQLError error) {
		return error.getExtensions() != null && error.getExtensions().containsKey("code");
	}

	private static GraphQLError coded(GraphQLError error) {
		if (hasCode(error)) {
			return error;
		}
		Map<String, Object> more = (error.getExtensions() != null) ? error.getExtensions() : Map.of();
		return GraphqlErrorBuilder.newError()
			.message("%s", sayable(error.getMessage()))
			.locations(error.getLocations())
			.errorType(error.getErrorType())
			.extensions(code(error.getErrorType()).extensions(more))
			.build();
	}

	// A message may repeat what was sent: as much as one can read, and no half
	// characters.
	private static String sayable(String message) {
		String start = (message.length() > LONGEST) ? message.substring(0, LONGEST) + "..." : message;
		return new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

	private static ErrorCode code(ErrorClassification kind) {
		return (kind == ErrorType.ExecutionAborted) ? ErrorCode.TOO_COMPLEX : ErrorCode.INVALID_DOCUMENT;
	}

}
