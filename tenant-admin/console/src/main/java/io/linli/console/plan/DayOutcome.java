package io.linli.console.plan;

import org.springframework.http.HttpStatus;

/**
 * What became of a wish to set a day of filing; each has a sentence in the messages.
 */
enum DayOutcome {

	SET(HttpStatus.OK),
	/** Who says so has up to 200 characters. */
	NO_REFERENCE(HttpStatus.UNPROCESSABLE_CONTENT),
	/** One to sixty days. */
	NO_GRACE(HttpStatus.UNPROCESSABLE_CONTENT),
	/** It is no day of any year that is filed for. */
	NO_DAY(HttpStatus.UNPROCESSABLE_CONTENT),
	/** The procedures want it earlier. */
	LATER(HttpStatus.UNPROCESSABLE_CONTENT),
	/** It is over, or the one that has counted until now. */
	OVER(HttpStatus.CONFLICT);

	private final HttpStatus status;

	DayOutcome(HttpStatus status) {
		this.status = status;
	}

	public boolean done() {
		return this.status == HttpStatus.OK;
	}

	HttpStatus status() {
		return this.status;
	}

}
