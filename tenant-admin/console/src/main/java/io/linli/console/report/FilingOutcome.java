package io.linli.console.report;

import org.springframework.http.HttpStatus;

/**
 * What became of a step on a report's way to be filed; each has a sentence in the
 * messages.
 */
enum FilingOutcome {

	DRAFTED(HttpStatus.OK), REVIEWED(HttpStatus.OK), FILED(HttpStatus.OK), DROPPED(HttpStatus.OK),
	/** The published run has made no report on that year. */
	NOTHING_PUBLISHED(HttpStatus.CONFLICT),
	/** The published report has peers, for which the consent was taken back. */
	STILL_BESIDE_PEERS(HttpStatus.CONFLICT),
	/** Another filing of the year is under way. */
	UNDER_WAY(HttpStatus.CONFLICT),
	/** It stands elsewhere than the page said. */
	ELSEWHERE(HttpStatus.CONFLICT),
	/** Newer figures had been published, and nobody confirmed that these are taken. */
	OLDER_FIGURES(HttpStatus.UNPROCESSABLE_CONTENT),
	/** Whoever drafted it does not review it. */
	OWN_DRAFT(HttpStatus.FORBIDDEN),
	/** The role does not do this. */
	NOT_YOURS(HttpStatus.FORBIDDEN),
	/** What is dropped is dropped for a reason. */
	NO_REASON(HttpStatus.UNPROCESSABLE_CONTENT),
	/** Too many wait for the printer. */
	PRINTER_BUSY(HttpStatus.SERVICE_UNAVAILABLE),
	/** The page is too long for a PDF. */
	NO_PDF(HttpStatus.UNPROCESSABLE_CONTENT);

	private final HttpStatus status;

	FilingOutcome(HttpStatus status) {
		this.status = status;
	}

	public boolean done() {
		return this.status == HttpStatus.OK;
	}

	HttpStatus status() {
		return this.status;
	}

}
