package io.linli.departure.store;

import java.io.IOException;

/**
 * The store of files answers, and does not do what it is asked: the same again is refused
 * again, such as where a key of access has no right, or a file is too large.
 */
public final class StoreRefusedException extends IOException {

	private static final long serialVersionUID = 1L;

	StoreRefusedException(String message, Throwable cause) {
		super(message, cause);
	}

}
