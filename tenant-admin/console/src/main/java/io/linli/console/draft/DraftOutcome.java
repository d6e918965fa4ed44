package io.linli.console.draft;

import io.linli.console.threshold.Impossible;
import org.springframework.http.HttpStatus;

/**
 * What became of what somebody asked for on the page of drafts; each has a sentence in
 * the messages.
 */
public enum DraftOutcome {

	PUBLISHED(HttpStatus.OK), DISCARDED(HttpStatus.OK), SUBMITTED(HttpStatus.OK), SENT_BACK(HttpStatus.OK),
	SWITCHED(HttpStatus.OK), COPIED(HttpStatus.OK), DRAFTED(HttpStatus.OK),
	/** Nothing was chosen. */
	NONE_CHOSEN(HttpStatus.UNPROCESSABLE_CONTENT),
	/** A draft is sent back with a reason. */
	NO_REASON(HttpStatus.UNPROCESSABLE_CONTENT),
	/** A first day lies in the past, or there is nothing to copy. */
	PAST(HttpStatus.UNPROCESSABLE_CONTENT), NOTHING_TO_COPY(HttpStatus.UNPROCESSABLE_CONTENT),
	/** A chosen one is {@link Impossible}. */
	IMPOSSIBLE(HttpStatus.UNPROCESSABLE_CONTENT),
	/** A chosen draft was changed, published or discarded meanwhile. */
	GONE(HttpStatus.CONFLICT),
	/** Something stands in the way of a chosen one. */
	BLOCKED(HttpStatus.CONFLICT),
	/** Cases have started today under a limit that a chosen one would end. */
	BEGUN(HttpStatus.CONFLICT),
	/** A chosen one is not for this person to decide 双人复核. */
	NEEDS_ANOTHER(HttpStatus.FORBIDDEN), NOT_YOURS(HttpStatus.FORBIDDEN), NEEDS_TWO(HttpStatus.FORBIDDEN),
	/** Somebody else switched four eyes. */
	SWITCHED_MEANWHILE(HttpStatus.CONFLICT);

	private final HttpStatus status;

	DraftOutcome(HttpStatus status) {
		this.status = status;
	}

	public boolean done() {
		return this.status == HttpStatus.OK;
	}

	HttpStatus status() {
		return this.status;
	}

}
