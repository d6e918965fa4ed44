package io.linli.console.monthly;

import org.springframework.http.HttpStatus;

/**
 * What became of the filing of a month's statistics; each has a sentence in the messages.
 */
enum StatisticOutcome {

	FILED(HttpStatus.OK),
	/** The role does not file them, or not those of this project. */
	NOT_YOURS(HttpStatus.FORBIDDEN),
	/** The month goes on. */
	NOT_OVER(HttpStatus.CONFLICT),
	/** It was filed since the page was opened. */
	MEANWHILE(HttpStatus.CONFLICT),
	/** Nobody files counts without saying what follows. */
	NO_ANALYSIS(HttpStatus.UNPROCESSABLE_CONTENT);

	private final HttpStatus status;

	StatisticOutcome(HttpStatus status) {
		this.status = status;
	}

	public boolean done() {
		return this.status == HttpStatus.OK;
	}

	HttpStatus status() {
		return this.status;
	}

}
