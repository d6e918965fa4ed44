package io.linli.console.plan;

import io.linli.tenancy.filing.PlanRule;
import org.springframework.http.HttpStatus;

/**
 * What became of a plan; each has a sentence in the messages.
 */
enum PlanOutcome {

	SAVED(HttpStatus.OK), FILED(HttpStatus.OK),
	/** The role, or the project, is not for this person. */
	NOT_YOURS(HttpStatus.FORBIDDEN),
	/** The company's own plan is its administrator's. */
	OF_COMPANY(HttpStatus.FORBIDDEN),
	/** It stands elsewhere than the page said. */
	ELSEWHERE(HttpStatus.CONFLICT),
	/** A plan has a text, which is not too long. */
	NO_TEXT(HttpStatus.UNPROCESSABLE_CONTENT);

	private final HttpStatus status;

	PlanOutcome(HttpStatus status) {
		this.status = status;
	}

	static PlanOutcome of(PlanRule rule) {
		return switch (rule) {
			case NOT_YOURS, UNKNOWN_PROJECT -> NOT_YOURS;
			case OF_COMPANY -> OF_COMPANY;
			case DRAFT_THERE, UNKNOWN, FILED -> ELSEWHERE;
		};
	}

	public boolean done() {
		return this.status == HttpStatus.OK;
	}

	HttpStatus status() {
		return this.status;
	}

}
