package io.linli.api.document;

import java.util.HashMap;
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

	private final Map<String, Object> found;

	/** For a request that is beyond a limit which nobody can change. */
	public BeyondLimitException(Limit limit) {
		this(limit.label(), limit.most(), Map.of());
	}

	private BeyondLimitException(String limit, int most, Map<String, Object> found) {
		super("This asks for too much: the limit of " + limit + " is " + most + ".");
		this.limit = limit;
		this.most = most;
		this.found = found;
	}

	/** For a call of more points than the operator allows for one. */
	public static BeyondLimitException ofCost(int cost, int most) {
		return new BeyondLimitException("cost", most, Map.of("cost", cost));
	}

	/**
	 * {@code TOO_COMPLEX}, with the limit in the extensions, and the call's cost where
	 * that is beyond it.
	 */
	public GraphQLError error() {
		Map<String, Object> more = new HashMap<>(this.found);
		more.put("limit", this.limit);
		more.put("most", this.most);
		return ErrorCode.TOO_COMPLEX.error(ErrorType.ExecutionAborted, String.valueOf(getMessage()), more);
	}

}
