package io.linli.api.graphql;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Map;
import java.util.Set;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Turns what a field threw into an error of the closed list, without a word of SQL or of
 * our classes; the log has the rest under the trace id.
 */
@Component
class ErrorAnswers extends DataFetcherExceptionResolverAdapter {

	/** SQLState classes: connection, resources, operator. */
	private static final Set<String> AWAY = Set.of("08", "53", "57");

	private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

	@Override
	protected GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment environment) {
		return switch (thrown) {
			case RefusedException refused ->
				error(environment, ErrorCode.INVALID_INPUT, ErrorType.BAD_REQUEST, refused.getMessage());
			case AccessDeniedException denied ->
				error(environment, ErrorCode.FORBIDDEN, ErrorType.FORBIDDEN, denied.getMessage());
			case TransientDataAccessException away -> unavailable(environment, away);
			case CannotGetJdbcConnectionException away -> unavailable(environment, away);
			case CannotCreateTransactionException away -> unavailable(environment, away);
			// Its connection is lost: even the rollback failed.
			case TransactionSystemException away -> unavailable(environment, away);
			case DataAccessException failed when databaseAway(failed) -> unavailable(environment, failed);
			default -> internal(environment, thrown);
		};
	}

	/** A connection that was lost, refused or not to be had, or a statement cut short. */
	private static boolean databaseAway(Throwable thrown) {
		for (@Nullable
		Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLTransientException) {
				return true;
			}
			String state = (cause instanceof SQLException sql) ? sql.getSQLState() : null;
			if (state != null && AWAY.contains(state.substring(0, 2))) {
				return true;
			}
		}
		return false;
	}

	private static GraphQLError unavailable(DataFetchingEnvironment environment, Exception away) {
		LOG.warn("The database or the store of files is away or slow: {}", away.getMessage());
		return error(environment, ErrorCode.UNAVAILABLE, ErrorType.INTERNAL_ERROR,
				"The service is not available at the moment: repeat in a few seconds, a mutation with the same key.");
	}

	private static GraphQLError internal(DataFetchingEnvironment environment, Throwable thrown) {
		Fault fault = Fault.logged(LOG, "Field " + environment.getExecutionStepInfo().getPath(), thrown);
		return error(environment, ErrorCode.INTERNAL, ErrorType.INTERNAL_ERROR, fault.message(), fault.more());
	}

	private static GraphQLError error(DataFetchingEnvironment environment, ErrorCode code, ErrorClassification kind,
			@Nullable String message) {
		return error(environment, code, kind, message, Map.of());
	}

	private static GraphQLError error(DataFetchingEnvironment environment, ErrorCode code, ErrorClassification kind,
			@Nullable String message, Map<String, Object> more) {
		return GraphqlErrorBuilder.newError(environment)
			.message((message != null) ? message : code.name())
			.errorType(kind)
			.extensions(code.extensions(more))
			.build();
	}

}
