package io.linli.ledger;

import java.util.List;

/**
 * Why something is said about a row. Its sentence is the rejects file's; whoever speaks
 * another language says the kind in it.
 *
 * @param arguments what the sentence names, such as a line or a length
 */
public record Reason(Kind kind, List<Object> arguments) {

	/** What can be said about a row of projects or households, and anything else. */
	public enum Kind {

		EMPTY("is empty"), MEANS_NOTHING("is empty, and the mapping does not say what that means"),
		NUL("contains a NUL character"), TOO_LONG("is longer than %s characters"),
		NO_CHOICE("is none of %s and is not among the mapping's values"),
		NO_DAY("is not a day that exists and is written as the mapping says"), NO_PHONE("is no telephone number"),
		NO_PROJECT("is no project of the company"), NO_ZONE("is no time zone such as Asia/Shanghai"),
		NO_LEVEL("is no contract level of the company"),
		/** A formula that could not be worked out. */
		NO_VALUE("is an error of the spreadsheet"), TWICE("is the key of line %s already"),
		/** The same without a key. */
		SAID_BEFORE("is the same resident as line %s"), CELLS("the line has %s cells where the header has %s"),
		OTHER_HOUSEHOLD("differs from the household's record, which stays as it is"),
		OTHER_RESIDENT("differs from the resident's record, which stays as it is"),
		OTHER_PROJECT("differs from the project's record, which stays as it is"),
		LEVEL_OF_THE_PAST("is before today, and the project is there already: its level is not set"),
		/** A sentence that only its ledger needs. */
		SENTENCE("%s");

		private final String sentence;

		Kind(String sentence) {
			this.sentence = sentence;
		}

	}

	static Reason of(Kind kind, Object... arguments) {
		return new Reason(kind, List.of(arguments));
	}

	static Reason said(String sentence) {
		return of(Kind.SENTENCE, sentence);
	}

	String sentence() {
		return this.kind.sentence.formatted(this.arguments.toArray());
	}

}
