package io.linli.console.onboarding;

/**
 * Why something is done to a company: a line of text, which is kept.
 */
public final class Reason {

	private static final int LONGEST = 200;

	private Reason() {
	}

	/** Whether this says one, in one line. */
	public static boolean isOne(String text) {
		return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
	}

}
