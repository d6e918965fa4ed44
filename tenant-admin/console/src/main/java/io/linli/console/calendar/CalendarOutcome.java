package io.linli.console.calendar;

import org.springframework.http.HttpStatus;

/**
 * What became of a change to a calendar; each has a sentence in the messages.
 */
enum CalendarOutcome {

	SET(HttpStatus.OK), ENDED(HttpStatus.OK),
	/** Days that have passed are not rewritten. */
	PAST(HttpStatus.UNPROCESSABLE_CONTENT),
	/** A version starts on that day already, or later. */
	PLANNED(HttpStatus.CONFLICT),
	/** Cases have started on that day and count by the calendar that it would end. */
	BEGUN(HttpStatus.CONFLICT),
	/** {@code STALE_VERSION}: somebody else was quicker. */
	STALE(HttpStatus.CONFLICT);

	private final HttpStatus status;

	CalendarOutcome(HttpStatus status) {
		this.status = status;
	}

	public boolean done() {
		return this.status == HttpStatus.OK;
	}

	HttpStatus status() {
		return this.status;
	}

}
