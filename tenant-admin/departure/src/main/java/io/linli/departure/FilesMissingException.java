package io.linli.departure;

import java.io.IOException;

/**
 * The store lacks files that the company's rows name: it is another one than the API's,
 * or has lost them.
 */
public final class FilesMissingException extends IOException {

	private static final long serialVersionUID = 1L;

	FilesMissingException(int missing) {
		super("The store of files lacks %d attachments".formatted(missing));
	}

}
