package io.linli.console.bring;

import org.springframework.http.HttpStatus;

/**
 * Why a file is not read; each has a sentence in the messages.
 */
enum FileProblem {

	/** Larger than {@link TableFile#LARGEST}, packed or unpacked. */
	LARGE(HttpStatus.CONTENT_TOO_LARGE),
	/** More rows than {@link TableFile#MOST_ROWS}. */
	ROWS(HttpStatus.CONTENT_TOO_LARGE),
	/** Too many files are read at this moment. */
	BUSY(HttpStatus.SERVICE_UNAVAILABLE),
	/** All files that are open hold as much memory as they may. */
	FULL(HttpStatus.SERVICE_UNAVAILABLE),
	/** Rows of the company are on their way. */
	TAKING(HttpStatus.CONFLICT),
	/** A workbook of before 2007, or one behind a password. */
	OLD(HttpStatus.UNPROCESSABLE_CONTENT), MACROS(HttpStatus.UNPROCESSABLE_CONTENT),
	UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT), EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
	/** The file that a page speaks of is not open any more. */
	GONE(HttpStatus.CONFLICT);

	private final HttpStatus status;

	FileProblem(HttpStatus status) {
		this.status = status;
	}

	HttpStatus status() {
		return this.status;
	}

}
