package io.linli.api.print;

import org.springframework.http.HttpStatus;

/**
 * Why there is no form to print.
 */
final class NoFormException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final long retryAfter;

	NoFormException(HttpStatus status) {
		this(status, 0);
	}

	/**
	 * The same request may succeed later.
	 * @param retryAfter in seconds
	 */
	NoFormException(HttpStatus status, long retryAfter) {
		super(status.toString());
		this.status = status;
		this.retryAfter = retryAfter;
	}

	HttpStatus status() {
		return this.status;
	}

	/** In seconds; 0: it is no use to ask again. */
	long retryAfter() {
		return this.retryAfter;
	}

}
