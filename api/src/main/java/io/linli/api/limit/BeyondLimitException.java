package io.linli.api.limit;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.linli.api.graphql.ErrorCode;

/**
 * A request asks for more than one request may.
 */
final class BeyondLimitException extends RuntimeException {

	private final Limit limit;

	BeyondLimitException(Limit limit) {
		super("This asks for too much: the limit of " + limit.label() + " is " + limit.most() + ".");
		this.limit = limit;
	}

	/** {@code TOO_COMPLEX}, with the limit in the extensions. */
	GraphQLError error() {
		return GraphqlErrorBuilder.newError()
			.message("%s", getMessage())
			.errorType(ErrorType.ExecutionAborted)
			.extensions(
					ErrorCode.TOO_COMPLEX.extensions(Map.of("limit", this.limit.label(), "most", this.limit.most())))
			.build();
	}

}
