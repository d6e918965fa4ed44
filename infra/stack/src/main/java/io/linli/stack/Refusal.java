package io.linli.stack;

/**
 * What cannot be done, in one sentence for the person at the terminal: what is wrong,
 * where, and what to do.
 */
final class Refusal extends RuntimeException {

	Refusal(String sentence) {
		super(sentence);
	}

}
