package io.linli.departure;

import java.io.IOException;

/**
 * A company has more files than an export can hold in this program's memory.
 */
public final class TooManyFilesException extends IOException {

	private static final long serialVersionUID = 1L;

	TooManyFilesException(long files, long most) {
		super("The company has %,d files, and the memory of this program is enough for %,d".formatted(files, most));
	}

}
