package io.linli.api.document;

import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import io.linli.api.graphql.ErrorCode;

/**
 * A request asks for more than one request may.
 */
public final class BeyondLimitException extends RuntimeException {

	private final String limit;

	private final int most;

	public BeyondLimitException(Limit limit) {
		this(limit.label(), limit.most());
	}

	/** For a limit that the operator sets. */
	public BeyondLimitException(String limit, int most) {
		super("This asks for too much: the limit of " + limit + " is " + most + ".");
		this.limit = limit;
		this.most = most;
	}

	/** {@code TOO_COMPLEX}, with the limit in the extensions. */
	public GraphQLError error() {
		return ErrorCode.TOO_COMPLEX.error(ErrorType.ExecutionAborted, String.valueOf(getMessage()),
				Map.of("limit", this.limit, "most", this.most));
	}

}
