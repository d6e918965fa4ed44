package io.linli.paper;

/**
 * A page of which no PDF is made: it is too long, or no page of a report.
 */
public final class UnprintableException extends RuntimeException {

	UnprintableException(String why) {
		super(why);
	}

}
