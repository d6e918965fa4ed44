package io.linli.api.graphql;

import java.util.HashMap;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;

/**
 * The closed list of {@code errors[].extensions.code}, beside the refusals of tenancy.
 */
public enum ErrorCode {

	/** The document does not parse or does not fit the schema. */
	INVALID_DOCUMENT(false),
	/** The company refuses clients that it has not set up, and this is one. */
	CLIENT_NOT_SET_UP(false),
	/** The client may only send documents that the operator trusts. */
	DOCUMENT_NOT_TRUSTED(false),
	/** The company has bound the client to documents of its own, and this is none. */
	DOCUMENT_NOT_CHOSEN(false),
	/** There is no document with the id that the request names. */
	PERSISTED_DOCUMENT_NOT_FOUND(false),
	/** A variable or argument of another type or range. */
	INVALID_INPUT(false),
	/** The document asks for more than one request may. */
	TOO_COMPLEX(false),
	/** The client has spent its points and has to wait. */
	RATE_LIMITED(true),
	/** The caller's role does not allow the field. */
	FORBIDDEN(false),
	/**
	 * The database, or the store of files, is away or too slow; a mutation is repeated
	 * with the same key.
	 */
	UNAVAILABLE(true),
	/** Our fault; the trace id finds it in the log. */
	INTERNAL(false);

	private final boolean retryable;

	ErrorCode(boolean retryable) {
		this.retryable = retryable;
	}

	/** Whether the same request may succeed later. */
	public boolean retryable() {
		return this.retryable;
	}

	/** Whether an error has this code. */
	public boolean isOf(GraphQLError error) {
		return error.getExtensions() != null && name().equals(error.getExtensions().get("code"));
	}

	/** An error with this code that belongs to the whole request. */
	public GraphQLError error(ErrorClassification kind, String message, Map<String, ?> more) {
		return GraphqlErrorBuilder.newError()
			.message("%s", message)
			.errorType(kind)
			.extensions(extensions(more))
			.build();
	}

	/** The extensions of an error with this code, and what else there is to say. */
	public Map<String, Object> extensions(Map<String, ?> more) {
		Map<String, Object> extensions = new HashMap<>(more);
		extensions.put("code", name());
		extensions.put("retryable", this.retryable);
		return extensions;
	}

}
