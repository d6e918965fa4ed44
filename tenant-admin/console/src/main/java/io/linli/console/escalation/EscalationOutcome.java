package io.linli.console.escalation;

import org.springframework.http.HttpStatus;

/**
 * What became of a change; each has a sentence in the messages.
 */
enum EscalationOutcome {

	SAVED(HttpStatus.OK),
	/** {@code STALE_VERSION}: somebody else was quicker. */
	STALE(HttpStatus.CONFLICT),
	/** A step is not one: its share, its time or its role. */
	STEP(HttpStatus.UNPROCESSABLE_CONTENT),
	/** The same step twice, or too many. */
	STEPS(HttpStatus.UNPROCESSABLE_CONTENT),
	/** A stretch lacks a time, or begins when it ends. */
	STRETCH(HttpStatus.UNPROCESSABLE_CONTENT),
	/** Nobody would ever be told. */
	SILENT(HttpStatus.UNPROCESSABLE_CONTENT);

	private final HttpStatus status;

	EscalationOutcome(HttpStatus status) {
		this.status = status;
	}

	public boolean done() {
		return this.status == HttpStatus.OK;
	}

	HttpStatus status() {
		return this.status;
	}

}
