package io.linli.api.graphql;

import java.util.HashMap;
import java.util.Map;

/**
 * The closed list of {@code errors[].extensions.code}, beside the refusals of tenancy.
 */
public enum ErrorCode {

	/** The document does not parse or does not fit the schema. */
	INVALID_DOCUMENT(false),
	/** A variable or argument of another type or range. */
	INVALID_INPUT(false),
	/** The document asks for more than one request may. */
	TOO_COMPLEX(false),
	/** The client has spent its points and has to wait. */
	RATE_LIMITED(true),
	/** The caller's role does not allow the field. */
	FORBIDDEN(false),
	/** The database is away or too slow; a mutation is repeated with the same key. */
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

	/** The extensions of an error with this code, and what else there is to say. */
	public Map<String, Object> extensions(Map<String, ?> more) {
		Map<String, Object> extensions = new HashMap<>(more);
		extensions.put("code", name());
		extensions.put("retryable", this.retryable);
		return extensions;
	}

}
