package io.linli.api.attempt;

import io.linli.api.graphql.Shape;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Attempts to ask a resident, which the database keeps whenever one is entered: the next
 * one takes the place of none.
 */
public final class Attempts {

	/** The type {@code CallbackAttempt}. */
	public static final Shape ATTEMPT = Shape.row("CallbackAttempt", "callback_attempt", "id")
		.columns(INTEGER, "number")
		.columns(TEXT, "method", "caller")
		.columns(BOOLEAN, "reached", "declined")
		.columns(TIME, "attemptedAt", "recordedAt");

	/** In which they are listed. */
	public static final String ORDER = "number";

	private Attempts() {
	}

}
