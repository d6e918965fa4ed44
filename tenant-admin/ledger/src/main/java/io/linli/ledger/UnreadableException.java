package io.linli.ledger;

import java.io.IOException;

/** From here on the file cannot be read; the message says from which line, and why. */
final class UnreadableException extends IOException {

	UnreadableException(String reason, Throwable cause) {
		super(reason, cause);
	}

}
