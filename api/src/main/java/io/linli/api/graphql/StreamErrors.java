package io.linli.api.graphql;

import java.util.Map;

import graphql.GraphQLError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Says why a stream ends that nobody has ended.
 */
@Component
class StreamErrors extends SubscriptionExceptionResolverAdapter {

	private static final Logger LOG = LoggerFactory.getLogger(StreamErrors.class);

	@Override
	protected GraphQLError resolveToSingleError(Throwable thrown) {
		return switch (thrown) {
			case RefusedException refused ->
				ErrorCode.INVALID_INPUT.error(ErrorType.BAD_REQUEST, String.valueOf(refused.getMessage()), Map.of());
			case AccessDeniedException denied ->
				ErrorCode.FORBIDDEN.error(ErrorType.FORBIDDEN, String.valueOf(denied.getMessage()), Map.of());
			case DataAccessException away -> ErrorCode.UNAVAILABLE.error(ErrorType.INTERNAL_ERROR,
					"The service is not available at the moment: subscribe again in a few seconds.", Map.of());
			default -> Fault.logged(LOG, "A subscription", thrown).error();
		};
	}

}
