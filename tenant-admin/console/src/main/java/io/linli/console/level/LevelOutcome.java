package io.linli.console.level;

import org.springframework.http.HttpStatus;

/**
 * What became of a change to the levels; each has a sentence in the messages.
 */
enum LevelOutcome {

	ADDED(HttpStatus.OK), RENAMED(HttpStatus.OK), RETIRED(HttpStatus.OK), GRANTED(HttpStatus.OK),
	/** A label is 1 to 40 characters. */
	LABEL(HttpStatus.UNPROCESSABLE_CONTENT),
	/** A rank is 1 to 20. */
	RANK(HttpStatus.UNPROCESSABLE_CONTENT),
	/** Another level has that label. */
	LABEL_TAKEN(HttpStatus.CONFLICT),
	/** A project has it now or later. */
	IN_USE(HttpStatus.CONFLICT),
	/** Days that have passed are not rewritten. */
	PAST(HttpStatus.UNPROCESSABLE_CONTENT),
	/** A level starts on that day already, or later. */
	PLANNED(HttpStatus.CONFLICT),
	/** {@code STALE_VERSION}: somebody else was quicker. */
	STALE(HttpStatus.CONFLICT);

	private final HttpStatus status;

	LevelOutcome(HttpStatus status) {
		this.status = status;
	}

	public boolean done() {
		return this.status == HttpStatus.OK;
	}

	HttpStatus status() {
		return this.status;
	}

}
