package io.linli.api.limit;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import io.linli.api.graphql.ErrorCode;

/**
 * A request asks for more than one request may.
 */
final class BeyondLimitException extends RuntimeException {

	private final String limit;

	private final int most;

	BeyondLimitException(Limit limit) {
		this(limit.label(), limit.most());
	}

	BeyondLimitException(String limit, int most) {
		super("This asks for too much: the limit of " + limit + " is " + most + ".");
		this.limit = limit;
		this.most = most;
	}

	/** {@code TOO_COMPLEX}, with the limit in the extensions. */
	GraphQLError error() {
		return ErrorCode.TOO_COMPLEX.error(ErrorType.ExecutionAborted, String.valueOf(getMessage()),
				Map.of("limit", this.limit, "most", this.most));
	}

}
