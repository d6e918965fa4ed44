package io.linli.ledger;

import java.util.regex.Pattern;

/**
 * Keeps texts of people from being formulas where a spreadsheet opens a file of lines.
 */
public final class Formula {

	/** What makes a spreadsheet read a text as a formula, also in its wide form. */
	private static final String BEGINS = "=+-@\t\r\n＝＋－＠";

	/** Also behind apostrophes, so that those that were there before stay. */
	private static final Pattern FORMULA = Pattern.compile("'*[" + Pattern.quote(BEGINS) + "].*", Pattern.DOTALL);

	private Formula() {
	}

	/** The text; what would begin a formula gets an apostrophe before it. */
	public static String harmless(String text) {
		return FORMULA.matcher(text).matches() ? "'" + text : text;
	}

	/** A text that somebody sends back, without that apostrophe. */
	public static String plain(String text) {
		return (text.startsWith("'") && FORMULA.matcher(text).matches()) ? text.substring(1) : text;
	}

}
