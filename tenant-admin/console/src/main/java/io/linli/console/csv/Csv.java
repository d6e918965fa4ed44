package io.linli.console.csv;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines of comma-separated values (RFC 4180) in which no text is a formula.
 */
public final class Csv {

	/** By which spreadsheets know that a file is UTF-8. */
	public static final String BYTE_ORDER_MARK = "\uFEFF";

	/** What makes a spreadsheet read a text as a formula, also in its wide form. */
	private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

	/** Also behind apostrophes, so that those that were there before stay. */
	private static final Pattern FORMULA = Pattern.compile("'*[" + Pattern.quote(BEGINS_FORMULA) + "].*",
			Pattern.DOTALL);

	private Csv() {
	}

	/** A text in quotes; what would begin a formula gets an apostrophe before it. */
	public static String text(String text) {
		var harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
		return '"' + harmless.replace("\"", "\"\"") + '"';
	}

	/** A field of such a line that somebody sends back, without that apostrophe. */
	public static String plain(String field) {
		return (field.startsWith("'") && FORMULA.matcher(field).matches()) ? field.substring(1) : field;
	}

	/** A line of fields, with its end. */
	public static String line(Stream<String> fields) {
		return fields.collect(Collectors.joining(",", "", "\r\n"));
	}

}
