package io.linli.departure;

/**
 * An export is not taken in; the message says why, to whoever started it.
 */
final class RestoreException extends Exception {

	RestoreException(String message) {
		super(message);
	}

}
