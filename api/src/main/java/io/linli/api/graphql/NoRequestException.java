package io.linli.api.graphql;

/**
 * A body from which no request can be read, and why.
 */
public class NoRequestException extends RuntimeException {

	private final ErrorCode code;

	protected NoRequestException(ErrorCode code, String message) {
		super(message);
		this.code = code;
	}

	public ErrorCode code() {
		return this.code;
	}

}
